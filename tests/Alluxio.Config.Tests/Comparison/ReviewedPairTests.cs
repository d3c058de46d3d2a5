using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Mistakes of an operator who has only the answer: ten pairs of states, with several edits at once.</summary>
public sealed class ReviewedPairTests
{
    private const string Policy = "alluxio.user.file.write.policy.default";

    private const string Scratch = "{name: scratch, mountPoint: 's3://scratch/'}";

    // lifecycle.md 2.3: without the mount, nothing writes the files to its storage any more.
    [Theory]
    [InlineData("MUST_CACHE", "ReadWriteMany", ChangeLoss.Data, true)]
    [InlineData("CACHE_THROUGH", "ReadWriteMany", ChangeLoss.Cache, false)]
    [InlineData("MUST_CACHE", "ReadOnlyMany", ChangeLoss.Cache, false)]
    public void AMountThatIsRemoved_TakesUnwrittenFilesWithIt(string write, string mode, ChangeLoss loss, bool isSaved)
    {
        string Text(string mounts) => Runtime("train", "ml", write, mode, mounts);
        DeploymentComparison comparison =
            Single(Text($"{{name: a, mountPoint: 's3://a/'}}, {Scratch}"), Text("{name: a, mountPoint: 's3://a/'}"));

        Assert.Equal(loss, comparison.Loss);
        Assert.Equal(
            isSaved,
            comparison.Steps.Any<ChangeStep>(static step => step.Command.EndsWith("alluxio fs persist /", StringComparison.Ordinal)));

        // Fluid does not wait for applications, and the status shows what is mounted.
        Assert.StartsWith("Stop the applications that use the files of", comparison.Steps[0].Command, StringComparison.Ordinal);
        Assert.EndsWith("jsonpath='{.status.mounts[*].name}'", comparison.Steps[^1].Command, StringComparison.Ordinal);
    }

    // Applications that go on writing fill the workers again.
    [Fact]
    public void TheStepThatSavesFiles_StopsTheWritersFirst() => Assert.Contains(
        "Before this step, stop the applications that write",
        Single(
            Runtime("train", "ml", "MUST_CACHE", "ReadWriteMany", Scratch, 4),
            Runtime("train", "ml", "MUST_CACHE", "ReadWriteMany", Scratch, 2)).Steps
            .First(static step => step.Command.Contains("fs persist", StringComparison.Ordinal)).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void ARecreation_LosesTheWholeCache_AlsoBesideALossOfUnknownShare()
    {
        string Text(string mounts, string memory) =>
            Runtime("train", "ml", "CACHE_THROUGH", "ReadOnlyMany", mounts)
                .Replace("replicas: 2", $"replicas: 2\n  master: {{jvmOptions: [{memory}]}}", StringComparison.Ordinal);

        Assert.Contains(
            "Lost: cache; re-creating the resource loses the whole cache.",
            Single(Text($"{{name: a, mountPoint: 's3://a/'}}, {Scratch}", "-Xmx1g"), Text(Scratch, "-Xmx2g")).ToString(),
            StringComparison.Ordinal);
    }

    // lifecycle.md 2.7: kubectl apply deletes neither the Dataset nor its Secret.
    [Fact]
    public void ARuntimeThatIsGone_LeavesNoObjectOfItsOwn()
    {
        const string Secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: ml}\nstringData: {k: v}\n";
        string before = Runtime(
            "train",
            "ml",
            "CACHE_THROUGH",
            "ReadOnlyMany",
            "{name: a, mountPoint: 's3://a/', encryptOptions: [{name: k, valueFrom: {secretKeyRef: {name: s, key: k}}}]}") + Secret;

        Assert.Equal(
            [
                ("kubectl delete alluxioruntime train -n ml", null),
                ("kubectl delete dataset train -n ml", null),
                ("kubectl delete secret s -n ml", "if nothing else uses it"),
            ],
            Single(before, "# empty\n").Steps.TakeLast(3).Select(static step => (step.Command, step.Condition)));
        Assert.DoesNotContain(
            Single(before, before[before.IndexOf("---", StringComparison.Ordinal)..]).Steps,
            static step => step.Command.StartsWith("kubectl delete dataset", StringComparison.Ordinal));
    }

    // A pod mounts only claims of the namespace in which it runs.
    [Fact]
    public void AnotherNamespace_NeedsTheApplicationsThere() => Assert.Contains(
        "only in the namespace prod",
        Single(
            Runtime("train", "ml", "CACHE_THROUGH", "ReadOnlyMany", Scratch),
            Runtime("train", "prod", "CACHE_THROUGH", "ReadOnlyMany", Scratch)).Steps
            .First(static step => step.Command.StartsWith("kubectl describe pvc", StringComparison.Ordinal)).Reason,
        StringComparison.Ordinal);

    // lifecycle.md 3.3: unwritten data exists in the workers alone.
    [Theory]
    [InlineData("WRITE_BACK", true)]
    [InlineData("WRITE_THROUGH", false)]
    public void AClusterThatIsGone_WritesItsDataBefore(string policy, bool isUnwritten)
    {
        DeploymentComparison comparison = Single(Cluster("prod", policy), "# empty\n");

        // impact-cases.md B20: mounts, license, quotas and jobs are in its etcd.
        Assert.Equal(ChangeLoss.Data, comparison.Loss);
        Assert.Equal(
            isUnwritten, comparison.Steps[1].Command.StartsWith("Stop the applications that write", StringComparison.Ordinal));
        Assert.Contains("quotas", comparison.Changes[0].Reason, StringComparison.Ordinal);
        Assert.Equal("kubectl delete underfilesystem lake -n alx", comparison.Steps[^2].Command);
    }

    // lifecycle.md 3.3: the new cluster waits for a License, and an edit of one is not read.
    [Fact]
    public void ARenamedCluster_GetsItsLicense_AndTakesNoMountFromTheOldOne()
    {
        DeploymentComparison comparison = Single(Cluster("prod", "WRITE_BACK"), Cluster("main", "WRITE_BACK"));
        string[] commands = [.. comparison.Steps.Select(StepText.Of)];

        Assert.Equal(DeploymentOutcome.Renamed, comparison.Outcome);
        Assert.Equal(
            [
                "Check that the nodes have room for both deployments at the same time.",
                "Let no node have workers of both clusters, by spec.worker.nodeSelector or another spec.worker.pagestore.hostPath.",
                "Give the UnderFileSystem lake of main another name, and compare again.",
                "Stop the applications of prod that write to /lake, and wait until all data there is written to the storage.",
                "kubectl delete underfilesystem lake -n alx",
                "kubectl apply -f after.yaml -n alx",
                "kubectl delete license l -n alx",
            ],
            commands.Take(7));
        Assert.Equal("Delete the files of the page store below /p on the nodes of the workers.", commands[^1]);
        Assert.Equal("kubectl delete alluxiocluster prod -n alx", commands[^2]);
        Assert.StartsWith("Stop the applications that write", commands[^3], StringComparison.Ordinal);
        Assert.Contains(comparison.Changes, static change => change is { Kind: "License", Effect: ChangeEffect.None });
    }

    // Workers that had no claims before have none to delete.
    [Fact]
    public void TheFirstClaims_AreOneChangeOfThePageStore()
    {
        static string Store(string store) =>
            "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\n"
            + $"spec:\n  image: r/a\n  imageTag: AI-3.7-13.0.0\n  worker: {{count: 2, pagestore: {{{store}}}}}\n";

        Assert.All(
            Single(
                Store("type: hostPath, hostPath: /a, size: 1Gi"),
                Store("type: persistentVolumeClaim, storageClass: fast, size: 1Gi")).Changes,
            static change => Assert.Equal(ChangeEffect.RollsPods, change.Effect));
    }

    // Text, Markdown, JSON and the report say what is assumed.
    [Fact]
    public void WhatIsAssumed_IsMarkedInEveryForm()
    {
        StateComparison comparison = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Cluster("prod", "WRITE_THROUGH")),
            AlluxioConfig.LoadText(Cluster("prod", "WRITE_THROUGH").Replace("count: 2", "count: 3", StringComparison.Ordinal)
                .Replace("jvmOptions: [-Xmx1g]", "jvmOptions: [-Xmx2g]", StringComparison.Ordinal)));

        Assert.Contains("rolls pods (assumed)", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("rolls pods (assumed)", comparison.ToMarkdown(), StringComparison.Ordinal);
        string ring = comparison.ToJson().Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("\"certainty\":\"assumed\"", ring, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"certainty\"", ring[ring.LastIndexOf("\"ring\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private static string Runtime(string name, string space, string write, string mode, string mounts, int workers = 2) =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: {name}, namespace: {space}}}\nspec:\n"
            + $"  replicas: {workers}\n  properties: {{alluxio.user.file.writetype.default: {write}}}\n"
            + "  tieredstore: {levels: [{mediumtype: MEM, volumeType: emptyDir, path: /dev/shm, quota: 1Gi}]}\n"
            + $"---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: {name}, namespace: {space}}}\n"
            + $"spec: {{accessModes: [{mode}], mounts: [{mounts}]}}\n";

    private static string Cluster(string name, string policy) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: {name}, namespace: alx}}\nspec:\n  image: r/a\n"
            + $"  imageTag: AI-3.7-13.0.0\n  properties: {{{Policy}: {policy}}}\n"
            + "  worker: {count: 2, jvmOptions: [-Xmx1g], pagestore: {hostPath: /p, size: 1Gi}}\n"
            + "---\napiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {name: lake, namespace: alx}\n"
            + $"spec: {{alluxioCluster: {name}, path: 's3://lake/', mountPath: /lake}}\n"
            + "---\napiVersion: k8s-operator.alluxio.com/v1\nkind: License\nmetadata: {name: l, namespace: alx}\n"
            + $"spec: {{clusters: [{{name: {name}, namespace: alx}}], licenseString: one}}\n";

    private static DeploymentComparison Single(string before, string after) => Assert.Single(AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments);
}
