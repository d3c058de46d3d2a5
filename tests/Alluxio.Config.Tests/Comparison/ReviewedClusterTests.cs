using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Answers that a reviewer of AlluxioClusters found wrong or dangerous: losses, effects and their reasons.</summary>
public sealed class ReviewedClusterTests
{
    private const string Identity = "alluxio.worker.identity.uuid.file.path";

    // lifecycle.md 3.1: only a directory that no worker uses any more is lost, and only its files may be deleted.
    [Theory]
    [InlineData("/a", "/a,/b", ChangeLoss.None, null, "")]
    [InlineData("/a", "/a/", ChangeLoss.None, null, "")]
    [InlineData("/a,/b", "/b,/a", ChangeLoss.None, null, "")]
    [InlineData("/a,/b", "/b,/c", ChangeLoss.Cache, 0.5, "/a")]
    [InlineData("/a,/b", "/c", ChangeLoss.Cache, 1d, "/a /b")]
    [InlineData("/a", "/b", ChangeLoss.Cache, 1d, "/a")]
    [InlineData("/a", "/a/b", ChangeLoss.Cache, 1d, "")]
    [InlineData("/a/b", "/a", ChangeLoss.Cache, 1d, "")]
    public void ADirectoryThatIsStillUsed_IsNotDeleted(string before, string after, ChangeLoss loss, double? share, string deleted)
    {
        static string Store(string path) => Cluster(
            $"worker: {{pagestore: {{type: hostPath, hostPath: '{path}', size: '{(path.Contains(',') ? "1Gi,1Gi" : "1Gi")}'}}}}");
        DeploymentComparison comparison = Compare(Store(before), Store(after));
        ConfigurationChange change =
            Assert.Single(comparison.Changes, static change => change.Field.EndsWith("hostPath", StringComparison.Ordinal));

        Assert.Equal((loss, share), (change.Loss, change.LostShare));
        Assert.Equal(deleted, string.Join(' ', comparison.Steps
            .Where<ChangeStep>(static step => step.Command.StartsWith("Delete the files", StringComparison.Ordinal))
            .Select(static step => step.Command.Split(' ')[8])));
    }

    [Theory]
    [InlineData("pagestore: {hostPath: /a, size: 1Gi}", "pagestore: {hostPath: /b, size: 1Gi}")]
    [InlineData("worker: {pagestore: {hostPath: /a, size: 1Gi}}", "worker: {pagestore: {hostPath: /b, size: 1Gi}}")]
    public void APageStoreOfTheWholeCluster_IsThatOfTheWorkers(string before, string after) =>
        Assert.Equal(1, Compare(Cluster(before), Cluster(after)).LostShare);

    // lifecycle.md 3.3: no page says what an edit of a mount does. The setting that lists mounts does not hold their options.
    [Theory]
    [InlineData("s3a.secretKey: old", "s3a.secretKey: new", "*** -> ***")]
    [InlineData("alluxio.underfs.s3.region: a", "alluxio.underfs.s3.region: b", "a -> b")]
    [InlineData("alluxio.underfs.s3.region: a", "", "a -> (absent)")]
    public void OptionsOfAMount_AreNeverUnchanged(string before, string after, string values)
    {
        StateComparison state = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Mount($"path: 's3://a', mountPath: /a, mountOptions: {{{before}}}"), "before.yaml"),
            AlluxioConfig.LoadText(Mount($"path: 's3://a', mountPath: /a, mountOptions: {{{after}}}"), "after.yaml"));
        ConfigurationChange change = Assert.Single(state.Deployments.Single().Changes);

        Assert.Equal(ChangeEffect.NotKnown, change.Effect);
        Assert.Contains("stay usable", change.Reason, StringComparison.Ordinal);
        Assert.Contains(values, state.ToString(), StringComparison.Ordinal);
        Assert.Equal(DeploymentOutcome.Changed, state.Deployments.Single().Outcome);
    }

    [Fact]
    public void ADefaultThatStays_SaysThatItIsOne() => Assert.Equal(
        "The effective value of etcd.replicas is unchanged: without the field it is the same (pods shown in the documentation).",
        Assert.Single(Compare(Cluster("etcd: {replicaCount: 3}"), Cluster("etcd: {}")).Changes).Reason);

    [Fact]
    public void FieldsOfAnEtcdThatIsSwitchedOff_HaveNoEffect() => Assert.Equal(
        "The operator no longer installs etcd.",
        Assert.Single(
            Compare(Cluster("etcd: {replicaCount: 5}"), Cluster("etcd: {enabled: false}")).Changes,
            static change => change.Field == "spec.etcd.replicaCount").Reason);

    [Fact]
    public void MembersOfEtcd_AreUnknownInFieldAndPods()
    {
        DeploymentComparison comparison = Compare(Cluster("etcd: {replicaCount: 3}"), Cluster("etcd: {replicaCount: 5}"));

        Assert.Equal(
            (ChangeEffect.NotKnown, ChangeEffect.NotKnown),
            (Assert.Single(comparison.Changes).Effect, Assert.Single(comparison.Pods).Effect));
    }

    // A mount is in no pod, and another component decides nothing about the pods of the workers.
    [Fact]
    public void ARestartOfAllWorkers_IsToldBesideMountsAndSwitchedOffComponents()
    {
        DeploymentComparison comparison = Compare(
            Mount("path: 's3://a', mountPath: /a", "image: r/a\n  imageTag: AI-3.7-13.0.0\n  gateway: {enabled: true}"),
            Cluster("image: r/a\n  imageTag: AI-3.7-13.0.2\n  gateway: {enabled: false}"));
        PodChange workers = Assert.Single(comparison.Pods, static pods => pods.Workload == "Deployment c-worker");

        Assert.Equal((ChangeEffect.StopsAllPods, ChangeLoss.None), (workers.Effect, workers.Loss));
        Assert.Contains("all pods of Deployment c-worker restart at step", comparison.Interruption.Text, StringComparison.Ordinal);
        Assert.Contains("applications do not find the files at /a", comparison.Interruption.Text, StringComparison.Ordinal);
        Assert.Contains("UnderFileSystem one", comparison.Interruption.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("metadata.name", comparison.Interruption.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(comparison.Pods, static pods => pods.Reason.Contains("metadata.name", StringComparison.Ordinal));
    }

    // lifecycle.md 3.1, 5.1: the claim is refused, not the Deployment.
    [Fact]
    public void ASmallerClaim_LosesTheWholeCache_AndPodsAreUnknown()
    {
        static string Text(string size) =>
            Cluster($"worker: {{count: 2, pagestore: {{type: persistentVolumeClaim, storageClass: fast, size: {size}}}}}");
        DeploymentComparison comparison = Compare(Text("200Gi"), Text("100Gi"));

        Assert.Equal(1, comparison.LostShare);
        Assert.Equal(ChangeEffect.NotKnown, Assert.Single(comparison.Pods).Effect);
    }

    // lifecycle.md 6.2, 6.4: with other identities all copies are at the wrong worker.
    [Theory]
    [InlineData($"properties: {{{Identity}: /a}}", $"properties: {{{Identity}: /b}}")]
    [InlineData("properties: {}", $"properties: {{{Identity}: /b}}")]
    [InlineData("worker: {hostPathForSystemInfo: /a}", "worker: {hostPathForSystemInfo: /b}")]
    public void OtherIdentities_MoveAllFiles(string before, string after)
    {
        DeploymentComparison comparison = Compare(Cluster(before), Cluster(after));

        Assert.Equal(1, comparison.Ring!.MovedShare);
        Assert.Equal(1, comparison.LostShare);
        Assert.Contains("Hash ring: All workers get new identities. 100.0 % of the files", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ARestart_InterruptsOnlyIfItsConditionHolds() => Assert.EndsWith(
        "all pods of Deployment c-worker restart at step 3, if its condition holds.",
        Compare(Cluster("properties: {a.b: c}"), Cluster("properties: {a.b: d}")).Interruption.ToString(),
        StringComparison.Ordinal);

    private static DeploymentComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments.Single();

    private static string Mount(string spec, string cluster = "worker: {count: 2}") => Cluster(cluster)
        + "---\napiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {name: one, namespace: alx}\n"
        + $"spec: {{alluxioCluster: c, {spec}}}\n";

    private static string Cluster(string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: c, namespace: alx}}\nspec:\n  {spec}\n";
}
