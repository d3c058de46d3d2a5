using Alluxio.Config.Comparison;
using static Alluxio.Config.Tests.Comparison.ClusterStates;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>What decides how long applications notice a change, where it is known.</summary>
public sealed class InterruptionDurationTests
{
    // lifecycle.md 2.7: fs free has a limit, and is tried again.
    [Theory]
    [InlineData("", "Fluid tries up to 3 times to free the cache, for 60 seconds each")]
    [InlineData(
        "\n  management: {cleanCachePolicy: {gracePeriodSeconds: 5, maxRetryAttempts: 1}}",
        "Fluid tries up to 1 times to free the cache, for 5 seconds each")]
    public void ARecreatedRuntime_FreesItsCache(string policy, string expected)
    {
        DeploymentComparison comparison = Compare(
            FluidImpactTests.Runtime("replicas: 2" + policy),
            FluidImpactTests.Runtime("replicas: 2\n  worker: {jvmOptions: [-Xmx2g]}" + policy));
        string[] commands = [.. comparison.Steps.Select(static step => step.Command)];
        int stop = NumberOf("Stop the pods");
        int delete = NumberOf("kubectl delete");

        Assert.Equal(
            $"step {stop}: each pod has its grace period to stop, 30 seconds by default; step {delete}: {expected}.",
            comparison.Interruption.Duration);
        Assert.Contains($"\n  How long: step {stop}: ", comparison.ToString(), StringComparison.Ordinal);
        StateComparison all = new() { Deployments = [comparison] };
        Assert.Contains($"\n\nHow long: step {stop}: ", all.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\"duration\": ", all.ToJson(), StringComparison.Ordinal);
        int NumberOf(string start) => Array.FindIndex(commands, command => command.StartsWith(start, StringComparison.Ordinal)) + 1;
    }

    // lifecycle.md 2.1, 2.3: 90 seconds between two runs, and a new mount loads the metadata of all.
    [Fact]
    public void AMountThatIsAddedAgain_LoadsAllMetadata()
    {
        const string Two = "mounts: [{mountPoint: 's3://a', name: a}, {mountPoint: 's3://b', name: b}]";

        Assert.Equal(
            "step 1: the controller runs every 90 seconds by default; step 2: the controller runs every 90 seconds by default, and loads "
                + "the metadata of all mounts, which takes longer with more files.",
            Compare(
                FluidImpactTests.Runtime("replicas: 2", Two),
                FluidImpactTests.Runtime("replicas: 2", Two.Replace("s3://b", "s3://c", StringComparison.Ordinal))).Interruption.Duration);
    }

    // lifecycle.md 5.4: Kubernetes gives 30 seconds.
    [Fact]
    public void PodsThatRestart_HaveTheirGracePeriod() => Assert.StartsWith(
        "step 2: each pod has 30 seconds to stop, and then starts again",
        Compare(Cluster("image: r/a\n  imageTag: AI-3.7-13.0.0"), Cluster("image: r/a\n  imageTag: AI-3.7-13.0.1")).Interruption.Duration,
        StringComparison.Ordinal);

    [Fact]
    public void UnwrittenData_TakesAsLongAsThereIsMuchOfIt() => Assert.StartsWith(
        "step 1: it depends on how much data is not yet written; ",
        Compare(Workers(6, "WRITE_BACK"), Workers(4, "WRITE_BACK")).Interruption.Duration,
        StringComparison.Ordinal);

    [Fact]
    public void WhereNobodyNoticesAnything_NothingLasts() => Assert.Null(
        Compare(FluidImpactTests.Runtime("replicas: 2"), FluidImpactTests.Runtime("replicas: 4")).Interruption.Duration);

    // The pages fill the disk of a node, which nothing reserves for them.
    [Theory]
    [InlineData("hostPath: /a, size: 1Gi", "hostPath: /b, size: 1Gi", "Check that 1Gi are free at /b on each node")]
    [InlineData("hostPath: /a, size: 1Gi", "hostPath: '/a,/b', size: '1Gi,2Gi'", "Check that 2Gi are free at /b on each node")]
    [InlineData("type: emptyDir, size: 1Gi", "hostPath: /b, size: 2Gi", "Check that 2Gi are free at /b on each node")]
    public void AnotherDirectoryOfThePageStore_NeedsSpace(string before, string after, string expected)
    {
        string[] commands = CommandsOf(
            Cluster($"worker: {{count: 2, pagestore: {{{before}}}}}"), Cluster($"worker: {{count: 2, pagestore: {{{after}}}}}"));

        Assert.Single(commands, command => command.StartsWith(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(commands, static command => command.Contains("-- df -h", StringComparison.Ordinal));
    }
}
