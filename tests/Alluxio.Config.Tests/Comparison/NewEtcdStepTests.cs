using Alluxio.Config.Comparison;
using static Alluxio.Config.Tests.Comparison.ClusterStates;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Another storage class of etcd deletes the cluster, whatever else changes.</summary>
public sealed class NewEtcdStepTests
{
    // impact-cases.md B21: the cluster is deleted before anything else changes in it, so no worker is left to drain.
    [Theory]
    [InlineData("WRITE_THROUGH", "count: 4")]
    [InlineData("WRITE_THROUGH", "count: 8")]
    [InlineData("WRITE_THROUGH", "count: 6, pagestore: {hostPath: /b, size: 1Gi}")]
    [InlineData("WRITE_BACK", "count: 4")]
    public void ANewEtcd_LeavesNoStepsOnPodsOfTheOldCluster(string policy, string worker)
    {
        string Text(string workers, string etcd) => Cluster(
            $"image: r/a\n  worker: {{{workers}}}\n  etcd: {{persistence: {{storageClass: {etcd}}}}}\n"
                + $"  properties: {{{Policy}: {policy}}}");
        DeploymentComparison comparison = Compare(Text("count: 6", "a"), Text(worker, "b"));
        string[] saving = policy == "WRITE_BACK" ? [Written] : [];
        string[] end = policy == "WRITE_BACK" ? ["Start the applications that write again."] : [];

        Assert.Equal(
            [
                .. saving,
                "Save the keys of etcd.",
                "kubectl delete alluxiocluster c -n alx --wait",
                "List the claims with 'kubectl get pvc -n alx', and delete the claims of etcd.",
                "kubectl apply -f after.yaml -n alx",
                "alluxio mount list",
                "alluxio license status",
                .. end,
            ],
            comparison.Steps.Where(static step => step.Phase != StepPhase.Check).Select(StepText.Of)
                .Where(static step => !step.StartsWith("Delete the files of the page store", StringComparison.Ordinal)));
        Assert.Equal(ChangeEffect.NeedsHand, Assert.Single(
            comparison.Changes, static change => change.Field == "spec.worker.count" || change.Field.Contains("hostPath")).Effect);
    }

    [Fact]
    public void AMountThatGoesWithTheOldEtcd_IsOnlyDeleted()
    {
        string[] commands = CommandsOf(
            Etcd("count: 3", "persistence: {storageClass: a}", "s3://a"),
            Cluster("worker: {count: 3}\n  etcd: {persistence: {storageClass: b}}"));

        Assert.Equal(
            [
                "Save the keys of etcd.",
                "kubectl delete alluxiocluster c -n alx --wait",
                "List the claims with 'kubectl get pvc -n alx', and delete the claims of etcd.",
                "kubectl delete underfilesystem one -n alx",
                "kubectl apply -f after.yaml -n alx",
            ],
            commands.Take(5));
    }

    // An etcd that was off has no claims.
    [Fact]
    public void AnEtcdThatIsSwitchedOn_DeletesNothing() => Assert.DoesNotContain(
        CommandsOf(
            Cluster("etcd: {enabled: false}\n  properties: {alluxio.etcd.endpoints: 'http://e:2379'}"),
            Cluster("etcd: {enabled: true, persistence: {storageClass: b, size: 8Gi}}")),
        static command => command.Contains("delete", StringComparison.Ordinal) || command.Contains("patch", StringComparison.Ordinal));
}
