using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>
/// The fields of the metrics' sinks as texts, for example <c>consoleSink.period</c>; zeros and empty texts count as absent.
/// </summary>
internal static class MetricsSettings
{
    private const string Servlet = "prometheusMetricsServlet.enabled";

    /// <summary>Evaluates the rule for the sinks, which are merged field by field.</summary>
    public static Setting<ValueMap<string>> Read(RuleReader rules, string setting) =>
        rules.MergeParts(setting, Split, static fields => fields);

    /// <summary>Whether Prometheus' servlet is on.</summary>
    public static bool HasServlet(ValueMap<string>? metrics) => metrics?.GetValueOrDefault(Servlet) == "true";

    private static ValueMap<string>? Split(object? value)
    {
        if (value is not MetricsSpec metrics)
        {
            return null;
        }

        List<KeyValuePair<string, string>> fields = [];
        AddSink("consoleSink", metrics.ConsoleSink);
        AddSink("csvSink", metrics.CsvSink);
        AddSink("graphiteSink", metrics.GraphiteSink);
        AddSink("jmxSink", metrics.JmxSink);
        AddSink("slf4jSink", metrics.Slf4jSink);
        Add(Servlet, Printed(metrics.PrometheusMetricsServlet?.Enabled));
        return new([.. fields]);

        void AddSink(string name, MetricsSink? sink)
        {
            Add($"{name}.enabled", Printed(sink?.Enabled));
            Add($"{name}.period", sink?.Period is not (null or 0) ? sink.Period.Value.ToString(CultureInfo.InvariantCulture) : null);
            Add($"{name}.unit", sink?.Unit);
            Add($"{name}.directory", sink?.Directory);
            Add($"{name}.domain", sink?.Domain);
            Add($"{name}.hostname", sink?.Hostname);
            Add($"{name}.port", sink?.Port?.ToString());
            Add($"{name}.prefix", sink?.Prefix);
            Add($"{name}.filterClass", sink?.FilterClass);
            Add($"{name}.filterRegex", sink?.FilterRegex);
        }

        void Add(string name, string? field)
        {
            if (!string.IsNullOrEmpty(field))
            {
                fields.Add(new(name, field));
            }
        }

        static string? Printed(bool? flag) => flag switch { true => "true", false => "false", null => null };
    }
}
