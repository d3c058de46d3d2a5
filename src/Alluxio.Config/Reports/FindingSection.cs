using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>The findings, at the lines of the manifests.</summary>
internal static class FindingSection
{
    public const string Place = "findings";

    /// <summary>The severities, the worst first.</summary>
    public static IReadOnlyList<DiagnosticSeverity> Severities { get; } = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning,
        DiagnosticSeverity.Information];

    /// <summary>A severity in a word.</summary>
    public static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    /// <summary>The place of a finding in the report, by its number.</summary>
    public static string PlaceOf(int number) => string.Create(CultureInfo.InvariantCulture, $"finding-{number}");

    public static void Write(ReportContext report, ValueList<Diagnostic> findings, int suppressed)
    {
        report.OpenSection("h2", "Findings", Place);
        if (findings.Count == 0)
        {
            report.Html.Element("p", "No findings.", ("class", "note"));
        }

        int number = 0;
        foreach (IGrouping<DiagnosticSeverity, Diagnostic> group in findings.GroupBy(static found => found.Severity)
            .OrderBy(static group => Rank(group.Key)))
        {
            // Information is folded: it needs no action.
            bool isFolded = group.Key == DiagnosticSeverity.Information;
            if (isFolded)
            {
                report.Html.Open("details")
                    .Element("summary", string.Create(CultureInfo.InvariantCulture, $"{group.Count()} with the severity information"));
            }

            report.Html.Open("ol", ("class", "findings"), ("start", string.Create(CultureInfo.InvariantCulture, $"{number + 1}")));
            foreach (Diagnostic found in group)
            {
                Finding(report, found, ++number);
            }

            report.Html.Close();
            if (isFolded)
            {
                report.Html.Close();
            }
        }

        if (suppressed > 0)
        {
            report.Html.Element("p", string.Create(CultureInfo.InvariantCulture, $"Suppressed: {suppressed}."), ("class", "note"));
        }

        report.CloseSection();
    }

    private static int Rank(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 0,
        DiagnosticSeverity.Warning => 1,
        _ => 2,
    };

    private static void Finding(ReportContext report, Diagnostic found, int number)
    {
        HtmlWriter html = report.Html;
        html.Open("li", ("id", report.Anchors.Of(PlaceOf(number))), ("class", Word(found.Severity)));
        html.Open("div", ("class", "title")).Element("strong", Word(found.Severity)).Text(" ");
        html.Element("a", found.Code, ("href", found.HelpUri.ToString()), ("rel", "noreferrer")).Text(" ");
        report.Location(found.Location);
        html.Close().Element("p", found.Message);
        if (found.Suggestion is { } suggestion)
        {
            html.Open("p").Text("Write instead: ").Element("code", suggestion).Close();
        }

        if (found.Location is { } location && report.Sources.Find(location) is { } source)
        {
            if (!source.Findings.TryGetValue(location.Line, out List<(int, string)>? there))
            {
                source.Findings.Add(location.Line, there = []);
            }

            there.Add((number, found.Code));
            html.Open("pre", ("class", "lines"));
            for (int line = Math.Max(1, location.Line - 1); line <= Math.Min(source.Lines.Count, location.Line + 1); line++)
            {
                SourceSection.Line(report, source, line, location, isNamed: false);
            }

            html.Close();
        }

        html.Close();
    }
}
