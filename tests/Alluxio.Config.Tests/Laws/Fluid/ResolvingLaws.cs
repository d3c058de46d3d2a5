using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>
/// Laws of every deployment: equal input gives equal output, also after other resolving; empty is absent; text and objects agree.
/// </summary>
public sealed class ResolvingLaws
{
    private const int Runs = 1000;

    [Fact]
    public void Resolve_Twice_GivesEqualPlansAndEqualText() => Law.Hold(
        CaseGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan first = input.Resolve(profile);
            ResolvedPlan second = input.Resolve(profile);
            Assert.Equal(first.Objects.ToYaml(), second.Objects.ToYaml());
            return first == second && first.GetHashCode() == second.GetHashCode();
        }),
        Runs);

    // Resolving keeps what it worked out for a table, and shares the settings that no input gave anything. Neither may carry over from one
    // input to the next.
    [Fact]
    public void Resolve_WithATableThatOthersUsed_GivesWhatAFreshOneGives() => Law.Hold(
        CaseGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan used = input.Resolve(profile);
            ResolvedPlan fresh = input.Resolve(profile, used.Rules with { });
            Assert.Equal(Settings.Definitions(fresh), Settings.Definitions(used));
            return fresh.Objects.ToYaml() == used.Objects.ToYaml();
        }),
        Runs);

    [Fact]
    public void Resolve_EmptyInsteadOfAbsent_GivesEqualObjects() => Law.Hold(
        CaseGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan plan = input.Resolve(profile);
            ResolvedPlan emptied = Emptied.Of(input).Resolve(profile);
            Assert.Equal(plan.Objects.ToYaml(), emptied.Objects.ToYaml());

            // Mounts, and what the controller alone reads, are shown as they were given, with what is empty in them.
            string[] shown = ["master.mounts", "master.management"];
            Assert.DoesNotContain(Settings.Values(plan).Except(Settings.Values(emptied)), entry => !shown.Contains(entry.Key));
            Assert.DoesNotContain(Settings.Values(emptied).Except(Settings.Values(plan)), entry => !shown.Contains(entry.Key));
            return true;
        }),
        Runs);

    [Fact]
    public void Resolve_TextInsteadOfObjects_GivesAnEqualPlan() => Law.Hold(
        CaseGen.Cases,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ManifestSet read =
                AlluxioConfig.LoadText(input.Manifests.Manifests.Select(static manifest => manifest.Resource).ToYaml(), "input.yaml");
            ResolvedPlan typed = input.Resolve(profile);
            ResolvedPlan fromText = input.Resolve(read, profile);
            Assert.Equal(typed.Objects.ToYaml(), fromText.Objects.ToYaml());
            Assert.Equal(Settings.Definitions(typed), Settings.Definitions(fromText));
            Assert.Equal(
                typed.Diagnostics.Select(static diagnostic => diagnostic.Message),
                fromText.Diagnostics
                    .Where(static diagnostic => !diagnostic.Code.StartsWith("ALX2", StringComparison.Ordinal))
                    .Select(static diagnostic => diagnostic.Message));
            return true;
        }),
        Runs);

    [Fact]
    public void Objects_WrittenAndRead_AreEqual() => Law.Hold(
        CaseGen.Cases,
        static input =>
        {
            ResolvedPlan plan = input.Resolve(Profile.AsBuilt);
            ManifestSet read = AlluxioConfig.LoadText(plan.Objects.ToYaml());
            return plan.Objects.Count == 0 || plan.Objects == read.Manifests.Select(static manifest => manifest.Resource).ToValueList();
        },
        Runs);
}
