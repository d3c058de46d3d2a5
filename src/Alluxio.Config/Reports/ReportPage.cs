using System.Globalization;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>Writes the whole report.</summary>
internal static class ReportPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    public static string Write(ResolvedPlan[] plans, HtmlReportOptions options)
    {
        ReportContext report = new(new ReportSources(plans.Select(static plan => plan.Manifests)
            .Distinct(ReferenceEqualityComparer.Instance).Cast<ManifestSet>()));
        ValueList<Diagnostic> findings = options.Findings?.Diagnostics ?? Check(plans);
        PlanReport[] parts = [.. plans.Select(plan => new PlanReport(plan, report, plans.Length > 1))];
        string title = plans.Length == 1 ? plans[0].ToString() : string.Create(CultureInfo.InvariantCulture, $"{plans.Length} deployments");

        HtmlWriter html = report.Html.Raw("<!DOCTYPE html>");
        html.Open("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "en"));
        html.Open("head").Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));

        // Whatever a manifest says, a browser runs and loads nothing.
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Element("title", $"{title}: Alluxio configuration report");
        html.Open("style").Raw(ReportStyle.Sheet).Close().Close();

        html.Open("body").Element("a", "Skip to the report", ("class", "skip"), ("href", "#report"));
        html.Open("header").Element("p", "Alluxio configuration report", ("class", "over")).Element("h1", title);
        html.Element("p", Summary(plans, findings), ("class", "lead")).Close();
        Contents(report, parts, options, findings);
        html.Open("main", ("id", "report"));
        if (options.Comparison is { } comparison)
        {
            ComparisonSection.Write(report, comparison);
        }

        FindingSection.Write(report, findings, options.Findings?.Suppressed.Count ?? 0);
        foreach (PlanReport part in parts)
        {
            part.Write();
        }

        SourceSection.Write(report);
        html.Close().Open("footer");
        html.Element("p", "Created by Alluxio.Config from the manifests only. Secrets are masked (***).").Close();
        return html.Close().Close().Raw("\n").ToString();
    }

    private static void Contents(ReportContext report, PlanReport[] parts, HtmlReportOptions options, ValueList<Diagnostic> findings)
    {
        report.Html.Open("nav", ("aria-label", "Contents")).Open("ul");
        if (options.Comparison is not null)
        {
            Link(report, ComparisonSection.Place, "Comparison");
        }

        Link(report, FindingSection.Place, string.Create(CultureInfo.InvariantCulture, $"Findings ({findings.Count})"));
        foreach (PlanReport part in parts)
        {
            if (parts.Length > 1)
            {
                Link(report, part.Place(""), part.Plan.ToString());
                continue;
            }

            foreach ((string place, string title) in part.Sections)
            {
                Link(report, place, title);
            }
        }

        Link(report, SourceSection.Place, "Manifests");
        report.Html.Close().Close();
    }

    private static void Link(ReportContext report, string place, string title) =>
        report.Html.Open("li").Element("a", title, ("href", "#" + report.Anchors.Of(place))).Close();

    private static string Summary(ResolvedPlan[] plans, ValueList<Diagnostic> findings)
    {
        string counts = string.Join(", ", FindingSection.Severities
            .Select(severity => (Word: FindingSection.Word(severity), Count: findings.Count(found => found.Severity == severity)))
            .Where(static entry => entry.Count > 0)
            .Select(static entry =>
                string.Create(CultureInfo.InvariantCulture,
                $"{entry.Count} {entry.Word}{(entry.Count == 1 || entry.Word == "information" ? "" : "s")}")));
        string releases = string.Join(", ", plans.Select(static plan => plan.Release.ToString()).Distinct(StringComparer.Ordinal));
        return $"{releases}. Findings: {(counts.Length == 0 ? "none" : counts)}.";
    }

    // The part of Check for plans that already exist.
    private static ValueList<Diagnostic> Check(ResolvedPlan[] plans) => plans
        .GroupBy<ResolvedPlan, object>(static plan => plan.Manifests, ReferenceEqualityComparer.Instance)
        .SelectMany(static group => Checker.Run(
            (ManifestSet)group.Key, group.Select(DeploymentSystems.ToCheck), [], CheckOptions.Default, IsCode).Diagnostics)
        .ToValueList();

    private static bool IsCode(string code) => Diagnostics.Catalogue.StageDiagnostics.All.Any(row => row.Code == code)
        || CheckRuleCatalogue.All.Any<CheckRule>(rule => rule.Descriptor.Code == code);
}
