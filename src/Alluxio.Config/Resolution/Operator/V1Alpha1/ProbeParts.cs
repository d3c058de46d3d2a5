using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Operator.V1Alpha1;

/// <summary>The timings of a probe as texts; zeros count as absent.</summary>
internal static class ProbeParts
{
    public static ValueMap<string>? Split(object? value)
    {
        if (value is not ProbeTimings timings)
        {
            return null;
        }

        List<KeyValuePair<string, string>> parts = [];
        Add("failureThreshold", timings.FailureThreshold);
        Add("initialDelaySeconds", timings.InitialDelaySeconds);
        Add("periodSeconds", timings.PeriodSeconds);
        Add("successThreshold", timings.SuccessThreshold);
        Add("timeoutSeconds", timings.TimeoutSeconds);
        return new([.. parts]);

        void Add(string name, int? number)
        {
            if (number is not (null or 0))
            {
                parts.Add(new(name, number.Value.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The probe without its action; the chart prints the success threshold for readiness only.</summary>
    public static Probe Join(ValueMap<string> parts, bool isReadiness)
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
