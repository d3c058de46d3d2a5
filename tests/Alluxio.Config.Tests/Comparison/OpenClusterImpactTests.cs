using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Rows C of the impact cases: the open operator installs a cluster once. Numbers are those of the rows.</summary>
public class OpenClusterImpactTests
{
    [Theory]
    [InlineData("C1", "worker: {count: 2}", "worker: {count: 3}", true, ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData("C2", "worker: {count: 2}", "worker: {count: 2}", false, ChangeEffect.StopsAllPods, ChangeLoss.Cache, true)]
    [InlineData("C4", "worker: {count: 2}", "worker: {count: 2}\n  dataset: b", true, ChangeEffect.Inert, ChangeLoss.None, false)]
    [InlineData("C5", "worker: {count: 2}", "worker: {count: 2}\n  dataset: c", true, ChangeEffect.StopsAllPods, ChangeLoss.Cache, true)]
    public void EditOfACluster(
        string row, string before, string after, bool hasDataset, ChangeEffect effect, ChangeLoss loss, bool isLatent)
    {
        StateComparison comparison =
            AlluxioConfig.Compare(AlluxioConfig.LoadText(Text(before, true)), AlluxioConfig.LoadText(Text(after, hasDataset)));
        ConfigurationChange change = comparison.Deployments.Single().Changes.MaxBy(static change => change.Effect)!;

        Assert.Equal((row, effect, loss, isLatent), (row, change.Effect, change.Loss, change.Latent is not null));
    }

    // Edits that did nothing count once the cluster is installed again: each is listed as such.
    [Fact]
    public void C3_EditsBesideAMissingDataset_AreListedWithTheEventThatMakesThemCount()
    {
        DeploymentComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Text("worker: {count: 2}", true)),
            AlluxioConfig.LoadText(Text("worker: {count: 3}", false))).Deployments.Single();

        Assert.Contains(comparison.Changes, static change => change is { Field: "spec.worker.count", Effect: ChangeEffect.Inert });
        Assert.Contains(
            "all earlier edits",
            Assert.Single(comparison.Changes, static change => change.Effect == ChangeEffect.StopsAllPods).Latent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("persistentVolumeClaim", true, "by the reclaim policy")]
    [InlineData("hostPath", false, "stays on the nodes")]
    [InlineData("emptyDir", false, "is lost with its pods")]
    public void C7_ADeletedCluster_TakesItsPageStoreAlong(string type, bool isClaim, string reason)
    {
        string text = Text($"worker: {{count: 2}}\n  pagestore: {{type: {type}, quota: 1Gi}}", true);
        DeploymentComparison comparison =
            AlluxioConfig.Compare(AlluxioConfig.LoadText(text), Config.Manifests.ManifestSet.Empty).Deployments[0];

        Assert.Equal((DeploymentOutcome.Removed, ChangeLoss.Cache), (comparison.Outcome, comparison.Loss));
        Assert.Contains(reason, comparison.Changes[0].Reason, StringComparison.Ordinal);
        Assert.Equal(isClaim, comparison.Steps[0].Command.Contains("\"Retain\"", StringComparison.Ordinal));
    }

    [Fact]
    public void ARecreatedCluster_KeepsItsPageStore_WhereItsVolumeIsRetainedAndFreedAgain()
    {
        static string Claim(int count) =>
            Text($"worker: {{count: {count}}}\n  pagestore: {{type: persistentVolumeClaim, quota: 1Gi}}", true);
        string[] commands = [.. AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Claim(2)),
            AlluxioConfig.LoadText(Claim(3), "after.yaml")).Deployments.Single().Steps.Select(static step => step.Command)];

        Assert.Contains("cache-alluxio-pagestore-pvc", commands[^6], StringComparison.Ordinal);
        Assert.Contains("Retain", commands[^6], StringComparison.Ordinal);
        Assert.StartsWith("kubectl delete alluxiocluster cache", commands[^5], StringComparison.Ordinal);
        Assert.Contains("claimRef", commands[^4], StringComparison.Ordinal);
        Assert.Contains("journal claims", commands[^3], StringComparison.Ordinal);
        Assert.Equal("kubectl apply -f after.yaml -n alx", commands[^2]);
        Assert.StartsWith("Restart the applications that use FUSE", commands[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C6", "cache-2", "cache", "alx", ChangeEffect.NeedsHand)]
    [InlineData("C6", "cache", "cache-2", "alx", ChangeEffect.Live)]
    [InlineData("C6", "my-cache", "cache", "alx", ChangeEffect.NeedsHand)]
    [InlineData("C6", "cacheXb", "cache.b", "alx", ChangeEffect.NeedsHand)]
    [InlineData("C6", "cache-2", "cache", "other", ChangeEffect.Live)]
    public void NewClusterWhoseNameIsAPartOfAnothers_IsNeverInstalled(
        string row,
        string running,
        string added,
        string space,
        ChangeEffect expected)
    {
        string before = Text("worker: {count: 2}", true).Replace("name: cache,", $"name: {running},", StringComparison.Ordinal);
        string now = Text("worker: {count: 2}", true)
            .Replace("name: cache,", $"name: {added},", StringComparison.Ordinal)
            .Replace("namespace: alx", $"namespace: {space}", StringComparison.Ordinal);
        DeploymentComparison comparison =
            AlluxioConfig.Compare(AlluxioConfig.LoadText(before), AlluxioConfig.LoadText(before + "---\n" + now)).Deployments[0];

        Assert.Equal((row, DeploymentOutcome.Added, expected), (row, comparison.Outcome, comparison.Changes[0].Effect));
        Assert.Equal(
            expected == ChangeEffect.NeedsHand,
            comparison.Steps[0].Command.StartsWith("Rename the cluster", StringComparison.Ordinal));
        Assert.Equal(
            expected == ChangeEffect.Live,
            comparison.Steps.Any(static step => step.Command.StartsWith("kubectl apply", StringComparison.Ordinal)));
    }

    // Deleting works; but the new one is then hidden by its neighbour.
    [Fact]
    public void ARecreatedClusterBesideALongerName_NeedsAnotherName()
    {
        string Beside(int count) => Text($"worker: {{count: {count}}}", true)
            + "---\n"
            + Text("worker: {count: 2}", true).Replace("name: cache,", "name: cache-2,", StringComparison.Ordinal);

        Assert.Contains(
            AlluxioConfig.Compare(AlluxioConfig.LoadText(Beside(2)), AlluxioConfig.LoadText(Beside(3))).Deployments.Single().Steps,
            static step => step.Command.StartsWith("Rename the cluster cache,", StringComparison.Ordinal));
    }

    [Fact]
    public void C8_ADeletedClusterLeavesItsJournal()
    {
        DeploymentComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Text("worker: {count: 2}", true)),
            AlluxioConfig.LoadText(Text("worker: {count: 3}", true))).Deployments.Single();

        Assert.Contains("delete the journal claims", comparison.Steps[^3].Command, StringComparison.Ordinal);
        Assert.Equal("if the new cluster should start with an empty journal", comparison.Steps[^3].Condition);
        Assert.StartsWith("kubectl apply", comparison.Steps[^2].Command, StringComparison.Ordinal);
    }

    // lifecycle.md 4: a page store in directories of the node stays there.
    [Theory]
    [InlineData("/a", "/b", true)]
    [InlineData("/a", "/a", false)]
    public void ARecreatedClusterWithAnotherPageStore_LeavesTheOldDirectory(string before, string after, bool isLeft)
    {
        static string Store(string path, int count) =>
            Text($"worker: {{count: {count}}}\n  pagestore: {{type: hostPath, hostPath: {path}, quota: 1Gi}}", true);
        DeploymentComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Store(before, 2)), AlluxioConfig.LoadText(Store(after, 3))).Deployments.Single();

        Assert.Equal(isLeft, comparison.Steps[^1].Command.StartsWith("Delete the files of the page store below /a on", StringComparison.Ordinal));
    }

    private static string Text(string spec, bool hasDataset) =>
        "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: cache, namespace: alx}\nspec:\n  "
            + "properties: {alluxio.k: v}\n  "
        + (spec.Contains("dataset", StringComparison.Ordinal) ? spec : "dataset: a\n  " + spec) + "\n"
        + (hasDataset ? "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: a, namespace: alx}\nspec: "
        + "{dataset: {path: 's3://a'}}\n" : "")
        + "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: b, namespace: alx}\nspec: {dataset: {path: "
        + "'s3://b'}}\n";
}
