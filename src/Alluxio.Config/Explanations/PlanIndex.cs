using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Finds the settings of a plan, in the order of components and rules.</summary>
internal static class PlanIndex
{
    /// <summary>The settings of a component without its properties.</summary>
    public static IEnumerable<Setting> Settings(ResolvedPlan plan, ComponentPlan component)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string prefix = component.Name + ".";
        foreach (Rule rule in plan.Rules.Rules)
        {
            if (rule.Setting.StartsWith(prefix, StringComparison.Ordinal)
                && component.Settings.TryGetValue(rule.Setting[prefix.Length..], out Setting? setting)
                && seen.Add(setting.Path))
            {
                yield return setting;
            }
        }

        foreach (Setting setting in component.Settings.Values.Where(setting => seen.Add(setting.Path)))
        {
            yield return setting;
        }
    }

    /// <summary>All settings of all components, of each its properties last. Properties of a component that does not run mean nothing.</summary>
    public static IEnumerable<Setting> All(ResolvedPlan plan) => plan.Components.SelectMany(component =>
        Settings(plan, component).Concat(component.ContainerName is null ? [] : component.PropertySettings.Values));

    /// <summary>
    /// Puts equal settings of several components into one: a row that stands six times is read once, or not at all.
    /// </summary>
    public static ValueList<ExplainedSetting> Group(ResolvedPlan plan, IEnumerable<Setting> settings)
    {
        List<ExplainedSetting> grouped = [];
        Dictionary<(string Name, string Value, ValueList<ExplainedDefinition> Rows), int> known = [];
        foreach (ExplainedSetting setting in settings.Select(SettingExplainer.Explain))
        {
            (string component, string name) = Split(setting.Path);
            if (known.TryGetValue((name, setting.ValueText, setting.Rows), out int index) && plan.Components.Count > 1)
            {
                grouped[index] = grouped[index] with { AlsoFor = grouped[index].AlsoFor.Add(component) };
            }
            else
            {
                known[(name, setting.ValueText, setting.Rows)] = grouped.Count;
                grouped.Add(setting);
            }
        }

        return grouped.ToValueList();
    }

    /// <summary>The component and the rest of a setting's path.</summary>
    public static (string Component, string Name) Split(string path)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
    }
}
