using Alluxio.Config.Derivations;
using Alluxio.Config.Derivations.OtherSystems;
using Alluxio.Config.Tests.Images;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>
/// Incidents of real users after a change, and the answer of the graph. The numbers are those of the list of incidents.
/// </summary>
public class DerivationIncidentTests
{
    [Fact]
    public void I8_EditOfALiveRuntime_ReachesNothingUntilItIsRecreated()
    {
        AfterChange after = Graphs.Of("Fluid").After(DerivationChange.OfSetting("spec.alluxioVersion.image"));

        Assert.All(after.Pods, static pods => Assert.Equal(PodsOutcome.StaysBehind, pods.Outcome));
        Assert.Equal(
            ["hbase-master", "hbase-worker", "each DataLoad of hbase", "each DataBackup of hbase"],
            after.Pods.Select(static pods => pods.Workload.Name));
        Assert.Contains("loses its cache", after.Pods[0].Because, StringComparison.Ordinal);
        Assert.Equal(["kubectl get alluxioruntimes.data.fluid.io/hbase -n default -o yaml | kubectl replace --force -f -"], after.Commands);
    }

    [Theory]
    [InlineData("rook-discover", DerivationTrigger.OperatorStart)]
    [InlineData("rook-ceph-osd-prepare-*", DerivationTrigger.NextRun)]
    public void I21_ImageOfTheOperator_ListsDiscoveryAndPreparation_WithTriggerAndCommand(string workload, DerivationTrigger trigger)
    {
        DerivationGraph graph = KnownGraphs.Rook(Graphs.Rook);
        PodsAfterChange pods =
            Assert.Single(graph.After(DerivationChange.OfSetting("image.repository")).Pods, pods => pods.Workload.Name == workload);
        DerivationEdge edge = Assert.Single(pods.Way, edge => edge.To == pods.Workload.Id);

        Assert.Equal((trigger, "kubectl rollout restart deployment/rook-ceph-operator -n rook-ceph"), (edge.Trigger, edge.Command));
        Assert.Contains("issues/15511", edge.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void I22_FeatureThatIsSwitchedOff_MayLeaveAnOrphan()
    {
        PodsAfterChange pods =
            Assert.Single(KnownGraphs.Rook(Graphs.Rook).After(DerivationChange.OfSwitchedOff("enableDiscoveryDaemon")).Pods);

        Assert.Equal(PodsOutcome.PossibleOrphan, pods.Outcome);
        Assert.EndsWith("delete it.", pods.Because, StringComparison.Ordinal);
        Assert.Equal(["kubectl delete daemonset/rook-discover -n rook-ceph --ignore-not-found"], pods.Commands);
    }

    [Fact]
    public void I22_ComponentThatIsSwitchedOff_MayLeaveAnOrphan_UnderTheOperatorToo()
    {
        AfterChange after =
            Graphs.Scenario("Cluster/gateway-and-dashboard").Derivations().After(DerivationChange.OfSwitchedOff("spec.gateway.enabled"));

        PodsAfterChange pods = Assert.Single(after.Pods);
        Assert.Equal((PodsOutcome.PossibleOrphan, true), (pods.Outcome, pods.IsAssumed));
        Assert.StartsWith(
            $"kubectl delete {pods.Workload.Pod!.Kind.ToLowerInvariant()}/{pods.Workload.Name} -n ",
            Assert.Single(pods.Commands),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, PodsOutcome.StaysBehind)]
    [InlineData(false, PodsOutcome.Follows)]
    public void I23_DriversOnDelete_WaitUntilTheirPodsAreDeleted(bool isOnDelete, PodsOutcome outcome)
    {
        RookOptions options = new() { AreCsiPluginsOnDelete = isOnDelete, CsiDrivers = [RookCsiDriver.Rbd] };
        AfterChange after = KnownGraphs.Rook(options).After(DerivationChange.OfSetting("csi.cephcsi.tag"));

        Assert.Equal([outcome, PodsOutcome.Follows], after.Pods.Select(static pods => pods.Outcome));
        Assert.Equal(isOnDelete ? ["kubectl delete pod -n rook-ceph -l app=csi-rbdplugin"] : [], after.Commands);
    }

    [Fact]
    public void I28_SpawnedPodsUnderDefault_TakeNothingFromAnotherAccount()
    {
        DerivationGraph unnamed = KnownGraphs.Shuffle();
        AfterChange ofDefault = unnamed.After(DerivationChange.OfAccountSecrets("shuffle", "default"));

        Assert.Equal(["orborus", "shuffle-workers", "each app"], ofDefault.Pods.Select(static pods => pods.Workload.Name));
        Assert.Empty(unnamed.After(DerivationChange.OfAccountSecrets("shuffle", "shuffle-worker")).Pods);
        Assert.Equal(
            "No pod of the graph uses ServiceAccount shuffle/shuffle-worker.",
            unnamed.After(DerivationChange.OfAccountSecrets("shuffle", "shuffle-worker")).Note);
    }

    [Fact]
    public void I28_NamedAccounts_ReachEverySpawnedPod()
    {
        DerivationGraph named = KnownGraphs.Shuffle(Graphs.Shuffle);

        Assert.Equal(
            ["shuffle-workers"],
            named.After(DerivationChange.OfAccountSecrets("shuffle", "shuffle-worker")).Pods.Select(static pods => pods.Workload.Name));
        Assert.Equal(
            ["each app"],
            named.After(DerivationChange.OfAccountSecrets("shuffle", "shuffle-app")).Pods.Select(static pods => pods.Workload.Name));
        Assert.Equal(
            ["orborus"],
            named.After(DerivationChange.OfAccountSecrets("shuffle", "default")).Pods.Select(static pods => pods.Workload.Name));
    }

    [Fact]
    public void I32_ListOfAnAccount_NeedsNewPods()
    {
        AfterChange after = Plans.RuntimePlan().Derivations().After(DerivationChange.OfAccountSecrets("default", "default"));

        Assert.Equal(
            [
                ("hbase-fuse", PodsOutcome.StaysBehind),
                ("hbase-master", PodsOutcome.StaysBehind),
                ("hbase-worker", PodsOutcome.StaysBehind),
                ("each DataLoad of hbase", PodsOutcome.AtNextRun),
                ("each DataBackup of hbase", PodsOutcome.AtNextRun),
            ],
            after.Pods.Select(static pods => (pods.Workload.Name, pods.Outcome)));
        Assert.Contains("kubectl rollout restart statefulset/hbase-worker -n default", after.Commands);
        Assert.DoesNotContain(after.Commands, static command => command.Contains("replace", StringComparison.Ordinal));
    }

    [Fact]
    public void I32_PodsWithTheirOwnList_AreNotAffected()
    {
        AfterChange after = Graphs.Of("Fluid").After(DerivationChange.OfAccountSecrets("default", "default"));

        Assert.All(
            after.Pods.Where(static pods => pods.Workload.Pod!.PullSecrets.Count > 0),
            static pods => Assert.Equal(PodsOutcome.Unaffected, pods.Outcome));
        Assert.Empty(after.Commands);
    }

    [Fact]
    public void I32_ContentOfASecret_NeedsNothing()
    {
        AfterChange after = Graphs.Of("Fluid").After(DerivationChange.OfSecretContent("default", "registry-secret"));

        Assert.Equal(["hbase-fuse", "hbase-master", "hbase-worker"], after.Pods.Select(static pods => pods.Workload.Name));
        Assert.All(after.Pods, static pods => Assert.Equal(PodsOutcome.Follows, pods.Outcome));
        Assert.Empty(after.Commands);
        Assert.Empty(Graphs.Of("Fluid").After(DerivationChange.OfSecretContent("elsewhere", "registry-secret")).Pods);
    }

    // Fluid's master gives the StatefulSets this strategy, up to 1.0.8 they have none.
    [Theory]
    [InlineData("master", "kubectl delete pod ")]
    [InlineData("1.0.8", "kubectl rollout restart statefulset/")]
    public void I40_StatefulSetOnDelete_IsNotRestarted_ItsPodsAreDeleted(string release, string expected)
    {
        AfterChange after = AlluxioConfig.Resolve(Plans.Runtime(), new ResolveOptions { Release = release })
            .Derivations()
            .After(DerivationChange.OfAccountSecrets("default", "default"));

        Assert.All(after.Pods.Where(static pods => pods.Outcome == PodsOutcome.StaysBehind && pods.Workload.Name is "hbase-master"
            or "hbase-worker"), pods => Assert.StartsWith(expected, Assert.Single(pods.Commands), StringComparison.Ordinal));
    }
}
