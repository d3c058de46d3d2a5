using System.Globalization;
using Alluxio.Config.Explanations;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Reports;

/// <summary>The layers of each setting side by side: what each gives, what wins and what is hidden.</summary>
internal static class SettingSection
{
    private const string Setting = "Setting";

    private const string Effective = "Effective value";

    public static void Write(PlanReport part)
    {
        HtmlWriter html = part.Report.Html;
        html.Element("p",
            "Each row is a setting, and each column is a layer that can give it. The layers marked as wins make the effective value.",
            ("class", "note"));
        (List<ExplainedSetting> given, List<ExplainedSetting> decided) = ExplanationText.Divide(part.Explanation.Settings);
        foreach (IGrouping<string, ExplainedSetting> component in given.GroupBy(static setting => PlanIndex.Split(setting.Path).Component))
        {
            html.Element(part.InnerLevel, component.Key);
            Matrix(part, component.Key, [.. component]);
        }

        if (decided.Count > 0)
        {
            html.Open("details")
                .Element("summary", string.Create(CultureInfo.InvariantCulture, $"{decided.Count} settings that the controller decides"));
            part.Report.OpenTable("Settings that no manifest gives", Setting, Effective, "From");
            foreach (ExplainedSetting setting in decided)
            {
                Head(part, setting, setting.Path);
                part.Report.ValueCell(Effective, setting.ValueText);
                part.Report.Cell("From", ExplanationText.Origins(setting));
                html.Close();
            }

            part.Report.CloseTable();
            html.Close();
        }

        foreach (string note in part.Explanation.Notes)
        {
            html.Element("p", note, ("class", "note"));
        }
    }

    private static void Matrix(PlanReport part, string component, ExplainedSetting[] settings)
    {
        (Layer Layer, string Name)[] layers =
        [
            .. settings.SelectMany(static setting => setting.Rows).Select(static row => (row.Layer, row.LayerName)).Distinct()
                .OrderBy(static layer => (int)layer.Layer),
        ];
        part.Report.OpenTable($"Layers of the settings of {component}", [Setting, Effective, .. layers.Select(static layer => layer.Name)]);
        foreach (ExplainedSetting setting in settings)
        {
            Head(part, setting, PlanIndex.Split(setting.Path).Name);
            part.Report.OpenCell(Effective, "effective");
            part.Report.Value(setting.ValueText);
            part.Report.Html.Close();
            foreach ((Layer layer, string name) in layers)
            {
                ExplainedDefinition[] rows = [.. setting.Rows.Where(row => row.Layer == layer)];
                part.Report.OpenCell(name, rows.Length == 0 ? "none" : null);
                foreach (ExplainedDefinition row in rows)
                {
                    Definition(part.Report, row);
                }

                part.Report.Html.Close();
            }

            part.Report.Html.Close();
        }

        part.Report.CloseTable();
    }

    private static void Definition(ReportContext report, ExplainedDefinition row)
    {
        HtmlWriter html = report.Html;
        html.Open("div", ("class", row.Outcome == DefinitionOutcome.Wins ? "wins" : "hidden"));
        report.Value(row.ValueText);
        html.Element("div", row.Status, ("class", "status"));
        html.Element("div", row.Origin, ("class", "origin"));
        report.Location(row.Location);
        html.Close();
    }

    // Each component that shares the row has its own anchor, so that a link to its setting finds it.
    private static void Head(PlanReport part, ExplainedSetting setting, string shown)
    {
        HtmlWriter html = part.Report.Html;
        string anchor = part.Report.Anchors.Of(part.Place(setting.Path));
        html.Open("tr", ("id", anchor)).Open("th", ("scope", "row"));
        html.Element("a", shown, ("href", "#" + anchor));
        if (setting.AlsoFor.Count > 0)
        {
            html.Open("div", ("class", "also")).Text("also ");
            foreach ((int index, string path) in PlanReport.PathsOf(setting).Skip(1).Index())
            {
                html.Text(index > 0 ? ", " : "").Element("span", setting.AlsoFor[index], ("id", part.Report.Anchors.Of(part.Place(path))));
            }

            html.Close();
        }

        if (setting.Rule.Releases is { } releases)
        {
            html.Element("div", $"rule {releases}", ("class", "also"));
        }

        if (setting.Rule.Note is { } note)
        {
            html.Element("div", note, ("class", "also"));
        }

        html.Close();
    }
}
