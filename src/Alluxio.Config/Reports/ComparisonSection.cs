using System.Globalization;
using Alluxio.Config.Comparison;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>The effects of a change, and the steps that carry it out.</summary>
internal static class ComparisonSection
{
    public const string Place = "comparison";

    public static void Write(ReportContext report, StateComparison comparison)
    {
        report.OpenSection("h2", "Comparison with the state before", Place);
        if (comparison.IsEmpty)
        {
            report.Html.Element("p", "No differences.", ("class", "note"));
        }

        foreach (Diagnostic error in comparison.Diagnostics)
        {
            report.Html.Element("p", error.ToString(), ("class", "note"));
        }

        foreach (DeploymentComparison deployment in comparison.Deployments)
        {
            Write(report, deployment);
        }

        ValueList<string> order = StepOrder.Lines(comparison.Deployments);
        if (order.Count > 0)
        {
            report.Html.Element("h3", StepOrder.Title).Open("ol", ("class", "steps"));
            foreach (string line in order)
            {
                report.Html.Element("li", line);
            }

            report.Html.Close();
        }

        report.CloseSection();
    }

    private static void Write(ReportContext report, DeploymentComparison deployment)
    {
        HtmlWriter html = report.Html;
        html.Element("h3", $"{deployment.Deployment}: {ComparisonText.Words(deployment.Outcome)}");
        html.Element("p", $"{ComparisonText.Release(deployment)}. {ComparisonText.InShort(deployment)}");
        html.Element("p", ComparisonText.Interruption(deployment));
        if (ComparisonText.Duration(deployment) is { } duration)
        {
            html.Element("p", duration);
        }

        if (deployment.Changes.Count > 0)
        {
            Changes(report, deployment);
        }

        if (deployment.HasErrors)
        {
            html.Element("p", ComparisonText.NoPods, ("class", "note"));
        }

        if (deployment.Pods.Count > 0)
        {
            report.OpenTable("Effect on pods", "Pods", "Effect", "Why");
            foreach ((string workloads, PodChange pods) in ComparisonText.PodRows(deployment))
            {
                html.Open("tr").Element("th", workloads, ("scope", "row"));
                report.Cell("Effect", ComparisonText.Summary(pods));
                report.Cell("Why", pods.Reason);
                html.Close();
            }

            report.CloseTable();
        }

        if (deployment.Ring is { } ring)
        {
            html.Element("p", $"Hash ring: {ring}");
        }

        if (deployment.Steps.Count > 0)
        {
            html.Element("h4", "Steps").Open("ol", ("class", "steps"));
            foreach (ChangeStep step in deployment.Steps)
            {
                html.Open("li");
                if (step.Condition is not null)
                {
                    html.Element("p", ComparisonText.When(step, ""), ("class", "condition"));
                }

                html.Element("code", step.Command).Element("p", ComparisonText.Why(step)).Close();
            }

            html.Close();
        }
    }

    private static void Changes(ReportContext report, DeploymentComparison deployment)
    {
        HtmlWriter html = report.Html;
        report.OpenTable(string.Create(CultureInfo.InvariantCulture, $"{deployment.Changes.Count} changed fields"), "Field",
            "Before", "After", "Effect", "Why");
        foreach (ConfigurationChange change in deployment.Changes)
        {
            html.Open("tr").Open("th", ("scope", "row")).Element("code", change.Field);
            html.Element("div", $"{change.Kind} {change.Name}", ("class", "also")).Close();
            Side(report, "Before", change.Before, () => html.Element("span", change.BeforeLocation?.ToString() ?? "", ("class", "at")));
            Side(report, "After", change.After, () => report.Location(change.AfterLocation));
            report.Cell("Effect", ComparisonText.Summary(change));
            report.Cell("Why", ComparisonText.Why(change));
            html.Close();
        }

        report.CloseTable();
    }

    private static void Side(ReportContext report, string column, string? value, Action place)
    {
        report.OpenCell(column);
        report.Value(value ?? "(absent)");
        report.Html.Text(" ");
        place();
        report.Html.Close();
    }
}
