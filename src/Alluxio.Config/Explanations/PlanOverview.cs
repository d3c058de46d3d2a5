using Alluxio.Config.Layering;

namespace Alluxio.Config.Explanations;

/// <summary>
/// Explains whole components: given settings in full, decisions of the controller in short, its many properties as a number.
/// </summary>
internal static class PlanOverview
{
    public static Explanation Explain(ResolvedPlan plan, string path, ComponentPlan[] components)
    {
        List<Setting> settings = [];
        List<(string Component, int Count)> defaults = [];
        List<string> notes = [];
        foreach (ComponentPlan component in components)
        {
            bool runs = component.ContainerName is not null;
            settings.AddRange(PlanIndex.Settings(component).Where(setting => IsShown(setting, runs)));
            if (!runs)
            {
                // Without this, each overview would list components that the user did not ask for.
                notes.AddRange(components.Length == 1 ? [component.Remark ?? $"{component.Name} runs in no pod."] : []);
                continue;
            }

            Setting[] given = [.. component.PropertySettings.Values.Where<Setting>(SettingExplainer.IsGiven)];
            settings.AddRange(given);
            defaults.Add((component.Name, component.PropertySettings.Count - given.Length));
        }

        if (path.Length == 0)
        {
            notes.Add($"Release: {plan.Release}{(plan.ReleaseRemark is { } remark ? $" ({remark})" : "")}.");
        }

        notes.AddRange(defaults.Where(static entry => entry.Count > 0).GroupBy(static entry => entry.Count).Select(Summary));
        return new Explanation { Path = path, Settings = PlanIndex.Group(plan, settings), Notes = new([.. notes]) };
    }

    private static bool IsShown(Setting setting, bool runs)
    {
        // Every manifest has a name and a kind: that objects show them goes without saying.
        if (setting.Winners.Count + setting.Hidden.Count == 0 || IsOfEveryObject(setting.Rule))
        {
            return false;
        }

        // An untouched switch that is off by default is no news.
        return (runs && setting.UntypedValue is not false) || SettingExplainer.IsGiven(setting);
    }

    private static bool IsOfEveryObject(Rule rule)
    {
        foreach (RuleLayer layer in rule.Layers)
        {
            if (layer.Field is not ("apiVersion" or "kind" or "metadata"))
            {
                return false;
            }
        }

        return true;
    }

    private static string Summary(IGrouping<int, (string Component, int Count)> group)
    {
        string[] components = [.. group.Select(static entry => entry.Component)];
        string others = components.Length == 1 ? "" : $" (equal for {string.Join(", ", components[1..])})";
        return FormattableString.Invariant(
            $"{components[0]}.properties: {group.Key} more from the controller{others}; explain {components[0]}.properties to see them");
    }
}
