using Alluxio.Config.Comparison;
using static Alluxio.Config.Tests.Comparison.ClusterStates;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Mounts that are deleted and created again: an edited one, and one that a renamed cluster takes with it.</summary>
public sealed class MovedMountTests
{
    private const string Stop = "Stop the applications that write to /a, and wait until all data there is written to the storage.";

    // lifecycle.md 3.3: the storage is there again once the manifests are applied, so writers need not wait any longer.
    [Theory]
    [InlineData("/a", "Start the applications that write to /a again.")]
    [InlineData("/b", "Start the applications that write to /a again, with the path /b.")]
    public void WritersOfAnEditedMount_StartAgain(string path, string start)
    {
        DeploymentComparison comparison = Compare(
            Workers(2, "WRITE_BACK") + Mount("path: 's3://a', mountPath: /a"),
            Workers(2, "WRITE_BACK") + Mount($"path: 's3://b', mountPath: {path}"));

        Assert.Equal(
            [
                Stop,
                "kubectl delete underfilesystem one -n alx",
                "alluxio mount list",
                "kubectl apply -f after.yaml -n alx",
                "alluxio mount list",
                start,
            ],
            comparison.Steps.Select(StepText.Of));
        Assert.StartsWith(
            "applications that write to /a stop from step 1 to step 6; applications do not find the files at /a from step 2 "
                + (path == "/a" ? "to step 4" : "on"),
            comparison.Interruption.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WritersOfADeletedMount_HaveNoPathToStartWith() => Assert.DoesNotContain(
        CommandsOf(Workers(2, "WRITE_BACK") + Mount("path: 's3://a', mountPath: /a"), Workers(2, "WRITE_BACK")),
        static command => command.StartsWith("Start", StringComparison.Ordinal));

    // lifecycle.md 3.3: only creation is documented. An edit of the cluster of a mount, or its deletion, is not.
    [Theory]
    [InlineData("WRITE_BACK")]
    [InlineData("WRITE_THROUGH")]
    public void AMountOfTheSameName_MovesWithARenamedCluster(string policy)
    {
        string before = Workers(2, policy, "pagestore: {hostPath: /p, size: 1Gi}") + Mount("path: 's3://a', mountPath: /a");
        DeploymentComparison comparison = Compare(before, Renamed(before));
        bool isUnwritten = policy == "WRITE_BACK";

        Assert.Equal(
            [
                "Check that the nodes have room for both deployments at the same time.",
                "Let no node have workers of both clusters, by spec.worker.nodeSelector or another spec.worker.pagestore.hostPath.",
                "Give the UnderFileSystem one of d another name, and compare again.",
                .. isUnwritten
                    ? ["Stop the applications of c that write to /a, and wait until all data there is written to the storage."]
                    : Array.Empty<string>(),
                "kubectl delete underfilesystem one -n alx",
                "kubectl apply -f after.yaml -n alx",
                "alluxio mount list",
            ],
            comparison.Steps.Select(StepText.Of).TakeWhile(static command =>
                !command.StartsWith("kubectl describe", StringComparison.Ordinal)
                && !command.StartsWith("Stop the applications that write to c,", StringComparison.Ordinal)
                && command != "kubectl delete alluxiocluster c -n alx"));
        Assert.Equal("if applications need the files at /a until they use d", comparison.Steps[2].Condition);
        Assert.Null(comparison.Steps.Single(static step => step.IsApplying).Condition);

        // Applications use the new cluster by then.
        Assert.DoesNotContain("applications that write stop", comparison.Interruption.Text, StringComparison.Ordinal);
        Assert.Contains(
            "exec -n alx d-coordinator-0", comparison.Steps.Single(static step => StepText.Of(step) == "alluxio mount list").Command,
            StringComparison.Ordinal);
        Assert.Contains("applications of c may not find the files at /a", comparison.Interruption.Text, StringComparison.Ordinal);
        Assert.Contains(
            comparison.Changes, static change => change is { Field: "spec.alluxioCluster", Effect: ChangeEffect.NotKnown });
    }

    // Without a common name there is nothing to move, and both clusters have their mount.
    [Fact]
    public void AMountOfAnotherName_StaysUntilTheOldClusterIsDeleted()
    {
        string before = Workers(2, "WRITE_BACK") + Mount("path: 's3://a', mountPath: /a");
        string[] commands = CommandsOf(before, Renamed(before).Replace("{name: one,", "{name: two,", StringComparison.Ordinal));

        Assert.True(
            Array.IndexOf(commands, "kubectl delete underfilesystem one -n alx")
                > Array.IndexOf(commands, "kubectl delete alluxiocluster c -n alx"));
        Assert.DoesNotContain(commands, static command => command.StartsWith("Give", StringComparison.Ordinal));
    }

    private static string Renamed(string text) => text
        .Replace("{name: c,", "{name: d,", StringComparison.Ordinal)
        .Replace("alluxioCluster: c,", "alluxioCluster: d,", StringComparison.Ordinal);
}
