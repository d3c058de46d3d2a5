using Alluxio.Config.Layering;

namespace Alluxio.Config.Comparison;

/// <summary>The settings of two plans side by side.</summary>
internal static class ComparedSettings
{
    /// <summary>The settings whose values differ, by path; property maps among them, without a setting.</summary>
    public static Dictionary<string, (Setting? Before, Setting? After)> Changed(ResolvedPlan before, ResolvedPlan after)
    {
        Dictionary<string, (Setting?, Setting?)> changed = new(StringComparer.Ordinal);
        foreach (ComponentPlan component in after.Components)
        {
            ComponentPlan? other = before.Components.FirstOrDefault(candidate => candidate.Name == component.Name);
            ReadOnlySpan<KeyValuePair<string, Setting>> settings = component.Settings.AsSpan();
            ReadOnlySpan<KeyValuePair<string, Setting>> others = other is null ? [] : other.Settings.AsSpan();
            for (int i = 0; i < settings.Length; i++)
            {
                (string name, Setting setting) = settings[i];

                // Nearly always the same setting stands at the same place, and plans share those that only defaults give.
                Setting? earlier = i < others.Length && others[i].Key == name ? others[i].Value : other?.Settings.GetValueOrDefault(name);
                if (!ReferenceEquals(earlier, setting) && !Equals(earlier?.UntypedValue, setting.UntypedValue) && !ComparedValue.IsDrawn(name))
                {
                    changed.Add(setting.Path, (earlier, setting));
                }
            }

            if (other is not null && other.Properties != component.Properties)
            {
                changed[$"{component.Name}.properties"] = (null, null);
            }
        }

        return changed;
    }

    /// <summary>The settings that read a field, or something above or below it. Hundreds of settings are looked through for each difference.</summary>
    public static List<Setting> ReadFrom(ResolvedPlan plan, FieldDifference difference)
    {
        List<Setting> found = [];
        string? kind = difference.Resource.Kind;
        foreach (ComponentPlan component in plan.Components.AsSpan())
        {
            foreach ((_, Setting setting) in component.Settings.AsSpan())
            {
                if (IsRead(setting.Rule, kind, difference.Pattern))
                {
                    found.Add(setting);
                }
            }
        }

        return found;
    }

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
}
