using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Says where the documented and the as-built result differ for the given manifest.</summary>
/// <param name="documented">The documented rules of the system.</param>
/// <param name="asBuilt">What the system really does.</param>
/// <param name="evaluate">Evaluates a setting; gives nothing for those that are not compared.</param>
internal sealed class ProfileDifferences(RuleTable documented, RuleTable asBuilt, Func<RuleReader, string, Setting?> evaluate)
{
    // Only settings that have another rule in the other table can differ.
    private readonly string[] _candidates =
        [.. documented.Rules.Where(rule => !asBuilt.Rules.Contains(rule)).Select(static rule => rule.Setting)];

    /// <summary>Reports the differences.</summary>
    /// <param name="current">The rules that count.</param>
    /// <param name="settings">The resolved settings.</param>
    /// <param name="kinds">The kinds of the system.</param>
    /// <param name="counts">Whether a setting matters for the input.</param>
    /// <param name="diagnostics">Gets the findings.</param>
    /// <returns>The settings that really run where the documented rules differ.</returns>
    public ValueList<Setting> Report(
        RuleReader current,
        ComponentSettings settings,
        KindFields[] kinds,
        Func<string, bool> counts,
        DiagnosticBag diagnostics)
    {
        RuleReader left = ReaderOf(documented);
        RuleReader right = ReaderOf(asBuilt);
        List<(Setting Documented, Setting AsBuilt)>? different = null;
        foreach (string setting in _candidates)
        {
            if (counts(setting) && Evaluate(left, setting) is { } documentedSetting && Evaluate(right, setting) is { } asBuiltSetting
                && !Equals(documentedSetting.UntypedValue, asBuiltSetting.UntypedValue))
            {
                (different ??= []).Add((documentedSetting, asBuiltSetting));
            }
        }

        if (different is null)
        {
            return [];
        }

        diagnostics.AddRange(Differences(different, current.Table.Profile));
        return ReferenceEquals(current.Table, documented) ? different.Select(static pair => pair.AsBuilt).ToValueList() : [];

        // Lists that are resolved already need no second evaluation.
        Setting? Evaluate(RuleReader rules, string setting) =>
            ReferenceEquals(rules, current)
                && settings.Setting(setting) is { UntypedValue: ValueList<LocalObjectReference> or ValueList<string> } known
                ? known
                : evaluate(rules, setting);

        RuleReader ReaderOf(RuleTable table) => ReferenceEquals(table, current.Table) ? current : current.With(table, kinds);
    }

    // One list for all components is one finding, where it comes to the same for each.
    private static IEnumerable<Diagnostic> Differences(List<(Setting Documented, Setting AsBuilt)> different, Profile profile)
    {
        for (int i = 0; i < different.Count; i++)
        {
            (Setting Documented, Setting AsBuilt) first = different[i];
            if (different.FindIndex(pair => IsSame(pair, first)) < i)
            {
                continue;
            }

            string name = NameOf(first.Documented);
            yield return FluidDiagnostics.ProfilesDiffer(
                    setting: string.Join(", ", different.Where(pair => IsSame(pair, first)).Select(static pair => pair.Documented.Path)),
                    documented: SettingText.Format(name, first.Documented.UntypedValue),
                    built: SettingText.Format(name, first.AsBuilt.UntypedValue),
                    profile: profile == Profile.AsBuilt ? "as-built" : "documented",
                    why: first.AsBuilt.Rule.Note ?? "As built, the field has no effect.")
                .At(WinnersOf(first).Select(static winner => winner.Location).FirstOrDefault(static place => place is not null));
        }
    }

    private static bool IsSame((Setting Documented, Setting AsBuilt) left, (Setting Documented, Setting AsBuilt) right) =>
        NameOf(left.Documented) == NameOf(right.Documented)
        && OriginOf(left) == OriginOf(right)
        && left.AsBuilt.Rule.Note == right.AsBuilt.Rule.Note
        && Equals(left.Documented.UntypedValue, right.Documented.UntypedValue)
        && Equals(left.AsBuilt.UntypedValue, right.AsBuilt.UntypedValue);

    private static string? OriginOf((Setting Documented, Setting AsBuilt) pair) => WinnersOf(pair).FirstOrDefault()?.Origin;

    private static string NameOf(Setting setting) => setting.Path[(setting.Path.LastIndexOf('.') + 1)..];

    private static IEnumerable<Definition> WinnersOf((Setting Documented, Setting AsBuilt) pair) =>
        pair.Documented.Winners.Concat(pair.AsBuilt.Winners);
}
