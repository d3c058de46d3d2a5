using System.Globalization;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>The fields of the metrics' sinks as texts, for example <c>consoleSink.period</c>; zeros and empty texts count as absent.</summary>
internal static class MetricsParts
{
    public static ValueMap<string>? Split(object? value)
    {
        if (value is not MetricsSpec metrics)
        {
            return null;
        }

        List<KeyValuePair<string, string>> parts = [];
        Add("consoleSink", metrics.ConsoleSink);
        Add("csvSink", metrics.CsvSink);
        Add("graphiteSink", metrics.GraphiteSink);
        Add("jmxSink", metrics.JmxSink);
        Add("slf4jSink", metrics.Slf4jSink);
        Part("prometheusMetricsServlet.enabled", Text(metrics.PrometheusMetricsServlet?.Enabled));
        return new([.. parts]);

        void Add(string name, MetricsSink? sink)
        {
            Part($"{name}.enabled", Text(sink?.Enabled));
            Part($"{name}.period", sink?.Period is not (null or 0) ? sink.Period.Value.ToString(CultureInfo.InvariantCulture) : null);
            Part($"{name}.unit", sink?.Unit);
            Part($"{name}.directory", sink?.Directory);
            Part($"{name}.domain", sink?.Domain);
            Part($"{name}.hostname", sink?.Hostname);
            Part($"{name}.port", sink?.Port?.ToString());
            Part($"{name}.prefix", sink?.Prefix);
            Part($"{name}.filterClass", sink?.FilterClass);
            Part($"{name}.filterRegex", sink?.FilterRegex);
        }

        void Part(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                parts.Add(new(name, text));
            }
        }

        static string? Text(bool? flag) => flag switch { true => "true", false => "false", null => null };
    }
}
