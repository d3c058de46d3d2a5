using Alluxio.Config.Comparison;
using static Alluxio.Config.Tests.Comparison.ClusterStates;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Steps that a reviewer of AlluxioClusters found wrong or dangerous, also for several edits at once.</summary>
public sealed class ReviewedClusterStepTests
{
    private const string LeftPages = "Delete the files of the page store below /mnt/alluxio/pagestore on NODE.";

    private const string StopReaders = "Stop the applications that use the files at /a.";

    private const string Restart = "kubectl rollout restart statefulset/c-coordinator deployment/c-worker -n alx";

    private static string[] ScaleIn(int count) =>
    [
        "kubectl cordon NODE",
        "kubectl delete pod WORKER -n alx",
        $"kubectl patch alluxiocluster c -n alx --type merge -p '{{\"spec\":{{\"worker\":{{\"count\":{count}}}}}}}'",
        "alluxio info nodes",
        "alluxio process remove-worker -n ID",
    ];

    // lifecycle.md 3.3, impact-cases.md B2 and B27: unwritten data is only in the workers.
    [Fact]
    public void WorkersThatWriteLater_GoWhenTheirDataIsWritten()
    {
        DeploymentComparison comparison = Compare(Workers(6, "WRITE_BACK"), Workers(4, "WRITE_BACK"));

        Assert.Equal(
            [Written, .. ScaleIn(4), "kubectl uncordon NODE", LeftPages, "Start the applications that write again."],
            comparison.Steps.Select(StepText.Of));
        Assert.StartsWith("applications that write stop from step 1 to step 9; ", comparison.Interruption.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherWritePolicy_ComesBeforeFewerWorkers()
    {
        DeploymentComparison comparison = Compare(Workers(6, "WRITE_BACK"), Workers(4, "WRITE_THROUGH"));

        Assert.Equal(
            [
                "kubectl patch alluxiocluster c -n alx --type merge -p "
                    + $"'{{\"spec\":{{\"properties\":{{\"{Policy}\":\"WRITE_THROUGH\"}}}}}}'",
                Restart,
                "Wait until all data is written to the storage.",
                .. ScaleIn(4),
                "kubectl uncordon NODE",
                LeftPages,
            ],
            comparison.Steps.Select(StepText.Of).Where(static step => !step.Contains("that use FUSE", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("WRITE_BACK", "WRITE_BACK", ChangeLoss.Data)]
    [InlineData("WRITE_THROUGH", "WRITE_THROUGH", ChangeLoss.Cache)]
    public void AnotherPageStore_LosesWhatIsNotWritten(string before, string after, ChangeLoss loss)
    {
        DeploymentComparison comparison = Compare(
            Workers(2, before, "pagestore: {hostPath: /a, size: 1Gi}"), Workers(2, after, "pagestore: {hostPath: /b, size: 1Gi}"));

        Assert.Equal(loss, comparison.Loss);
        Assert.Equal(
            loss == ChangeLoss.Data, comparison.Steps.First(static step => step.Phase != StepPhase.Check).Command == Written);
    }

    // lifecycle.md 3.1: requests in flight fail, then clients read from the storage.
    [Fact]
    public void FewerWorkers_FailRequestsInFlight() => Assert.Equal(
        "requests in flight to the workers that stop fail, later ones read from the storage at step 2.",
        Compare(Workers(6, "WRITE_THROUGH"), Workers(4, "WRITE_THROUGH")).Interruption.ToString());

    // lifecycle.md 3.3, impact-cases.md B24 and B25: no process starts without a valid license.
    [Fact]
    public void ANewLicense_IsThereBeforeAnyProcessStarts()
    {
        string[] commands = CommandsOf(
            Workers(2, "WRITE_THROUGH", "", "imageTag: AI-3.7-13.0.0") + License("one"),
            Workers(2, "WRITE_THROUGH", "", "imageTag: AI-3.7-13.0.2") + License("two"));

        Assert.Equal(
            [
                "kubectl delete license l -n alx",
                "yq 'select(.kind == \"License\" and .metadata.name == \"l\")' after.yaml | kubectl create -n alx -f -",
                "alluxio license status",
                "kubectl apply -f after.yaml -n alx",
            ],
            commands.SkipWhile(static command => !command.StartsWith("kubectl delete", StringComparison.Ordinal)).Take(4));
    }

    [Fact]
    public void ALicenseOfItsOwnFile_IsCreatedFromIt()
    {
        static Alluxio.Config.Manifests.ManifestSet Set(string text) => AlluxioConfig.LoadText(Workers(2, "WRITE_THROUGH"), "cluster.yaml")
            .Concat(AlluxioConfig.LoadText(License(text)["---\n".Length..], "license.yaml"));

        StateComparison comparison = AlluxioConfig.Compare(Set("one"), Set("two"));

        Assert.Equal(
            ["kubectl delete license l -n alx", "kubectl create -f license.yaml -n alx", "alluxio license status"],
            comparison.Deployments.Single().Steps.Select(StepText.Of));
        Assert.True(comparison.HasEffects, "The edit alone has no effect, but there are steps: diff exits with 2.");
    }

    // Licenses are often in a separate folder, without the clusters.
    [Fact]
    public void ALicenseWithoutItsCluster_HasTheSameAnswer()
    {
        static string Alone(string text) => License(text)["---\n".Length..];
        DeploymentComparison comparison = Compare(Alone("one"), Alone("two"));

        Assert.Equal(
            ["kubectl delete license l -n alx", "kubectl create -f after.yaml -n alx"], comparison.Steps.Select(StepText.Of));
        Assert.Equal(ChangeEffect.None, comparison.Effect);
        Assert.Equal(
            ChangeEffect.None,
            Compare(Alone("one"), Alone("one").Replace("{name: l,", "{name: l, labels: {a: b},", StringComparison.Ordinal)).Effect);
    }

    // ALX6271: it applies to no cluster.
    [Fact]
    public void ALicenseThatListsNoCluster_HasNoEffect()
    {
        static string Empty(string text) =>
            License(text).Replace("[{name: c, namespace: alx}]", "[]", StringComparison.Ordinal)["---\n".Length..];

        Assert.Equal((ChangeEffect.None, 0), (Compare(Empty("a"), Empty("b")).Effect, Compare(Empty("a"), Empty("b")).Steps.Count));
    }

    // lifecycle.md 3.1, 3.3: the copy takes the mounts as they are, so the changed one goes first.
    [Fact]
    public void KeysOfEtcd_AreCopiedWithoutTheChangedMount()
    {
        string[] commands = CommandsOf(
            Etcd("count: 3", "enabled: true", "s3://a"), Etcd("count: 3", "enabled: false", "s3://b"));

        Assert.Equal(
            [
                "alluxio license status",
                "kubectl delete underfilesystem one -n alx",
                "alluxio mount list",
                "Copy the keys of the old etcd to the new one.",
                "kubectl apply -f after.yaml -n alx",
            ],
            commands.Take(5));
        Assert.Equal(["alluxio mount list", "alluxio license status"], commands[^2..]);
    }

    // A user must know whether the nodes suffice before a step deletes anything.
    [Fact]
    public void ACondition_StandsOnTheFirstStepThatChangesAnything()
    {
        DeploymentComparison comparison =
            Compare(Etcd("count: 3", "enabled: true", "s3://a"), Etcd("count: 5", "enabled: true", "s3://b"));
        const string Nodes = "if at least 5 nodes fit the workers";

        Assert.Equal(
            [
                ("alluxio license status", null),
                ("kubectl get nodes", null),
                ("kubectl delete underfilesystem one -n alx", Nodes),
                ("alluxio mount list", null),
                ("kubectl apply -f after.yaml -n alx", Nodes),
            ],
            comparison.Steps.Select(static step => (StepText.Of(step), step.Condition)));
        Assert.StartsWith(
            "applications do not find the files at /a from step 3 to step 5; ", comparison.Interruption.Text, StringComparison.Ordinal);
    }

    // lifecycle.md 3.3: the workers write the data of a mount to its storage, so the mount is needed until then.
    [Theory]
    [InlineData("WRITE_BACK", true)]
    [InlineData("WRITE_THROUGH", false)]
    public void AMount_IsDeletedWhenItsDataIsWritten(string policy, bool isAwaited)
    {
        string mount = Mount("path: 's3://a', mountPath: /a");

        Assert.All<string>(
            ["", Mount("path: 's3://b', mountPath: /a")],
            after => Assert.Equal(
                isAwaited ? "Stop the applications that write to /a, and wait until all data there is written to the storage."
                    : "kubectl delete underfilesystem one -n alx",
                CommandsOf(Workers(2, policy) + mount, Workers(2, policy) + after).First(static command => command != StopReaders)));
    }

    // lifecycle.md 3.3: the mount goes when the workers have written its data, and the old policy brings more of it.
    [Fact]
    public void AnotherWritePolicy_ComesBeforeADeletedMount()
    {
        string mount = Mount("path: 's3://a', mountPath: /a");

        Assert.All<string>(
            ["", Mount("path: 's3://b', mountPath: /a")],
            after => Assert.Equal(
                [
                    "kubectl patch alluxiocluster c -n alx --type merge -p "
                        + $"'{{\"spec\":{{\"properties\":{{\"{Policy}\":\"WRITE_THROUGH\"}}}}}}'",
                    Restart,
                    "Restart the applications that use FUSE.",
                    "Wait until all data is written to the storage.",
                    "kubectl delete underfilesystem one -n alx",
                    "alluxio mount list",
                ],
                CommandsOf(Workers(2, "WRITE_BACK") + mount, Workers(2, "WRITE_THROUGH") + after)
                    .Where(static command => command != StopReaders).Take(6)));
    }

    // impact-cases.md B18: a claim that a pod uses is not deleted.
    [Fact]
    public void SmallerClaims_AreDeletedAfterTheirPods()
    {
        static string Text(string size) =>
            Workers(3, "WRITE_THROUGH", $"pagestore: {{type: persistentVolumeClaim, storageClass: fast, size: {size}}}");
        DeploymentComparison comparison = Compare(Text("200Gi"), Text("100Gi"));

        Assert.Equal(
            [
                "alluxio license status",
                "kubectl patch alluxiocluster c -n alx --type merge -p '{\"spec\":{\"worker\":{\"count\":0}}}'",
                "kubectl delete pvc c-pagestore-pvc -n alx",
                "kubectl apply -f after.yaml -n alx",
            ],
            comparison.Steps.Select(StepText.Of));
        Assert.Equal("after all pods of Deployment c-worker are deleted", comparison.Steps[2].Condition);
        Assert.All(comparison.Steps.Skip(1).Take(2), static step => Assert.True(step.IsAssumed));
        Assert.StartsWith(
            "applications read from the storage while all workers are stopped from step 2 to step 4",
            comparison.Interruption.Text,
            StringComparison.Ordinal);
    }

    // lifecycle.md 3.2, impact-cases.md B11: a static ring keeps the old identities, and their share goes to the storage.
    [Theory]
    [InlineData("properties: {alluxio.worker.identity.uuid.file.path: /a}", true)]
    [InlineData("worker: {hostPathForSystemInfo: /a}", false)]
    public void OldIdentities_AreRemovedFromTheRing(string after, bool isRestarted)
    {
        DeploymentComparison comparison = Compare(Cluster("image: r/a"), Cluster($"image: r/a\n  {after}"));

        Assert.Equal(
            [
                .. isRestarted ? ["alluxio license status"] : Array.Empty<string>(),
                "kubectl apply -f after.yaml -n alx",
                .. isRestarted ? [Restart] : Array.Empty<string>(),
                "alluxio info nodes",
                "alluxio process remove-worker -n ID",
            ],
            comparison.Steps.Select(StepText.Of));
        Assert.Equal("for each old identity that is still listed, offline", comparison.Steps[^1].Condition);
    }

    [Theory]
    [InlineData("etcd: {replicaCount: 3}", "etcd: {replicaCount: 5}")]
    [InlineData("gateway: {enabled: true}", "gateway: {enabled: false}")]
    [InlineData("properties: {alluxio.cluster.name: a}", "properties: {alluxio.cluster.name: b}")]
    [InlineData(
        "worker: {pagestore: {type: persistentVolumeClaim, storageClass: fast, size: 1Gi}}",
        "worker: {pagestore: {type: persistentVolumeClaim, storageClass: fast, size: 2Gi}}")]
    public void WhatShouldNotBeDone_IsNotAStepBeforeItIsDone(string before, string after) => Assert.DoesNotContain(
        CommandsOf(Cluster(before), Cluster(after)),
        static command => command.Contains("o not ", StringComparison.Ordinal));
}
