using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>A change that no controller refuses may still not fit: memory of a container, space of a disk.</summary>
public sealed class ResourceNeedTests
{
    private const string Limit = "resources: {limits: {memory: 16Gi}}";

    // The kernel kills a container that takes more than its limit: ALX6002 of both states tells where a change leads.
    [Theory]
    [InlineData("-Xmx8g", "-Xmx24g", "heap 24Gi (-Xmx24g)")]
    [InlineData("-Xmx8g", "-Xmx8g, -XX:MaxDirectMemorySize=12g", "direct memory 12Gi (-XX:MaxDirectMemorySize=12g)")]
    [InlineData("-Xmx17g", "-Xmx24g", "heap 24Gi (-Xmx24g)")]
    [InlineData("-Xmx8g", "-Xmx10g", null)]
    [InlineData("-Xmx24g", "-Xmx17g", null)]
    public void FlagsOfTheJvm_AboveTheLimit(string before, string after, string? expected)
    {
        DeploymentComparison comparison = Compare(
            Cluster($"worker: {{jvmOptions: [{before}], {Limit}}}"), Cluster($"worker: {{jvmOptions: [{after}], {Limit}}}"));
        ConfigurationChange change = comparison.Changes[0];

        if (expected is null)
        {
            Assert.Null(change.Risk);
            Assert.DoesNotContain(comparison.Steps, static step => step.Command.StartsWith("Raise", StringComparison.Ordinal));
            return;
        }

        Assert.Contains(expected, change.Risk, StringComparison.Ordinal);
        Assert.Contains("but its limit is 16Gi", change.Risk, StringComparison.Ordinal);
        Assert.StartsWith("Raise the memory limit of worker to ", comparison.Steps[0].Command, StringComparison.Ordinal);
        Assert.Contains($"\n    Warning: {change.Risk}", comparison.ToString(), StringComparison.Ordinal);
        StateComparison all = new() { Deployments = [comparison] };
        Assert.Contains($"Warning: {change.Risk}", all.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\"risk\": \"the container of worker", all.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ALimitThatFallsBelowTheHeap_IsTold() => Assert.NotNull(Assert.Single(Compare(
        Cluster($"worker: {{jvmOptions: [-Xmx12g], {Limit}}}"),
        Cluster("worker: {jvmOptions: [-Xmx12g], resources: {limits: {memory: 8Gi}}}")).Changes).Risk);

    [Fact]
    public void ATierInMemory_AboveTheLimit()
    {
        static string Tier(string quota) => Runtime(
            $"worker: {{jvmOptions: [-Xmx4g], {Limit}}}\n  tieredstore: {{levels: [{{mediumtype: MEM, path: /dev/shm, quota: {quota}}}]}}");
        DeploymentComparison comparison = Compare(Tier("2Gi"), Tier("14Gi"));

        Assert.Contains("memory tier 14Gi", Assert.Single(comparison.Changes).Risk, StringComparison.Ordinal);
        Assert.Equal(
            "Raise the memory limit of worker to 21Gi or more, or lower its memory flags, and compare again.",
            comparison.Steps[0].Command);
    }

    [Theory]
    [InlineData("mediumtype: SSD, path: /mnt/cache", "10Gi", "20Gi", "df -h /mnt/cache/default/hbase", "from 10Gi to 20Gi")]
    [InlineData("mediumtype: HDD, volumeType: emptyDir, path: /mnt/cache", "10Gi", "15Gi", "df -h /mnt/cache/default/hbase", "5Gi more")]
    [InlineData("mediumtype: SSD, path: /mnt/cache", "20Gi", "10Gi", null, "")]
    [InlineData("mediumtype: MEM, path: /dev/shm", "1Gi", "2Gi", null, "")]
    public void ATierOnDisk_NeedsFreeSpace(string level, string before, string after, string? command, string reason)
    {
        string Text(string quota) => Runtime($"tieredstore: {{levels: [{{{level}, quota: {quota}}}]}}");
        DeploymentComparison comparison = Compare(Text(before), Text(after));

        Assert.Equal(
            command is not null,
            comparison.Steps.Any<ChangeStep>(static step => step.Command.Contains("df -h", StringComparison.Ordinal)));
        if (command is not null)
        {
            ChangeStep step = comparison.Steps[0];
            Assert.Equal($"kubectl exec -n default hbase-worker-0 -c alluxio-worker -- {command}", step.Command);
            Assert.Contains(reason, step.Reason, StringComparison.Ordinal);
            Assert.True(step.IsAssumed);
        }
    }

    [Fact]
    public void ANewDirectoryOfATier_NeedsFreeSpaceOnTheNodes() => Assert.Equal(
        "Check that 5Gi are free at /mnt/b/default/hbase on each node of a worker, for example with 'df -h'.",
        Compare(
            Runtime("tieredstore: {levels: [{mediumtype: SSD, path: /mnt/a, quota: 5Gi}]}"),
            Runtime("tieredstore: {levels: [{mediumtype: SSD, path: /mnt/b, quota: 5Gi}]}")).Steps[0].Command);

    // impact-cases.md B17, B18.
    [Theory]
    [InlineData("100Gi", "200Gi", true)]
    [InlineData("200Gi", "100Gi", false)]
    public void APageStoreOnNodes_NeedsFreeSpace(string before, string after, bool isChecked) => Assert.Equal(
        isChecked,
        Compare(
            Cluster($"worker: {{pagestore: {{hostPath: /mnt/alluxio, size: {before}}}}}"),
            Cluster($"worker: {{pagestore: {{hostPath: /mnt/alluxio, size: {after}}}}}")).Steps
            .Any<ChangeStep>(static step => step.Command.StartsWith("kubectl exec -n alx WORKER", StringComparison.Ordinal)
                && step.Command.EndsWith(" -- df -h /mnt/alluxio", StringComparison.Ordinal)
                && step.Reason.Contains("from 100Gi to 200Gi", StringComparison.Ordinal)));

    [Fact]
    public void APageStoreInClaims_NeedsLargerClaims()
    {
        static string Text(string size) =>
            Cluster($"worker: {{pagestore: {{type: persistentVolumeClaim, storageClass: fast, size: {size}}}}}");
        DeploymentComparison comparison = Compare(Text("100Gi"), Text("200Gi"));

        Assert.Equal(
            [
                "Do not change spec.worker.pagestore.size, or test the change on a cluster that you can lose.",
                "kubectl get storageclass fast",
                "kubectl patch pvc c-pagestore-pvc -n alx -p '{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"200Gi\"}}}}'",
                "kubectl apply -f after.yaml -n alx",
            ],
            comparison.Steps.Select(StepText.Of));
        Assert.Equal("if the class of the claim allows expansion", comparison.Steps[2].Condition);
    }

    private static DeploymentComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments.Single();

    private static string Runtime(string spec) =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: hbase}}\nspec:\n  replicas: 2\n  {spec}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\n"
            + "spec: {mounts: [{mountPoint: 's3://a', name: a}]}\n";

    private static string Cluster(string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: c, namespace: alx}}\nspec:\n  {spec}\n";
}
