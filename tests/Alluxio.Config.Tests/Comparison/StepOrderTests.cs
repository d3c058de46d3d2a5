using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using static Alluxio.Config.Tests.Comparison.ClusterStates;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Steps that a reader of five more pairs found dangerous, missing or superfluous.</summary>
public sealed class StepOrderTests
{
    private const string Tier = "tieredstore: {levels: [{mediumtype: MEM, volumeType: emptyDir, path: /dev/shm, quota: 1Gi}]}";

    // Workers that go with the first apply take unwritten files with them.
    [Fact]
    public void WhatSavesData_ComesBeforeTheWorkersGo()
    {
        string[] commands = CommandsOf(
            Runtime($"replicas: 4\n  {Tier}", "accessModes: [ReadWriteMany]"),
            Runtime($"replicas: 2\n  {Tier}\n  worker: {{imagePullSecrets: [{{name: new}}]}}", "accessModes: [ReadWriteMany]"));

        Assert.Equal(
            ["kubectl get secret", "Stop the pods", "kubectl exec", "Write databackup.yaml", "kubectl apply", "kubectl delete"],
            commands.Take(6).Zip(
                ["kubectl get secret", "Stop the pods", "kubectl exec", "Write databackup.yaml", "kubectl apply", "kubectl delete"],
                static (command, start) => command.StartsWith(start, StringComparison.Ordinal) ? start : command));
    }

    [Theory]
    [InlineData("[ReadWriteMany]", null, ChangeLoss.Cache, true)]
    [InlineData("[ReadWriteMany]", "MUST_CACHE", ChangeLoss.Data, true)]
    [InlineData("[ReadWriteMany]", "CACHE_THROUGH", ChangeLoss.Cache, false)]
    [InlineData("[ReadOnlyMany]", "MUST_CACHE", ChangeLoss.Cache, false)]
    public void FewerWorkers_OfAClaimThatApplicationsWriteTo_WriteFilesFirst(string modes, string? type, ChangeLoss loss, bool isSaved)
    {
        string properties = type is null ? "" : $"\n  properties: {{alluxio.user.file.writetype.default: {type}}}";
        string Text(int replicas) => Runtime($"replicas: {replicas}\n  {Tier}{properties}", $"accessModes: {modes}");
        DeploymentComparison comparison = Compare(Text(4), Text(2));

        Assert.Equal(loss, Assert.Single(comparison.Changes).Loss);
        Assert.Equal(isSaved, comparison.Steps[0].Command.EndsWith("alluxio fs persist /", StringComparison.Ordinal));
        Assert.StartsWith("kubectl apply", comparison.Steps[^1].Command, StringComparison.Ordinal);
    }

    // impact-cases.md A10 and A17: the deletion and the backup read what was applied.
    [Theory]
    [InlineData("master: {replicas: 3}", 1)]
    [InlineData("worker: {networkMode: ContainerNetwork}", 1)]
    [InlineData("worker: {jvmOptions: [-Xmx2g]}", 2)]
    public void WhatTheDeletionReads_IsNotAppliedBefore(string field, int applied) => Assert.Equal(
        applied,
        CommandsOf(Runtime($"replicas: 4\n  {Tier}"), Runtime($"replicas: 2\n  {Tier}\n  {field}"))
            .Count(static command => command.StartsWith("kubectl apply", StringComparison.Ordinal)));

    [Fact]
    public void ARecreatedRuntime_NeedsNoMountTakenOut() => Assert.DoesNotContain(
        CommandsOf(
            Runtime("replicas: 2"),
            Runtime("replicas: 2\n  alluxioVersion: {imageTag: 2.9.4}").Replace("s3://a", "s3://c", StringComparison.Ordinal)),
        static command => command.StartsWith("Remove the mount", StringComparison.Ordinal));

    // A user who deletes the runtime then has none.
    [Theory]
    [InlineData("worker: {resources: {limits: {memory: 16Gi}}}\n  "
        + "tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 24Gi}]}", "s3://a")]
    [InlineData("worker: {jvmOptions: [-Xmx2g]}\n  master: {networkMode: Bridge}", "s3://a")]
    public void ManifestsWithErrors_AreCorrectedBeforeAnythingIsDeleted(string field, string mount)
    {
        DeploymentComparison comparison = Compare(
            Runtime("replicas: 2"), Runtime($"replicas: 2\n  {field}").Replace("s3://a", mount, StringComparison.Ordinal));

        Assert.Equal(
            ["Correct the errors of the manifests, and compare again."], comparison.Steps.Select(StepText.Of));
    }

    [Fact]
    public void ARecreation_NamesItsLoss()
    {
        DeploymentComparison comparison = Compare(Runtime("replicas: 2"), Runtime("replicas: 2\n  alluxioVersion: {imageTag: 2.9.4}"));

        Assert.Equal((ChangeLoss.None, ChangeLoss.Cache), (comparison.Loss, comparison.RecreationLoss));
        Assert.Contains("Lost: nothing; re-creating the resource loses the cache.", comparison.ToString(), StringComparison.Ordinal);
        Assert.Equal(ChangeLoss.None, Compare(Runtime("replicas: 2"), Runtime("replicas: 3")).RecreationLoss);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("---\napiVersion: v1\nkind: Secret\nmetadata: {name: new}\n", false)]
    public void ANewPullSecret_IsThereBeforePodsNeedIt(string secret, bool isAsked) => Assert.Equal(
        isAsked,
        CommandsOf(
            Runtime("replicas: 2\n  imagePullSecrets: [{name: old}]"),
            Runtime("replicas: 2\n  imagePullSecrets: [{name: new}]") + secret).Contains("kubectl get secret new -n default"));

    // impact-cases.md B21: what etcd holds is saved first, and what else changes in it comes with the new one.
    [Fact]
    public void AnotherClassOfEtcd_ComesWithAllElseThatChangesInIt()
    {
        static string Etcd(string storage, int size, int replicas) =>
            Cluster($"etcd: {{replicaCount: {replicas}, persistence: {{storageClass: {storage}, size: {size}Gi}}}}");
        DeploymentComparison comparison = Compare(Etcd("a", 8, 3), Etcd("b", 16, 1));

        Assert.Equal(
            [
                "Save the keys of etcd.",
                "kubectl delete alluxiocluster c -n alx --wait",
                "List the claims with 'kubectl get pvc -n alx', and delete the claims of etcd.",
                "kubectl apply -f after.yaml -n alx",
                "alluxio mount list",
                "alluxio license status",
            ],
            comparison.Steps.Select(StepText.Of));
        Assert.All(comparison.Changes, static change => Assert.Equal(ChangeEffect.NeedsHand, change.Effect));
        Assert.Contains("has no mounts, license, quotas and jobs", comparison.Changes[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FewerMembersOfEtcd_AreAWarning() => Assert.Contains(
        "loses mounts, license, quotas and jobs",
        Compare(Cluster("etcd: {replicaCount: 3}"), Cluster("etcd: {replicaCount: 1}")).Steps[0].Reason,
        StringComparison.Ordinal);

    // lifecycle.md 3.3: a license may cap the sum, and processes do not start with an expired one.
    [Theory]
    [InlineData("B25", "imageTag: AI-3.7-13.0.0", "imageTag: AI-3.7-14.0.0")]
    [InlineData("B1", "worker: {count: 2}", "worker: {count: 3}")]
    [InlineData("B17", "worker: {pagestore: {hostPath: /p, size: 1Gi}}", "worker: {pagestore: {hostPath: /p, size: 2Gi}}")]
    public void WhatStartsProcesses_AsksForTheLicenseFirst(string row, string before, string after) =>
        Assert.Equal((row, "alluxio license status"), (row, CommandsOf(Cluster(before), Cluster(after))[0]));

    [Fact]
    public void CommandOfAlluxio_RunsInTheCoordinator() => Assert.Equal(
        "kubectl exec -n alx c-coordinator-0 -c alluxio-coordinator -- alluxio license status",
        Compare(Cluster("worker: {count: 2}"), Cluster("worker: {count: 3}")).Steps[0].Command);

    // Logs, identities and FUSE mounts may be below the same directory, so the directory itself stays.
    [Fact]
    public void AnotherPageStore_LeavesADirectory() => Assert.Equal(
        [
            "alluxio license status",
            "Check that 1Gi are free at /new on each node of a worker, for example with 'df -h'.",
            "kubectl apply -f after.yaml -n alx",
            "Delete the files of the page store below /old on the nodes of the workers.",
        ],
        CommandsOf(
            Cluster("worker: {pagestore: {hostPath: /old, size: 2Gi}}"), Cluster("worker: {pagestore: {hostPath: /new, size: 1Gi}}")));

    [Fact]
    public void MoreWorkers_AskForTheNodesThatTheyMayUse() => Assert.Contains(
        "kubectl get nodes -l role=worker",
        CommandsOf(
            Cluster("worker: {count: 2, nodeSelector: {role: worker}}"), Cluster("worker: {count: 3, nodeSelector: {role: worker}}")));

    [Fact]
    public void PodsThatRoll_SayInWhichOrder() => Assert.Contains(
        "one at a time, from the highest number",
        Assert.Single(
            Compare(Cluster("image: r/a\n  imageTag: AI-3.7-13.0.0"), Cluster("image: r/a\n  imageTag: AI-3.7-14.0.0")).Pods,
            static pods => pods.Workload == "StatefulSet c-coordinator").Reason,
        StringComparison.Ordinal);

    // lifecycle.md 5.2: what is missing is rounded down, what is too many is rounded up.
    [Theory]
    [InlineData(3, null, null, "At most 0 of 3 pods are missing at once, and at most 1 more starts beside them. A new pod needs a place")]
    [InlineData(10, null, null, "At most 2 of 10 pods are missing at once, and at most 3 more start beside them.")]
    [InlineData(4, "1", "0", "At most 1 of 4 pods is missing at once, and at most 0 more start beside them.")]
    [InlineData(4, "0%", "0", "At most 1 of 4 pods is missing at once, and at most 0 more start beside them.")]
    public void PodsOfADeployment_RollAsItsNumbersSay(int replicas, string? missing, string? extra, string expected)
    {
        static string Field(string name, string? value) => value is null ? "" : $"{name}: {value}, ";
        Resource deployment = AlluxioConfig.LoadText(
            $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: d}}\nspec: {{replicas: {replicas}, strategy: {{rollingUpdate: "
                + $"{{{Field("maxUnavailable", missing)}{Field("maxSurge", extra)}}}}}}}\n").Manifests[0].Resource;

        Assert.Contains(expected, WorkloadStrategy.OrderOf(deployment, ChangeEffect.RollsPods), StringComparison.Ordinal);
        Assert.Empty(WorkloadStrategy.OrderOf(deployment, ChangeEffect.StopsAllPods));
    }

    // The apply stops all workers, and an emptied node would take one of them.
    [Fact]
    public void NodesOfRemovedWorkers_StayClosedUntilTheOthersRunAgain()
    {
        string[] steps = CommandsOf(
            Cluster("imageTag: AI-3.7-13.0.0\n  worker: {count: 4}"), Cluster("imageTag: AI-3.7-14.0.0\n  worker: {count: 2}"));

        Assert.True(Array.IndexOf(steps, "kubectl apply -f after.yaml -n alx") < Array.IndexOf(steps, "kubectl uncordon NODE"));
        Assert.True(Array.IndexOf(steps, "kubectl cordon NODE") < Array.IndexOf(steps, "kubectl delete pod WORKER -n alx"));
    }

    // impact-cases.md B15: no document says whether the operator restarts pods for a changed property.
    [Fact]
    public void ChangedProperty_HasARestart_IfTheOperatorDoesNone()
    {
        ChangeStep restart = Compare(Cluster("properties: {a.b: c}"), Cluster("properties: {a.b: d}")).Steps[^1];

        Assert.Equal("kubectl rollout restart statefulset/c-coordinator deployment/c-worker -n alx", restart.Command);
        Assert.Contains("if the operator has not restarted", restart.Condition, StringComparison.Ordinal);
        Assert.True(restart.IsAssumed);
    }

    // impact-cases.md D1: each claim is patched, and the template stays.
    [Fact]
    public void LargerClaimsOfEtcd_ArePatched_AndTheManifestKeepsTheOldSize() => Assert.Equal(
        [
            "List the claims with 'kubectl get pvc -n alx', and for each claim of etcd: kubectl patch pvc CLAIM -n alx -p "
                + "'{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"20Gi\"}}}}'",
            "Keep the old spec.etcd.persistence.size in the manifests.",
        ],
        CommandsOf(Cluster("etcd: {persistence: {size: 10Gi}}"), Cluster("etcd: {persistence: {size: 20Gi}}")).Take(2));

    // lifecycle.md 6.1: clients find pages by the path in the storage.
    [Theory]
    [InlineData("path: 's3://a', mountPath: /b", "pages stay usable")]
    [InlineData("path: 's3://b', mountPath: /a", "no longer found")]
    public void EditOfAMount_SaysWhatBecomesOfItsPages(string after, string expected)
    {
        DeploymentComparison comparison = Compare(
            Cluster("worker: {count: 2}") + Mount("path: 's3://a', mountPath: /a"), Cluster("worker: {count: 2}") + Mount(after));

        Assert.Contains(expected, Assert.Single(comparison.Changes).Reason, StringComparison.Ordinal);
        Assert.Equal(
            ["kubectl delete underfilesystem one -n alx", "alluxio mount list", "kubectl apply -f after.yaml -n alx"],
            comparison.Steps.Select(StepText.Of));
    }

    private static string Runtime(string spec, string dataset = "accessModes: [ReadOnlyMany]") =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: hbase}}\nspec:\n  {spec}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\nspec:\n  "
            + $"mounts: [{{mountPoint: 's3://a', name: a}}, {{mountPoint: 's3://b', name: b}}]\n  {dataset}\n";
}
