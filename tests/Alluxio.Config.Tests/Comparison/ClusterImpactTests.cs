using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// Rows B of the impact cases: what an edit of a live AlluxioCluster of the operator's <c>v1</c> does. Numbers are those of the rows.
/// </summary>
public class ClusterImpactTests
{
    private const string Nodes = "alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker";

    [Theory]
    [InlineData(
        "B2", "worker: {count: 12}", "worker: {count: 10}", "spec.worker.count", ChangeEffect.Live, ChangeLoss.Cache,
        ChangeCertainty.Documented)]
    [InlineData(
        "B6", "properties: {alluxio.user.dynamic.consistent.hash.ring.enabled: 'true'}",
        "properties: {alluxio.user.dynamic.consistent.hash.ring.enabled: 'false'}", "spec.properties", ChangeEffect.RollsPods,
        ChangeLoss.Cache, ChangeCertainty.Documented)]
    [InlineData(
        "B7", "properties: {}", "properties: {alluxio.user.worker.selection.policy.consistent.hash.provider.impl: CAPACITY}",
        "spec.properties", ChangeEffect.RollsPods, ChangeLoss.Cache, ChangeCertainty.Documented)]
    [InlineData(
        "B9", "properties: {}", "properties: {alluxio.worker.identity.uuid.file.path: /elsewhere}", "spec.properties",
        ChangeEffect.RollsPods, ChangeLoss.Cache, ChangeCertainty.Assumed)]
    [InlineData(
        "B12", "properties: {}", "properties: {alluxio.cluster.name: other}", "spec.properties", ChangeEffect.RollsPods, ChangeLoss.Data,
        ChangeCertainty.Assumed)]
    [InlineData(
        "B13", "imageTag: AI-3.7-13.0.0", "imageTag: AI-3.7-13.0.1", "spec.imageTag", ChangeEffect.RollsPods, ChangeLoss.None,
        ChangeCertainty.Documented)]
    [InlineData(
        "B15", "properties: {}", "properties: {alluxio.user.metadata.cache.max.size: '5'}", "spec.properties", ChangeEffect.RollsPods,
        ChangeLoss.None, ChangeCertainty.Assumed)]
    [InlineData(
        "B16", "worker: {jvmOptions: [-Xmx12g]}", "worker: {jvmOptions: [-Xmx24g]}", "spec.worker.jvmOptions", ChangeEffect.RollsPods,
        ChangeLoss.None, ChangeCertainty.Assumed)]
    [InlineData(
        "B17", "worker: {pagestore: {type: hostPath, hostPath: /a, size: 100Gi}}",
        "worker: {pagestore: {type: hostPath, hostPath: /a, size: 200Gi}}", "spec.worker.pagestore.size", ChangeEffect.RollsPods,
        ChangeLoss.None, ChangeCertainty.Assumed)]
    [InlineData(
        "B18", "worker: {pagestore: {type: persistentVolumeClaim, storageClass: fast, size: 200Gi}}",
        "worker: {pagestore: {type: persistentVolumeClaim, storageClass: fast, size: 100Gi}}", "spec.worker.pagestore.size",
        ChangeEffect.Refused, ChangeLoss.Cache, ChangeCertainty.Source)]
    [InlineData(
        "B19", "worker: {pagestore: {type: hostPath, hostPath: /a, size: 1Gi}}",
        "worker: {pagestore: {type: hostPath, hostPath: /b, size: 1Gi}}", "spec.worker.pagestore.hostPath", ChangeEffect.RollsPods,
        ChangeLoss.Cache, ChangeCertainty.Assumed)]
    [InlineData(
        "B20", "etcd: {enabled: true}", "etcd: {enabled: false}\n  properties: {alluxio.etcd.endpoints: 'http://etcd:2379'}",
        "spec.etcd.enabled", ChangeEffect.RollsPods, ChangeLoss.Data, ChangeCertainty.Assumed)]
    [InlineData(
        "B21", "etcd: {persistence: {storageClass: a, size: 1Gi}}", "etcd: {persistence: {storageClass: b, size: 1Gi}}",
        "spec.etcd.persistence.storageClass", ChangeEffect.NeedsHand, ChangeLoss.Data, ChangeCertainty.Documented)]
    [InlineData(
        "B26", "properties: {alluxio.coordinator.job.meta.store.type: ROCKS}",
        "properties: {alluxio.coordinator.job.meta.store.type: ETCD}", "spec.properties", ChangeEffect.RollsPods, ChangeLoss.Data,
        ChangeCertainty.Assumed)]
    [InlineData(
        "B27", "worker: {count: 4}\n  properties: {alluxio.user.file.write.policy: WRITE_BACK}",
        "worker: {count: 3}\n  properties: {alluxio.user.file.write.policy: WRITE_BACK}", "spec.worker.count", ChangeEffect.Live,
        ChangeLoss.Data, ChangeCertainty.Assumed)]
    [InlineData(
        "B29", "fuse: {resources: {limits: {memory: 1Gi}}}", "fuse: {resources: {limits: {memory: 2Gi}}}",
        "spec.fuse.resources.limits.memory", ChangeEffect.NextStart, ChangeLoss.None, ChangeCertainty.Assumed)]
    public void EditOfACluster(
        string row, string before, string after, string field, ChangeEffect effect, ChangeLoss loss, ChangeCertainty certainty)
    {
        DeploymentComparison comparison = Compare(Cluster(before), Cluster(after));
        ConfigurationChange change = Assert.Single(comparison.Changes, change => change.Field.StartsWith(field, StringComparison.Ordinal)
            && !change.Field.Contains("endpoints", StringComparison.Ordinal));

        Assert.Equal((row, effect, loss, certainty), (row, change.Effect, change.Loss, change.Certainty));
    }

    [Fact]
    public void B1_MoreWorkers_TakeAShareOfTheFiles()
    {
        DeploymentComparison comparison = Compare(Cluster("worker: {count: 10}"), Cluster("worker: {count: 12}"));

        Assert.Equal((ChangeEffect.Live, ChangeLoss.Cache), (comparison.Changes[0].Effect, comparison.Changes[0].Loss));
        Assert.Equal(0.16889, comparison.Ring!.MovedShare!.Value, 5);
        Assert.Equal(ChangeEffect.Live, Assert.Single(comparison.Pods).Effect);
    }

    [Fact]
    public void B2_FewerWorkers_GoInAnOrder() => Assert.Equal(
        [
            "kubectl cordon NODE",
            "kubectl delete pod WORKER -n alx-ns",
            "kubectl patch alluxiocluster cache -n alx-ns --type merge -p '{\"spec\":{\"worker\":{\"count\":10}}}'",
            "alluxio info nodes",
            "alluxio process remove-worker -n ID",
            "kubectl uncordon NODE",
            "Delete the files of the page store below /mnt/alluxio/pagestore on NODE.",
        ],
        Compare(Cluster("worker: {count: 12}"), Cluster("worker: {count: 10}")).Steps.Select(StepText.Of));

    [Fact]
    public void B11_AMemberThatIsGone_IsTakenOutOfTheRing() => Assert.Contains(
        Compare(Cluster("worker: {count: 12}"), Cluster("worker: {count: 10}")).Steps,
        static step => step.Command.Contains("remove-worker", StringComparison.Ordinal)
            && step.Condition?.Contains("offline", StringComparison.Ordinal) == true);

    // Rows that are concluded, by no source and no document: the answer says so. EditOfACluster checks the answers.
    [Theory]
    [InlineData("B9")]
    [InlineData("B12")]
    [InlineData("B15")]
    [InlineData("B17")]
    [InlineData("B19")]
    [InlineData("B20")]
    [InlineData("B26")]
    [InlineData("B27")]
    [InlineData("B29")]
    public void InferredRow_AnswersWithAssumed(string row) => Assert.Equal(
        ChangeCertainty.Assumed,
        Assert.Single(
            typeof(ClusterImpactTests).GetMethod(nameof(EditOfACluster))!
                .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
                .Cast<InlineDataAttribute>(),
            data => row.Equals(data.Data[0])).Data[6]);

    [Fact]
    public void B3_MoreWorkers_NeedNodes() =>
        Assert.Equal(
            [
                "alluxio license status: ",
                "kubectl get nodes: ",
                "kubectl apply -f after.yaml -n alx-ns: if at least 4 nodes fit the workers",
            ],
            Compare(Cluster("worker: {count: 3}"), Cluster("worker: {count: 4}")).Steps
                .Select(static step => $"{StepText.Of(step)}: {step.Condition}"));

    [Fact]
    public void B4_TheDefaultOfTheRing_IsNoDifferenceThatHappens()
    {
        DeploymentComparison comparison = Compare(Cluster("properties: {}"), Cluster($"properties: {{{Nodes}: '2000'}}"));

        Assert.Equal(ChangeEffect.None, Assert.Single(comparison.Changes).Effect);
        Assert.Null(comparison.Ring);
    }

    [Fact]
    public void B5_FewerVirtualNodes_MoveALargeShare()
    {
        DeploymentComparison comparison = Compare(
            Cluster($"worker: {{count: 10}}\n  properties: {{{Nodes}: '2000'}}"),
            Cluster($"worker: {{count: 10}}\n  properties: {{{Nodes}: '1000'}}"));

        Assert.Equal((ChangeEffect.RollsPods, ChangeLoss.Cache), (comparison.Changes[0].Effect, comparison.Changes[0].Loss));
        Assert.InRange(comparison.Ring!.MovedShare!.Value, 0.42, 0.47);
        Assert.Equal(
            [
                "alluxio license status",
                "Change all components at once, in a maintenance window: stop the applications that use FUSE first.",
                "kubectl apply -f after.yaml -n alx-ns",
                "kubectl rollout restart statefulset/cache-coordinator deployment/cache-worker -n alx-ns",
                "Start the applications that use FUSE again.",
            ],
            comparison.Steps.Select(StepText.Of));
        Assert.Contains("the whole cache is lost", comparison.Changes[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherImage_ReachesFusePodsThatStartLater_AndOnlyAnotherReleaseNeedsAnotherOperator()
    {
        DeploymentComparison registry =
            Compare(Cluster("imageTag: AI-3.7-13.0.0\n  fuse: {}"), Cluster("imageTag: AI-3.7-14.0.0\n  fuse: {}"));
        DeploymentComparison release = Compare(Cluster("imageTag: AI-3.7-13.0.0"), Cluster("imageTag: AI-3.8-15.0.0"));

        Assert.Equal(ChangeEffect.NextStart, Assert.Single(registry.Pods, static pods => pods.Workload == "Pod cache-fuse").Effect);
        Assert.Equal(
            ["alluxio license status", "kubectl apply -f after.yaml -n alx-ns", "Restart the applications that use FUSE."],
            registry.Steps.Select(StepText.Of));
        Assert.Equal(
            [
                "alluxio license status",
                "Upgrade the operator to the version that the release notes require.",
                "kubectl apply -f after.yaml -n alx-ns",
                "Restart the applications that use FUSE.",
            ],
            release.Steps.Select(StepText.Of));
    }

    [Fact]
    public void JvmOptionsOfOneComponent_ReachThePodsThatReadThem()
    {
        DeploymentComparison comparison = Compare(Cluster("worker: {jvmOptions: [-Xmx4g]}"), Cluster("worker: {jvmOptions: [-Xmx8g]}"));

        PodChange pods = Assert.Single(comparison.Pods);
        Assert.Equal(
            ("Deployment cache-worker", ChangeEffect.RollsPods, ChangeCertainty.Assumed),
            (pods.Workload, pods.Effect, pods.Certainty));
    }

    [Fact]
    public void AMountThatIsGone_IsDeletedByHand()
    {
        const string Mount =
            "\n---\napiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {name: a, namespace: alx-ns}\n"
                + "spec: {alluxioCluster: cache, path: 's3://a', mountPath: /a}\n";

        Assert.Equal(
            [
                "Stop the applications that use the files at /a.", "kubectl delete underfilesystem a -n alx-ns", "alluxio mount list",
            ],
            Compare(Cluster("worker: {count: 2}") + Mount, Cluster("worker: {count: 2}")).Steps.Select(StepText.Of));
    }

    [Fact]
    public void Errors_KeepObjectsFromBeingCompared()
    {
        DeploymentComparison comparison =
            Compare(Cluster("worker: {count: 2}"), Cluster($"worker: {{count: 2}}\n  properties: {{{Nodes}: none}}"));

        Assert.True(comparison.HasErrors);
        Assert.Contains("not compared", comparison.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B22", null, "s3://a", ChangeEffect.Live)]
    [InlineData("B23", "s3://a", "s3://b", ChangeEffect.NotKnown)]
    [InlineData("B23", "s3://a", null, ChangeEffect.NotKnown)]
    public void EditOfAMount(string row, string? before, string? after, ChangeEffect expected)
    {
        static string Mount(string? path) => path is null ? ""
            : $"\n---\napiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {{name: a, namespace: alx-ns}}\nspec: "
                + $"{{alluxioCluster: cache, path: '{path}', mountPath: /a}}\n";
        DeploymentComparison comparison =
            Compare(Cluster("worker: {count: 2}") + Mount(before), Cluster("worker: {count: 2}") + Mount(after));

        Assert.Equal((row, expected), (row, Assert.Single(comparison.Changes).Effect));
    }

    [Fact]
    public void B24_AnEditedLicense_IsNotRead()
    {
        static string License(string text) => $"\n---\napiVersion: k8s-operator.alluxio.com/v1\nkind: License\nmetadata: {{name: l, "
            + $"namespace: alx-ns}}\nspec: {{clusters: [{{name: cache, namespace: alx-ns}}], licenseString: {text}}}\n";
        DeploymentComparison comparison =
            Compare(Cluster("worker: {count: 2}") + License("one"), Cluster("worker: {count: 2}") + License("two"));

        Assert.Equal(
            (ChangeEffect.None, ChangeCertainty.Documented),
            (Assert.Single(comparison.Changes).Effect, comparison.Changes[0].Certainty));
        Assert.Equal("kubectl delete license l -n alx-ns", comparison.Steps[0].Command);
        Assert.Contains("kubectl create", comparison.Steps[1].Command, StringComparison.Ordinal);
    }

    [Fact]
    public void B28_AnotherOperator_IsInstalledAnew()
    {
        static string Values(string tag) =>
            $"\n---\nglobal: {{image: alluxio/operator, imageTag: {tag}}}\nalluxio-csi: {{enabled: true}}\n";
        DeploymentComparison comparison =
            Compare(Cluster("worker: {count: 2}") + Values("3.3.2"), Cluster("worker: {count: 2}") + Values("3.6.1"));

        Assert.Contains(comparison.Changes, static change => change.Effect == ChangeEffect.NeedsHand);
        Assert.Contains(comparison.Steps, static step => step.Command.StartsWith("helm uninstall", StringComparison.Ordinal));
    }

    private static string Cluster(string spec) =>
        "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: cache, namespace: alx-ns}\nspec:\n"
        + (spec.StartsWith("imageTag", StringComparison.Ordinal)
            ? "  image: alluxio/alluxio-enterprise\n  "
            : "  image: alluxio/alluxio-enterprise\n  imageTag: AI-3.7-13.0.0\n  ") + spec + "\n";

    private static DeploymentComparison Compare(string before, string after) =>
        AlluxioConfig.Compare(
            AlluxioConfig.LoadText(before, "before.yaml"),
            AlluxioConfig.LoadText(after, "after.yaml")).Deployments.Single();
}
