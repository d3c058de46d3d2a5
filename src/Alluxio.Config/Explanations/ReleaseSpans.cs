using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>
/// Names the releases in which a setting has its value, where the rule is that of all releases but others treat the value otherwise.
/// </summary>
internal static class ReleaseSpans
{
    /// <summary>An explanation whose rules name these releases.</summary>
    /// <param name="plan">The plan that is explained.</param>
    /// <param name="explanation">The explanation.</param>
    public static Explanation Of(ResolvedPlan plan, Explanation explanation) =>
        explanation.Settings.Any<ExplainedSetting>(static setting => setting.Rule.Treatments.Count > 0)
            ? explanation with { Settings = explanation.Settings.Select(setting => Of(plan, setting)).ToValueList() }
            : explanation;

    private static ExplainedSetting Of(ResolvedPlan plan, ExplainedSetting explained)
    {
        if (explained.Rule.Treatments.Count == 0 || Find(plan, explained.Path) is not { } setting)
        {
            return explained;
        }

        // The newest releases come first: of several changes the nearest ones bound the span.
        string name = SettingExplainer.NameOf(explained.Path);
        ReleaseTreatment[] about = [.. explained.Rule.Treatments.Where(treated => treated.IsAbout(setting, name))];
        ReleaseTreatment? since = Array.Find(about, treated => !treated.IsBeforeChange && Differs(plan, setting, treated));
        ReleaseTreatment? upTo = Array.FindLast(about, treated => treated.IsBeforeChange && Differs(plan, setting, treated));
        string[] span = [.. ((ReleaseTreatment?[])[since, upTo]).OfType<ReleaseTreatment>().Select(static treated => treated.Releases)];
        return span.Length == 0 ? explained : explained with
        {
            Rule = explained.Rule with { Releases = string.Join(", ", span), IsOfOlderReleases = upTo is not null },
        };
    }

    private static bool Differs(ResolvedPlan plan, Setting setting, ReleaseTreatment treated) =>
        plan.Source?.InRelease(treated.OtherRelease) is { } other
        && !Equals(Find(other, setting.Path)?.UntypedValue, setting.UntypedValue);

    private static Setting? Find(ResolvedPlan plan, string path)
    {
        (string component, string name) = PlanIndex.Split(path);
        return plan.Components.FirstOrDefault(candidate => candidate.Name == component) is not { } found ? null
            : found.Settings.TryGetValue(name, out Setting? setting) ? setting
            : found.PropertySettings.TryGetValue(SettingExplainer.NameOf(path), out Setting<string>? property) ? property
            : null;
    }
}
