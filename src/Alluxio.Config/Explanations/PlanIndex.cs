using System.Runtime.InteropServices;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Finds the settings of a plan, in the order of components and rules.</summary>
internal static class PlanIndex
{
    /// <summary>The settings of a component without its properties. A plan has them in the order of its rules.</summary>
    public static IEnumerable<Setting> Settings(ComponentPlan component) => component.Settings.Values;

    /// <summary>
    /// All settings of all components, of each its properties last. Properties of a component that does not run mean nothing.
    /// </summary>
    public static IEnumerable<Setting> All(ResolvedPlan plan) => plan.Components.SelectMany(component =>
        Settings(component).Concat(component.ContainerName is null ? [] : component.PropertySettings.Values));

    /// <summary>Joins equal settings of several components: a row that is repeated six times is hard to read.</summary>
    public static ValueList<ExplainedSetting> Group(ResolvedPlan plan, IEnumerable<Setting> settings)
    {
        bool isGrouped = plan.Components.Count > 1;
        List<ExplainedSetting> grouped = [];
        Dictionary<int, List<string>> others = [];
        Dictionary<ExplainedSetting, int> known = new(SameSetting.Instance);
        foreach (Setting setting in settings)
        {
            ExplainedSetting explained = SettingExplainer.Explain(setting);
            if (isGrouped && !known.TryAdd(explained, grouped.Count))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(others, known[explained], out _) ??= [];
                others[known[explained]].Add(Split(explained.Path).Component);
            }
            else
            {
                grouped.Add(explained);
            }
        }

        foreach ((int index, List<string> components) in others)
        {
            grouped[index] = grouped[index] with { AlsoFor = new([.. components]) };
        }

        return new([.. grouped]);
    }

    /// <summary>The component and the rest of a setting's path.</summary>
    public static (string Component, string Name) Split(string path)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
    }

    // Settings of two components are one where name, value and rows are. The hash leaves out what is long: few settings have one name.
    private sealed class SameSetting : IEqualityComparer<ExplainedSetting>
    {
        public static SameSetting Instance { get; } = new();

        public bool Equals(ExplainedSetting? left, ExplainedSetting? right) =>
            NameOf(left!).SequenceEqual(NameOf(right!)) && left!.ValueText == right!.ValueText && left.Rows == right.Rows;

        public int GetHashCode(ExplainedSetting setting) =>
            HashCode.Combine(string.GetHashCode(NameOf(setting), StringComparison.Ordinal), setting.ValueText.Length, setting.Rows.Count);

        private static ReadOnlySpan<char> NameOf(ExplainedSetting setting) =>
            setting.Path.AsSpan(setting.Path.IndexOf('.', StringComparison.Ordinal) + 1);
    }
}
