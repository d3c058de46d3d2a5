using Alluxio.Config.Images;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>The images by registry, and the secrets that each pod gets.</summary>
internal static class ImageSection
{
    private const string Unknown = "Registry not known";

    public static void Write(PlanReport part)
    {
        HtmlWriter html = part.Report.Html;
        if (!part.Images.IsEvaluated)
        {
            html.Element("p", NotEvaluated.Statement(part.Images.Plan), ("class", "note"));
            return;
        }

        foreach (IGrouping<string, ImageUse> registry in part.Images.Images
            .GroupBy(static image => image.Reference?.Normalized.Registry ?? Unknown, StringComparer.Ordinal)
            .OrderBy(static group => group.Key == Unknown)
            .ThenBy(static group => group.Key, StringComparer.Ordinal))
        {
            html.Element(part.InnerLevel, registry.Key);
            part.Report.OpenTable(registry.Key == Unknown ? "Images of an unknown registry" : $"Images from {registry.Key}",
                "Image", "Containers", "Pull policy", "Set by");
            foreach (IGrouping<string, ImageUse> image in registry.GroupBy(static image => image.ToString(), StringComparer.Ordinal)
                .OrderBy(static group => group.Key, StringComparer.Ordinal))
            {
                Row(part, [.. image]);
            }

            part.Report.CloseTable();
        }

        Pods(part);
    }

    private static void Row(PlanReport part, ImageUse[] uses)
    {
        HtmlWriter html = part.Report.Html;
        html.Open("tr").Open("th", ("scope", "row")).Element("code", uses[0].ToString()).Close();
        part.Report.OpenCell("Containers");
        foreach (string user in uses.Select(static use => use.User).Distinct(StringComparer.Ordinal))
        {
            html.Element("div", user);
        }

        html.Close();
        part.Report.Cell("Pull policy",
            string.Join(", ", uses.Select(static use => use.PullPolicy).OfType<string>().Distinct(StringComparer.Ordinal)));
        part.Report.OpenCell("Set by");
        Definition[] givers = [.. uses.SelectMany(static use => use.Winners).DistinctBy(static winner => (winner.Origin, winner.Location))];
        foreach (Definition giver in givers)
        {
            html.Open("div");
            part.Report.Giver(giver);
            html.Close();
        }

        if (givers.Length == 0)
        {
            html.Text(uses[0].Field ?? "no known field");
        }

        html.Close().Close();
    }

    private static void Pods(PlanReport part)
    {
        HtmlWriter html = part.Report.Html;
        html.Element(part.InnerLevel, "Pull secrets");
        part.Report.OpenTable("Pull secrets of each pod, and their source", "Pod", "ServiceAccount", "Pull secrets", "Given by",
            "Hidden");
        foreach (EffectivePullSecrets secrets in part.Images.PullSecrets)
        {
            html.Open("tr").Element("th", secrets.Pod.ToString(), ("scope", "row"));
            part.Report.Cell("ServiceAccount", secrets.Pod.AccountName);
            part.Report.Cell("Pull secrets", secrets.ToString());
            Definitions(part.Report, "Given by", secrets.Winners);
            Definitions(part.Report, "Hidden", secrets.Hidden);
            html.Close();
        }

        part.Report.CloseTable();
    }

    private static void Definitions(ReportContext report, string column, ValueList<Definition> definitions)
    {
        report.OpenCell(column, definitions.Count == 0 ? "none" : null);
        foreach (Definition definition in definitions)
        {
            report.Html.Open("div");
            report.Giver(definition);
            report.Html.Close();
        }

        report.Html.Close();
    }
}
