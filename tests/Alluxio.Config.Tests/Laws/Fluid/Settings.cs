using Alluxio.Config.Layering;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>The settings of a plan as lines that two plans can be compared by.</summary>
internal static class Settings
{
    public static SortedDictionary<string, string> Values(ResolvedPlan plan) =>
        new(plan.Settings.ToDictionary(static setting => setting.Path, Value), StringComparer.Ordinal);

    public static IEnumerable<string> Definitions(ResolvedPlan plan) => plan.Settings.Select(static setting =>
        $"{setting.Path} = {Value(setting)} by {Describe(setting.Winners)} over {Describe(setting.Hidden)}");

    private static string Value(Setting setting) => SettingText.Format("", setting.UntypedValue);

    private static string Describe(IEnumerable<Definition> definitions) =>
        string.Join(
            ", ",
            definitions.Select(static definition => $"{definition.Layer} {definition.Origin} {SettingText.Format("", definition.Value)}"));
}
