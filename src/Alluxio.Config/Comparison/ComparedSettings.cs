using Alluxio.Config.Layering;
using Alluxio.Config.Plan;

namespace Alluxio.Config.Comparison;

/// <summary>
/// The settings of two plans side by side. Only those that can differ are looked at: working all of them out takes as long as the rest.
/// </summary>
internal static class ComparedSettings
{
    /// <summary>The settings whose values differ, by path; property maps among them, without a setting.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    /// <param name="differences">The fields that differ.</param>
    public static Dictionary<string, (Setting? Before, Setting? After)> Changed(
        ResolvedPlan before, ResolvedPlan after, IReadOnlyList<FieldDifference> differences)
    {
        Dictionary<string, (Setting?, Setting?)> changed = new(StringComparer.Ordinal);
        ILookup<string, ComparedSetting>? parts =
            SourceOf(before) is { } earlier && SourceOf(after) is { } later && ReferenceEquals(earlier.Rules, later.Rules)
                ? Parts(earlier, later, before, after, differences)
                : null;
        foreach (ComponentPlan component in after.Components)
        {
            ComponentPlan? other = before.Components.FirstOrDefault(candidate => candidate.Name == component.Name);
            if (parts is null)
            {
                AddAll(changed, component, other);
            }
            else
            {
                foreach (ComparedSetting setting in parts[component.Name])
                {
                    changed.Add(setting.After.Path, (setting.Before, setting.After));
                }
            }

            if (other is not null && other.Properties != component.Properties)
            {
                changed[$"{component.Name}.properties"] = (null, null);
            }
        }

        return changed;
    }

    /// <summary>The settings that read a field, or something above or below it.</summary>
    public static List<Setting> ReadFrom(ResolvedPlan plan, FieldDifference difference)
    {
        string? kind = difference.Resource.Kind;
        if (SourceOf(plan) is { } source)
        {
            ILookup<string, Setting> found =
                source.ReadFrom(kind, difference.Pattern).ToLookup(static setting => ComponentOf(setting.Path));
            return [.. plan.Components.SelectMany(component => found[component.Name])];
        }

        return [.. plan.Components
            .SelectMany(static component => component.Settings.Values)
            .Where(setting => IsRead(setting.Rule, kind, difference.Pattern))];
    }

    /// <summary>Whether a setting has the value of a field, before or after. Only then it says whether an edit has an effect.</summary>
    public static bool Holds(ResolvedPlan before, Setting setting, FieldDifference difference) =>
        IsGiven(setting, difference) || IsGiven(EarlierOf(before, setting), difference);

    private static Setting? EarlierOf(ResolvedPlan before, Setting setting)
    {
        string component = ComponentOf(setting.Path);
        return SourceOf(before) is { } source ? source.Find(setting.Path)
            : before.TryGetComponent(component, out ComponentPlan? plan)
                ? plan.Settings.GetValueOrDefault(setting.Path[(component.Length + 1)..])
                : null;
    }

    private static bool IsGiven(Setting? setting, FieldDifference difference) => setting is not null
        && setting.Winners.Concat(setting.Hidden).Any(definition => definition.RuleLayer is not { } layer
            || (layer.Kind == difference.Resource.Kind
                && (IsPrefix(layer.Field, difference.Pattern) || IsPrefix(difference.Pattern, layer.Field))));

    // All components of a plan have one source, unless the caller replaced settings.
    private static ISettingSource? SourceOf(ResolvedPlan plan)
    {
        ISettingSource? source = plan.Components is [{ } first, ..] ? first.Source : null;
        return plan.Components.All(component => ReferenceEquals(component.Source, source)) ? source : null;
    }

    // Computed values may follow from anything. Values that pass unchanged follow from fields of manifests and from the controller's
    // settings.
    private static ILookup<string, ComparedSetting> Parts(
        ISettingSource earlier, ISettingSource later, ResolvedPlan before, ResolvedPlan after, IReadOnlyList<FieldDifference> differences)
    {
        IEnumerable<string> now = after.Components.Select(static component => component.Name);
        HashSet<string>? was = before.Components.Select(static component => component.Name).SequenceEqual(now) ? null
            : [.. before.Components.Select(static component => component.Name)];
        List<ComparedSetting> found = [];
        void Add(Setting? other, Setting setting)
        {
            if (ReferenceEquals(other, setting) || (was is null && setting.HasValueOf(other)))
            {
                return;
            }

            string component = ComponentOf(setting.Path);
            Setting? own = was?.Contains(component) == false ? null : other;
            if (Differs(own, setting, setting.Path[(component.Length + 1)..]))
            {
                found.Add(new ComparedSetting(component, later.OrderOf(setting.Path), own, setting));
            }
        }

        // Nearly always the steps of both work out the same settings in the same order.
        Setting[] left = earlier.Resolved();
        Setting[] right = later.Resolved();
        for (int i = 0; i < right.Length; i++)
        {
            Add(i < left.Length && left[i].Path == right[i].Path ? left[i] : earlier.Find(right[i].Path), right[i]);
        }

        IEnumerable<Setting> given = (later.HasControllerOf(earlier) ? [] : later.ReadFromController())
            .Concat(differences.SelectMany(
                difference => later.ReadFrom(difference.Resource.Kind, difference.IsWhole ? "" : difference.Pattern)));
        foreach (Setting setting in given)
        {
            if (found.TrueForAll(known => known.After.Path != setting.Path))
            {
                Add(earlier.Find(setting.Path), setting);
            }
        }

        return found.OrderBy(static entry => entry.Order).ToLookup(static entry => entry.Component);
    }

    private static void AddAll(Dictionary<string, (Setting?, Setting?)> changed, ComponentPlan component, ComponentPlan? other)
    {
        ReadOnlySpan<KeyValuePair<string, Setting>> settings = component.Settings.AsSpan();
        ReadOnlySpan<KeyValuePair<string, Setting>> others = other is null ? [] : other.Settings.AsSpan();
        for (int i = 0; i < settings.Length; i++)
        {
            (string name, Setting setting) = settings[i];

            // Almost always the index of a setting is the same on both sides, and plans share the settings that only defaults give.
            Setting? earlier = i < others.Length && others[i].Key == name ? others[i].Value : other?.Settings.GetValueOrDefault(name);
            if (Differs(earlier, setting, name))
            {
                changed.Add(setting.Path, (earlier, setting));
            }
        }
    }

    private static bool Differs(Setting? before, Setting after, string name) =>
        !ReferenceEquals(before, after) && !after.HasValueOf(before) && !ComparedValue.IsDrawn(name);

    private static string ComponentOf(string path) => path[..Math.Max(path.IndexOf('.', StringComparison.Ordinal), 0)];

    private static bool IsRead(Rule rule, string? kind, string pattern)
    {
        foreach (RuleLayer layer in rule.Layers.AsSpan())
        {
            if (!layer.IsIgnored && layer.Kind == kind && (IsPrefix(layer.Field, pattern) || IsPrefix(pattern, layer.Field)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPrefix(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal)
        && (text.Length == prefix.Length || text[prefix.Length] is '.' or '[');

    // A setting that differs, with its place among the rules.
    private sealed record ComparedSetting(string Component, int Order, Setting? Before, Setting After);
}
