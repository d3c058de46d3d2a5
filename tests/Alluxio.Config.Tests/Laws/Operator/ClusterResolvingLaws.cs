using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Tests.Laws.Fluid;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Operator;

/// <summary>Laws of resolving hold for every <c>v1</c> cluster: the models' own generator fills the fields at random.</summary>
public sealed class ClusterResolvingLaws
{
    private const int Runs = 1000;

    private static readonly Gen<ManifestSet> Sets =
        from cluster in ModelGen.Of(typeof(AlluxioCluster))
        from mount in ModelGen.Of(typeof(UnderFileSystem))
        from license in ModelGen.Of(typeof(License))
        from values in ModelGen.Of(typeof(OperatorValues))
        from name in Gen.Elements("prod", "alluxio-cluster", null)
        select ManifestSet.Of(Named((AlluxioCluster)cluster, name), (Resource)mount, (Resource)license, (Resource)values);

    [Fact]
    public void Resolve_OfAnyCluster_NeverThrows() => Law.Hold(
        Sets,
        static set => Enum.GetValues<Profile>().All(profile => Resolve(set, profile)!.Explain().ToString().Length > 0),
        Runs);

    [Fact]
    public void Resolve_Twice_GivesEqualPlans() => Law.Hold(
        Sets,
        static set =>
        {
            ResolvedPlan first = Resolve(set, Profile.Documented)!;
            ResolvedPlan second = Resolve(set, Profile.Documented)!;
            return first.Objects.ToYaml() == second.Objects.ToYaml() && first == second;
        },
        Runs);

    // Resolving keeps what it worked out for a table, and shares the settings that no input gave anything. Neither may carry over from one
    // input to the next.
    [Fact]
    public void Resolve_WithATableThatOthersUsed_GivesWhatAFreshOneGives() => Law.Hold(
        Sets,
        static input => Enum.GetValues<Profile>().All(profile =>
        {
            ResolvedPlan used = Resolve(input, profile)!;
            ResolvedPlan fresh = Resolve(input, profile, used.Rules with { })!;
            Assert.Equal(Settings.Definitions(fresh), Settings.Definitions(used));
            return fresh.Objects.ToYaml() == used.Objects.ToYaml();
        }),
        Runs);

    [Fact]
    public void EveryValue_HasAWinner() => Law.Hold(
        Sets,
        static set => Resolve(set, Profile.Documented)!.Settings.All(static setting => setting.UntypedValue is null or false or 0 or 0L
            || setting.Winners.Count > 0),
        Runs);

    [Fact]
    public void BothProfiles_GiveEqualObjects() => Law.Hold(
        Sets,
        static set =>
        {
            ResolvedPlan documented = Resolve(set, Profile.Documented)!;
            ResolvedPlan asBuilt = Resolve(set, Profile.AsBuilt)!;
            return documented.HasErrors || documented.Objects.ToYaml() == asBuilt.Objects.ToYaml();
        },
        Runs);

    [Fact]
    public void Errors_HaveACode_AndNoObjects() => Law.Hold(
        Sets,
        static set => Resolve(set, Profile.Documented) is var plan && (!plan!.HasErrors || plan.Objects.Count == 0)
            && plan.Diagnostics.All(static found => IsKnown(found.Code)),
        Runs);

    private static bool IsKnown(string code) => DiagnosticCatalogue.Find(code) is not null;

    private static AlluxioCluster Named(AlluxioCluster cluster, string? name) =>
        cluster with { Metadata = name is null ? null : new ObjectMeta { Name = name, Namespace = "alx-ns" } };

    private static ResolvedPlan? Resolve(ManifestSet set, Profile profile, RuleTable? rules = null) =>
        AlluxioConfig.TryResolve(set, new ResolveOptions { Profile = profile, Rules = rules }, out ResolvedPlan? plan, out _)
            || plan is not null ? plan : null;
}
