using Alluxio.Config.Comparison;
using static Alluxio.Config.Tests.Comparison.ClusterStates;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Other nodes for the workers of an AlluxioCluster, and another number of coordinators.</summary>
public sealed class PlacementAndCoordinatorTests
{
    // lifecycle.md 3.2, 6.2: pages and identity are in directories of the node, and a worker elsewhere has neither.
    [Theory]
    [InlineData("WRITE_THROUGH", ChangeLoss.Cache)]
    [InlineData("WRITE_BACK", ChangeLoss.Data)]
    public void WorkersOnOtherNodes_LoseTheirPagesAndIdentity(string policy, ChangeLoss loss)
    {
        static string Text(string policy, string pool) =>
            Workers(3, policy, $"nodeSelector: {{pool: {pool}}}, pagestore: {{hostPath: /p, size: 1Gi}}");
        DeploymentComparison comparison = Compare(Text(policy, "a"), Text(policy, "b"));

        Assert.Equal(loss, comparison.Loss);
        Assert.Equal(
            [
                "kubectl get pods -n alx -o wide",
                "kubectl get nodes -l pool=b",
                "Check that 1Gi are free at /p on each node of a worker, for example with 'df -h'.",
                .. loss == ChangeLoss.Data ? [Written] : Array.Empty<string>(),
                "kubectl apply -f after.yaml -n alx",
                "alluxio info nodes",
                "alluxio process remove-worker -n ID",
                "Delete the files of the page store below /p on the nodes that no longer have a worker.",
                .. loss == ChangeLoss.Data ? ["Start the applications that write again."] : Array.Empty<string>(),
            ],
            comparison.Steps.Select(StepText.Of));
        Assert.Equal(
            "if at least 3 nodes fit the workers",
            comparison.Steps.First(static step => step.Phase != StepPhase.Check).Condition);
    }

    // lifecycle.md 3.3: the local store of a coordinator is not shared.
    [Theory]
    [InlineData("1", "3", "", true)]
    [InlineData("1", "3", "\n  properties: {alluxio.coordinator.job.meta.store.type: ETCD}", false)]
    [InlineData("3", "1", "", false)]
    public void SeveralCoordinators_NeedACommonJobStore(string before, string after, string properties, bool isAsked)
    {
        const string Store = "Add alluxio.coordinator.job.meta.store.type: ETCD to spec.properties, and compare again.";
        string Text(string count) => Cluster($"image: r/a\n  coordinator: {{count: {count}}}{properties}");

        Assert.Equal(isAsked, CommandsOf(Text(before), Text(after))[0] == Store);
    }

    // Claims are not tied to a node by the operator.
    [Fact]
    public void WorkersOnOtherNodes_KeepTheirClaims()
    {
        static string Text(string pool) => Workers(
            3,
            "WRITE_THROUGH",
            $"nodeSelector: {{pool: {pool}}}, pagestore: {{type: persistentVolumeClaim, storageClass: fast, size: 1Gi}}");

        Assert.Equal(ChangeLoss.None, Compare(Text("a"), Text("b")).Loss);
    }
}
