using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>The timings of a probe as texts; zeros count as absent.</summary>
internal static class ProbeSettings
{
    /// <summary>Evaluates a rule for the timings of a probe, which are merged one by one.</summary>
    public static Setting<Probe> Read(RuleReader rules, ref SettingName setting) => rules.MergeParts<Probe>(
        ref setting,
        Split,
        setting.Text.EndsWith(".readinessProbe", StringComparison.Ordinal)
            ? static parts => Join(parts, isReadiness: true)
            : static parts => Join(parts, isReadiness: false));

    private static ValueMap<string>? Split(object? value) => value switch
    {
        Config.Operator.V1.ProbeTimings timings => Parts(
            timings.FailureThreshold, timings.InitialDelaySeconds, timings.PeriodSeconds, timings.SuccessThreshold, timings.TimeoutSeconds),
        Config.Operator.V1Alpha1.ProbeTimings timings => Parts(
            timings.FailureThreshold, timings.InitialDelaySeconds, timings.PeriodSeconds, timings.SuccessThreshold, timings.TimeoutSeconds),
        _ => null,
    };

    private static ValueMap<string> Parts(int? failure, int? delay, int? period, int? success, int? timeout)
    {
        List<KeyValuePair<string, string>> parts = [];
        Add("failureThreshold", failure);
        Add("initialDelaySeconds", delay);
        Add("periodSeconds", period);
        Add("successThreshold", success);
        Add("timeoutSeconds", timeout);
        return new([.. parts]);

        void Add(string name, int? number)
        {
            if (number is not (null or 0))
            {
                parts.Add(new(name, number.Value.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    // Without the action; the chart prints the success threshold for readiness only.
    private static Probe Join(ValueMap<string> parts, bool isReadiness)
    {
        return new Probe
        {
            FailureThreshold = Number("failureThreshold"),
            InitialDelaySeconds = Number("initialDelaySeconds"),
            PeriodSeconds = Number("periodSeconds"),
            SuccessThreshold = isReadiness ? Number("successThreshold") : null,
            TimeoutSeconds = Number("timeoutSeconds"),
        };

        int? Number(string name) => parts.TryGetValue(name, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
