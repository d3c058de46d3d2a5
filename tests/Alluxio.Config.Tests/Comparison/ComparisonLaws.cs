using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Conformance;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Laws that every comparison of the recorded inputs obeys.</summary>
public class ComparisonLaws
{
    public static TheoryData<string> Inputs =>
    [
        .. FluidConformanceTests.Cases.Select(static row => Path.Combine(FluidConformanceTests.Folder, row.Data, "input.yaml")),
        .. Directory.EnumerateFiles(
            Path.Combine(TestFiles.Project, "Conformance", "Cases", "cluster-v1alpha1"),
            "input.yaml",
            SearchOption.AllDirectories),
    ];

    /// <summary>The same, the documented examples of all systems and the samples.</summary>
    public static TheoryData<string> AllInputs =>
    [
        .. Inputs.Select(static row => row.Data),
        .. Directory.EnumerateFiles(Path.Combine(TestFiles.Project, "Examples"), "*.yaml", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(Path.Combine(TestFiles.Project, "Scenarios"), "input*.yaml", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, "samples"), "*.yaml", SearchOption.AllDirectories),
    ];

    [Theory]
    [MemberData(nameof(AllInputs))]
    public void AStateWithItself_HasNoDifference(string file)
    {
        string text = File.ReadAllText(file);
        ManifestSet one = AlluxioConfig.LoadText(text, "a.yaml");
        ManifestSet other = AlluxioConfig.LoadText("# another comment\n" + text, "b.yaml");

        foreach (Profile profile in (Profile[])[Profile.AsBuilt, Profile.Documented])
        {
            StateComparison comparison = AlluxioConfig.Compare(one, other, new ResolveOptions { Profile = profile });
            Assert.True(comparison.IsEmpty, comparison.ToString());
        }
    }

    // Manifests are found by names. A deployment that concerns a manifest under no name would lose it silently.
    [Theory]
    [MemberData(nameof(AllInputs))]
    public void RelatedManifests_AreAllThatConcernADeployment(string file)
    {
        ManifestSet set = AlluxioConfig.LoadText(File.ReadAllText(file));
        RelatedManifests related = new(set.Manifests);

        foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(set))
        {
            LifecycleFacts facts = LifecycleFacts.Of(plan);
            Assert.Equal(
                set.Manifests.Where(manifest => !ReferenceEquals(manifest, plan.Deployment) && facts.Concerns(plan, manifest)),
                related.Of(plan, facts));
        }
    }

    // A template of Helm is no manifest yet.
    public static TheoryData<string> Manifests =>
    [
        .. AllInputs.Select(static row => row.Data)
            .Where(static file => !File.ReadAllText(file).Contains("{{ ", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void OrderOfKeys_AndSpellingOfAmounts_ChangeNothing(string file)
    {
        ManifestSet one = AlluxioConfig.LoadText(File.ReadAllText(file), "a.yaml");
        ManifestSet reversed = AlluxioConfig.LoadText(OtherNotation.Of(one, hasOtherAmounts: false), "b.yaml");
        ManifestSet spelled = AlluxioConfig.LoadText(OtherNotation.Of(one, hasOtherAmounts: true), "c.yaml");

        StateComparison order = AlluxioConfig.Compare(one, reversed);
        StateComparison amounts = AlluxioConfig.Compare(one, spelled);

        Assert.Equal(one.Manifests.Count, reversed.Manifests.Count);
        Assert.True(order.IsEmpty, order.ToString());
        Assert.False(amounts.HasEffects, amounts.ToString());
    }

    // Neighbours among the inputs are edits of each other, once they have one name.
    [Theory]
    [MemberData(nameof(Inputs))]
    public void EveryChangedObject_IsExplained_AndNoEqualObjectIsClaimed(string file)
    {
        string[] files = [.. Inputs.Select(static row => row.Data)];
        string next = files[(Array.IndexOf(files, file) + 1) % files.Length];
        ResolveOptions options = new() { Profile = Profile.AsBuilt };
        (ManifestSet before, ManifestSet after) = (AlluxioConfig.Load(file), Renamed(AlluxioConfig.Load(next), AlluxioConfig.Load(file)));

        foreach (DeploymentComparison comparison in AlluxioConfig.Compare(
            before,
            after,
            options).Deployments.Where(static found => found.Outcome is DeploymentOutcome.Changed or DeploymentOutcome.Unchanged))
        {
            string[] changed = [.. comparison.Objects.Select(static change => $"{change.Kind} {change.Name}")];
            string[] explained = [.. comparison.Changes.SelectMany(static change => change.Objects.AsEnumerable()).Distinct()];
            Assert.Equal(changed.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
            Assert.All(comparison.Changes, static change => Assert.NotEqual("", change.Reason));
            Assert.NotEqual("", comparison.ToString());
        }
    }

    [Fact]
    public void AnotherSpellingOfAnAmount_ChangesNothing()
    {
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("worker: {resources: {limits: {cpu: 1000m, memory: 1024Mi}}}")),
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("worker: {resources: {limits: {memory: 1Gi, cpu: '1'}}}")));

        Assert.False(comparison.HasEffects, comparison.ToString());
        Assert.Empty(comparison.Deployments.SelectMany(static deployment => deployment.Objects.AsEnumerable()));
    }

    [Fact]
    public void AHiddenValue_ChangesNothing()
    {
        DeploymentComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("imagePullSecrets: [{name: a}]\n  master: {imagePullSecrets: [{name: m}]}\n  "
                + "worker: {imagePullSecrets: [{name: m}]}\n  fuse: {imagePullSecrets: [{name: m}]}")),
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("imagePullSecrets: [{name: b}]\n  master: {imagePullSecrets: [{name: m}]}\n  "
                + "worker: {imagePullSecrets: [{name: m}]}\n  fuse: {imagePullSecrets: [{name: m}]}"))).Deployments.Single();

        ConfigurationChange change = Assert.Single(comparison.Changes);
        Assert.Equal(ChangeEffect.None, change.Effect);
        Assert.Contains("is unchanged", change.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void DuplicateDataset_IsComparedByTheLast()
    {
        string text = FluidImpactTests.Runtime("replicas: 2")
            + "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase, namespace: default}\nspec: {mounts: []}\n";

        Assert.True(AlluxioConfig.Compare(AlluxioConfig.LoadText(text), AlluxioConfig.LoadText(text)).IsEmpty);
    }

    [Fact]
    public void DeploymentsThatAppearAndGo_AreReported_AndRenamedOnesKnown()
    {
        ManifestSet before = AlluxioConfig.LoadText(FluidImpactTests.Runtime("replicas: 2"));
        ManifestSet after =
            AlluxioConfig.LoadText(FluidImpactTests.Runtime("replicas: 2").Replace("hbase", "spark", StringComparison.Ordinal));

        Assert.Equal(DeploymentOutcome.Added, AlluxioConfig.Compare(ManifestSet.Empty, before).Deployments.Single().Outcome);
        Assert.Equal(DeploymentOutcome.Removed, AlluxioConfig.Compare(before, ManifestSet.Empty).Deployments.Single().Outcome);
        Assert.Equal(DeploymentOutcome.Renamed, AlluxioConfig.Compare(before, after).Deployments.Single().Outcome);
    }

    private static ManifestSet Renamed(ManifestSet set, ManifestSet like)
    {
        Resource[] names = [.. like.Manifests.Select(static manifest => manifest.Resource)];
        return ManifestSet.Of(set.Manifests.Select(manifest =>
        {
            Resource? same = Array.Find(
                names,
                other => other.Kind == manifest.Resource.Kind && other.Kind is "AlluxioRuntime" or "Dataset" or "AlluxioCluster");
            return same is null ? manifest.Resource : manifest.Resource with { Metadata = same.Metadata };
        }));
    }
}
