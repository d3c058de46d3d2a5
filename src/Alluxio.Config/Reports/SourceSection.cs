using System.Globalization;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Reports;

/// <summary>The manifests with numbered lines, which everything else in the report points at.</summary>
internal static class SourceSection
{
    public const string Place = "manifests";

    // Of longer texts only the lines around those that the report points at are shown.
    private const int MostLines = 400;

    private const int Around = 3;

    public static void Write(ReportContext report)
    {
        HtmlWriter html = report.Html;
        report.OpenSection("h2", "Manifests", Place);
        if (report.Sources.Shown.Count == 0)
        {
            html.Element("p", "The objects did not come from a text.", ("class", "note"));
        }

        foreach (MaskedSource source in report.Sources.Shown)
        {
            html.Open("details", ("open", source.Lines.Count <= MostLines ? "open" : null));
            html.Element("summary", string.Create(CultureInfo.InvariantCulture, $"{source.File}, {source.Lines.Count} lines"));
            html.Open("pre", ("class", "lines"));
            int before = 0;
            for (int line = 1; line <= source.Lines.Count; line++)
            {
                if (source.Lines.Count > MostLines && source.Pointed.GetViewBetween(line - Around, line + Around).Count == 0)
                {
                    continue;
                }

                if (line > before + 1)
                {
                    Gap(html, line - before - 1);
                }

                Line(report, source, line, null, isNamed: true);
                before = line;
            }

            if (before < source.Lines.Count)
            {
                Gap(html, source.Lines.Count - before);
            }

            html.Close().Close();
        }

        report.CloseSection();
    }

    /// <summary>One line with its number; what a finding is about is marked.</summary>
    public static void Line(ReportContext report, MaskedSource source, int line, SourceLocation? found, bool isNamed)
    {
        HtmlWriter html = report.Html;
        string text = source.Lines[line - 1];
        string anchor = ReportSources.Anchor(source, line);
        html.Open("span", ("class", found?.Line == line ? "line hit" : "line"), ("id", isNamed ? anchor : null));
        string number = line.ToString(CultureInfo.InvariantCulture);
        html.Element("a", number, ("class", "n"), ("href", "#" + anchor), ("aria-label", $"line {number}"));
        if (found?.Line == line && found.Length > 0 && found.Column <= text.Length && source.IsUnchanged(line))
        {
            int start = found.Column - 1;
            int end = found.EndLine > line ? text.Length : Math.Clamp(found.EndColumn - 1, start, text.Length);
            html.Open("span").Text(text.AsSpan(0, start)).Element("mark", text[start..end]).Text(text.AsSpan(end)).Close();
        }
        else
        {
            html.Element("span", text);
        }

        foreach ((int finding, string code) in isNamed && source.Findings.TryGetValue(line, out List<(int, string)>? findings)
            ? findings : [])
        {
            html.Text(" ").Element("a", code, ("class", "found"), ("href", "#" + report.Anchors.Of(FindingSection.PlaceOf(finding))));
        }

        html.Close().Raw("\n");
    }

    private static void Gap(HtmlWriter html, int lines) =>
        html.Element("span", string.Create(CultureInfo.InvariantCulture, $"⋯ {lines} lines"), ("class", "gap")).Raw("\n");
}
