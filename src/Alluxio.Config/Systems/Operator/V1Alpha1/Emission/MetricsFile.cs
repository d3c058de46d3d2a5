using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>
/// The text of <c>metrics.properties</c>. Between two sinks the chart ends no line, so that the last of one and the first of the next run
/// together. Chart: <c>templates/conf/_metrics-properties.tpl</c>.
/// </summary>
internal static class MetricsFile
{
    // A field of the file, and the field of the sink from which it comes.
    private static readonly (string Sink, string Name, string Class, (string Key, string Field)[] Lines)[] Sinks =
    [
        ("consoleSink", "console", "ConsoleSink", [("period", "period"), ("unit", "unit")]),
        ("csvSink", "csv", "CsvSink", [("period", "period"), ("unit", "unit"), ("directory", "directory")]),
        ("jmxSink", "jmx", "JmxSink", [("domain", "domain")]),
        ("graphiteSink", "graphite", "GraphiteSink", [
            ("host", "hostname"), ("port", "port"), ("period", "period"), ("unit", "unit"), ("prefix", "prefix"),
        ]),
        ("slf4jSink", "slf4j", "Slf4jSink", [
            ("period", "period"),
            ("unit", "unit"),
            ("filter-class", "filterClass"),
            ("filter-regex", "filterRegex"),
        ]),
        ("prometheusMetricsServlet", "prometheus", "PrometheusMetricsServlet", []),
    ];

    /// <summary>The file; empty if no sink is on.</summary>
    /// <param name="settings">The fields of all sinks, for example <c>consoleSink.period</c>.</param>
    public static string Write(ValueMap<string> settings) => string.Concat(Sinks
        .Where(sink => settings.GetValueOrDefault($"{sink.Sink}.enabled") == "true")
        .Select(sink => string.Join('\n', sink.Lines
            .Select(line => $"sink.{sink.Name}.{line.Key}={Value(settings, sink.Sink, line.Field)}")
            .Prepend($"sink.{sink.Name}.class=alluxio.metrics.sink.{sink.Class}"))));

    private static string Value(ValueMap<string> settings, string sink, string field)
    {
        string text = settings.GetValueOrDefault($"{sink}.{field}") ?? "";
        return field == "period" && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? HelmNumber.Print(number)
            : text;
    }
}
