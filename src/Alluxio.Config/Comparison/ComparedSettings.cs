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
            foreach ((string name, Setting setting) in component.Settings)
            {
                Setting? earlier = other?.Settings.GetValueOrDefault(name);
                if (!Equals(earlier?.UntypedValue, setting.UntypedValue) && !ComparedValue.IsDrawn(name))
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
}
