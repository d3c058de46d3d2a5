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

    /// <summary>The differences of a plan.</summary>
    /// <param name="Running">The settings that really run where the documented rules differ.</param>
    /// <param name="Diagnostics">The findings.</param>
    internal sealed record Result(ValueList<Setting> Running, ValueList<Diagnostic> Diagnostics);

    /// <summary>Compares the results of both tables.</summary>
    /// <param name="current">The rules that count.</param>
    /// <param name="settings">The resolved settings.</param>
    /// <param name="kinds">The kinds of the system.</param>
    /// <param name="counts">Whether a setting matters for the input.</param>
    public Result Compare(RuleReader current, ComponentSettings settings, KindFields[] kinds, Func<string, bool> counts)
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
            return new([], []);
        }

        return new(
            ReferenceEquals(current.Table, documented) ? different.Select(static pair => pair.AsBuilt).ToValueList() : [],
            Differences(different, current.Table.Profile).ToValueList());

        // Lists that are resolved already need no second evaluation.
        Setting? Evaluate(RuleReader rules, string setting) =>
            ReferenceEquals(rules, current)
                && settings.Resolved(setting) is { UntypedValue: ValueList<LocalObjectReference> or ValueList<string> } known
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
            if (IsSaid(different, i))
            {
                continue;
            }

            string name = NameOf(first.Documented).ToString();
            yield return FluidDiagnostics.ProfilesDiffer(
                    setting: Paths(different, first),
                    documented: SettingText.Format(name, first.Documented.UntypedValue),
                    built: SettingText.Format(name, first.AsBuilt.UntypedValue),
                    profile: profile == Profile.AsBuilt ? "as-built" : "documented",
                    why: first.AsBuilt.Rule.Note ?? "As built, the field has no effect.")
                .At(PlaceOf(first.Documented) ?? PlaceOf(first.AsBuilt));
        }
    }

    // The finding of an earlier setting covers this one.
    private static bool IsSaid(List<(Setting Documented, Setting AsBuilt)> different, int index)
    {
        for (int earlier = 0; earlier < index; earlier++)
        {
            if (IsSame(different[earlier], different[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Paths(List<(Setting Documented, Setting AsBuilt)> different, (Setting Documented, Setting AsBuilt) first)
    {
        List<string> paths = [];
        foreach ((Setting Documented, Setting AsBuilt) pair in different)
        {
            if (IsSame(pair, first))
            {
                paths.Add(pair.Documented.Path);
            }
        }

        return paths is [{ } only] ? only : string.Join(", ", paths);
    }

    private static bool IsSame((Setting Documented, Setting AsBuilt) left, (Setting Documented, Setting AsBuilt) right) =>
        NameOf(left.Documented).SequenceEqual(NameOf(right.Documented))
        && OriginOf(left) == OriginOf(right)
        && left.AsBuilt.Rule.Note == right.AsBuilt.Rule.Note
        && Equals(left.Documented.UntypedValue, right.Documented.UntypedValue)
        && Equals(left.AsBuilt.UntypedValue, right.AsBuilt.UntypedValue);

    private static string? OriginOf((Setting Documented, Setting AsBuilt) pair) =>
        pair.Documented.Winners is [{ } documented, ..] ? documented.Origin
        : pair.AsBuilt.Winners is [{ } built, ..] ? built.Origin
        : null;

    private static SourceLocation? PlaceOf(Setting setting)
    {
        foreach (Definition winner in setting.Winners)
        {
            if (winner.Location is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> NameOf(Setting setting) => setting.Path.AsSpan(setting.Path.LastIndexOf('.') + 1);
}
