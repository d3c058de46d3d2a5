using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution;

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
    /// <param name="settings">What they came to.</param>
    /// <param name="kinds">The kinds of the system.</param>
    /// <param name="counts">Whether a setting matters for the input.</param>
    /// <param name="diagnostics">Gets the findings.</param>
    /// <returns>What really runs where the documented rules count and say something else.</returns>
    public ValueList<Setting> Report(RuleReader current, ComponentSettings settings, KindFields[] kinds, Func<string, bool> counts, DiagnosticBag diagnostics)
    {
        RuleReader left = ReaderOf(documented);
        RuleReader right = ReaderOf(asBuilt);
        List<Setting>? running = null;
        foreach (string setting in _candidates)
        {
            if (counts(setting) && Evaluate(left, setting) is { } documentedSetting && Evaluate(right, setting) is { } asBuiltSetting
                && !Equals(documentedSetting.UntypedValue, asBuiltSetting.UntypedValue))
            {
                diagnostics.Add(Difference(documentedSetting, asBuiltSetting, current.Table.Profile));
                if (ReferenceEquals(current.Table, documented))
                {
                    (running ??= []).Add(asBuiltSetting);
                }
            }
        }

        return running is null ? [] : new([.. running]);

        // Lists that are resolved already need no second evaluation.
        Setting? Evaluate(RuleReader rules, string setting) =>
            ReferenceEquals(rules, current) && settings.Setting(setting) is { UntypedValue: ValueList<LocalObjectReference> or ValueList<string> } known
                ? known
                : evaluate(rules, setting);

        RuleReader ReaderOf(RuleTable table) => ReferenceEquals(table, current.Table) ? current : current.With(table, kinds);
    }

    private static Diagnostic Difference(Setting documented, Setting asBuilt, Profile profile)
    {
        string setting = documented.Path;
        string name = setting[(setting.LastIndexOf('.') + 1)..];
        SourceLocation? location = documented.Winners.Concat(asBuilt.Winners).Select(static winner => winner.Location).FirstOrDefault(static place => place is not null);
        return FluidDiagnostics.ProfilesDiffer.Create(
            location,
            null,
            null,
            null,
            setting,
            new Shown(name, documented.UntypedValue),
            new Shown(name, asBuilt.UntypedValue),
            profile == Profile.AsBuilt ? "as-built" : "documented",
            asBuilt.Rule.Note ?? "As built the field is not read.");
    }

    /// <summary>A value that becomes text when the message does.</summary>
    private sealed record Shown(string Name, object? Value)
    {
        public override string ToString() => SettingText.Format(Name, Value);
    }
}
