using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Directories on nodes that a tier leaves when it moves. Fluid deletes none (lifecycle.md 2.2, 2.7).</summary>
public sealed class LeftTierTests
{
    private const string Nodes = "kubectl get pods -n default -l release=hbase,role=alluxio-worker -o wide";

    [Theory]
    [InlineData("path: /old, volumeType: hostPath", "path: /new, volumeType: hostPath", "/old/default/hbase")]
    [InlineData("path: '/old,/kept'", "path: '/kept,/new'", "/old/default/hbase")]
    [InlineData("path: '/a,/b'", "path: /new", "/a/default/hbase /b/default/hbase")]
    [InlineData("path: /old", "path: /old, volumeType: emptyDir", "/old/default/hbase")]
    public void ATierThatMoves_LeavesDirectories_WhichAreDeletedLast(string before, string after, string left)
    {
        DeploymentComparison comparison = Compare(
            Tiers($"{{mediumtype: SSD, quota: 2Gi, {before}}}"), Tiers($"{{mediumtype: SSD, quota: 2Gi, {after}}}"));
        string[] commands = [.. comparison.Steps.Select(static step => step.Command)];

        Assert.Contains(Nodes, commands);
        Assert.Equal(StepPhase.Check, comparison.Steps[Array.IndexOf(commands, Nodes)].Phase);
        Assert.Equal($"On each of these nodes: rm -r {left}", commands[^1]);
        Assert.Equal("after the Dataset is Bound again, and if nothing else uses the directories", comparison.Steps[^1].Condition);
        Assert.True(comparison.Steps[^1].IsAssumed);
    }

    // lifecycle.md 2.7: the directories survive the deletion.
    [Fact]
    public void ARuntimeThatIsGone_LeavesItsDirectories()
    {
        DeploymentComparison comparison = Compare(Tiers("{mediumtype: SSD, quota: 2Gi, path: /old}"), "# empty\n");
        string[] commands = [.. comparison.Steps.Select(static step => step.Command)];

        Assert.Equal(Nodes, commands[0]);
        Assert.Equal("kubectl delete alluxioruntime hbase -n default", commands[^3]);
        Assert.Equal("On each of these nodes: rm -r /old/default/hbase", commands[^2]);
    }

    // The new workers run elsewhere, perhaps in part.
    [Fact]
    public void OtherNodes_LeaveDirectoriesOnTheOldOnes()
    {
        static string Text(string pool) => Tiers("{mediumtype: SSD, quota: 2Gi, path: /old}").Replace(
            "replicas: 2", $"replicas: 2\n  worker: {{nodeSelector: {{pool: {pool}}}}}", StringComparison.Ordinal);

        Assert.Equal(
            "On each of these nodes without a worker: rm -r /old/default/hbase", Compare(Text("a"), Text("b")).Steps[^1].Command);
    }

    // Another tier, another runtime or another volume is there, or the directory is of the default of the chart.
    [Theory]
    [InlineData("{mediumtype: SSD, quota: 2Gi, path: /old}, {mediumtype: HDD, quota: 2Gi, path: /b}",
        "{mediumtype: SSD, quota: 2Gi, path: /new}, {mediumtype: HDD, quota: 2Gi, path: /old}", "")]
    [InlineData("{mediumtype: SSD, quota: 2Gi, path: /old}", "{mediumtype: SSD, quota: 2Gi, path: /old/default/hbase}", "")]
    [InlineData("{mediumtype: SSD, quota: 2Gi, path: /old}", "{mediumtype: SSD, quota: 2Gi, path: /new}",
        "---\napiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: spark}\nspec:\n"
            + "  tieredstore: {levels: [{mediumtype: SSD, quota: 1Gi, path: /old/default/hbase/inner}]}\n")]
    [InlineData("{mediumtype: SSD, quota: 2Gi, volumeType: emptyDir, path: /old}", "{mediumtype: SSD, quota: 2Gi, path: /new}", "")]
    [InlineData("{mediumtype: SSD, quota: 2Gi, path: '/old;reboot'}", "{mediumtype: SSD, quota: 2Gi, path: /new}", "")]
    [InlineData("{mediumtype: SSD, quota: 2Gi, path: /old}", "{mediumtype: SSD, quota: 4Gi, path: /old}", "")]
    public void ADirectoryThatIsInUse_IsNotDeleted(string before, string after, string others) => Assert.DoesNotContain(
        Compare(Tiers(before) + others, Tiers(after) + others).Steps,
        static step => step.Command.Contains("rm -r", StringComparison.Ordinal) && step.Command.Contains("/old", StringComparison.Ordinal));

    private static DeploymentComparison Compare(string before, string after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(before, "before.yaml"), AlluxioConfig.LoadText(after, "after.yaml")).Deployments[0];

    private static string Tiers(string levels) => FluidImpactTests.Runtime($"replicas: 2\n  tieredstore: {{levels: [{levels}]}}");
}
