using Alluxio.Config.Explanations;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Reports;

/// <summary>Where workers keep cached data: the page store, or the tiers.</summary>
internal static class CacheSection
{
    private static readonly string[] Names = ["pagestore", "tier"];

    public static void Write(PlanReport part)
    {
        Setting[] settings = [.. part.Plan.Components.SelectMany(PlanIndex.Settings)
            .Where(static setting => setting.Winners.Count > 0 && IsOfCache(setting))];
        if (settings.Length == 0)
        {
            part.Report.Html.Element("p", "No setting of the plan sets a place or a size of the cache.", ("class", "note"));
            return;
        }

        part.Report.OpenTable("Settings of the cache", "Setting", "Effective value", "From");
        foreach (ExplainedSetting setting in settings.Select(SettingExplainer.Explain))
        {
            part.Report.Html.Open("tr").Open("th", ("scope", "row"));
            part.SettingLink(setting.Path, setting.Path);
            part.Report.Html.Close();
            part.Report.ValueCell("Effective value", setting.ValueText);
            part.Report.OpenCell("From");
            foreach (ExplainedDefinition row in setting.Rows.Where(static row => row.Outcome == DefinitionOutcome.Wins))
            {
                part.Report.Html.Open("div").Element("code", row.Origin).Text(" ");
                part.Report.Location(row.Location);
                part.Report.Html.Close();
            }

            part.Report.Html.Close().Close();
        }

        part.Report.CloseTable();
    }

    private static bool IsOfCache(Setting setting)
    {
        string name = PlanIndex.Split(setting.Path).Name;
        return Array.Exists(Names, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
