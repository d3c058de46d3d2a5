using Alluxio.Config.Derivations;
using Alluxio.Config.Derivations.OtherSystems;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>Rook v1.16: which pods follow which setting.</summary>
public class RookTests
{
    private const string Restart = "kubectl rollout restart deployment/rook-ceph-operator -n rook-ceph";

    private static readonly DerivationChange Image = DerivationChange.OfSetting("image.repository");

    [Theory]
    [InlineData(true, PodsOutcome.Follows)]
    [InlineData(false, PodsOutcome.PossibleOrphan)]
    public void ChangedOperatorImage_ReachesDiscovery_WhereItIsOn(bool isOn, PodsOutcome outcome)
    {
        PodsAfterChange discover = Pods(new RookOptions { IsDiscoverEnabled = isOn }, Image, "rook-discover");

        Assert.Equal(outcome, discover.Outcome);
        Assert.Equal(isOn ? [] : ["kubectl delete daemonset/rook-discover -n rook-ceph --ignore-not-found"], discover.Commands);
    }

    [Fact]
    public void ChangedOperatorImage_RestartsEveryOsd_ButNoOtherDaemonAndNoDriver()
    {
        AfterChange after = KnownGraphs.Rook(new() { HasFilesystem = true, HasObjectStore = true }).After(Image);

        Assert.Equal(
            [
                "rook-ceph-operator", "rook-discover", "rook-ceph-osd-prepare-*", "rook-ceph-osd-*", "rook-ceph-mon-*-canary",
                "rook-ceph-network-*-canary", "cluster-cleanup-job-*", "rook-ceph-detect-version",
            ],
            after.Pods.Select(static pods => pods.Workload.Name));
        Assert.Equal(["copy-bins"], after.Pods.First(static pods => pods.Workload.Name == "rook-ceph-osd-*").Containers);
        Assert.Equal(PodsOutcome.Follows, after.Pods.First(static pods => pods.Workload.Name == "rook-ceph-osd-*").Outcome);
    }

    [Fact]
    public void FinishedPreparation_IsReplacedAtTheNextOrchestration()
    {
        PodsAfterChange prepare = Pods(new RookOptions(), Image, "rook-ceph-osd-prepare-*");

        Assert.Equal((PodsOutcome.AtNextRun, "copy-bins"), (prepare.Outcome, Assert.Single(prepare.Containers)));
        Assert.Equal([Restart], prepare.Commands);
    }

    [Fact]
    public void ActivePreparation_StaysUntilItsJobIsDeleted()
    {
        PodsAfterChange prepare = Pods(new RookOptions { OsdPrepare = OsdPrepareState.Active }, Image, "rook-ceph-osd-prepare-*");

        Assert.Equal(PodsOutcome.StaysBehind, prepare.Outcome);
        Assert.Equal(["kubectl delete job -n rook-ceph -l app=rook-ceph-osd-prepare", Restart], prepare.Commands);
    }

    [Fact]
    public void MainContainerOfThePreparation_FollowsTheCephCluster() => Assert.Equal(
        ["provision"], Pods(new RookOptions(), DerivationChange.OfSetting("spec.cephVersion.image"), "rook-ceph-osd-prepare-*").Containers);

    // Discovery runs under the account that the operator sees at itself.
    [Fact]
    public void ChangedServiceAccount_ReachesDiscovery()
    {
        RookOptions options = new() { IsDiscoverEnabled = true, OperatorAccount = "puller" };
        AfterChange after = KnownGraphs.Rook(options).After(DerivationChange.OfSetting("spec.template.spec.serviceAccountName"));

        Assert.Equal(["rook-ceph-operator", "rook-discover"], after.Pods.Select(static pods => pods.Workload.Name));
        Assert.All(after.Pods, static pods => Assert.Equal(PodsOutcome.Follows, pods.Outcome));
        Assert.Equal(["rook-ceph-operator", "rook-discover"], KnownGraphs.Rook(options)
            .After(DerivationChange.OfAccountSecrets("rook-ceph", "puller")).Pods.Select(static pods => pods.Workload.Name));
    }

    [Fact]
    public void PullSecretsOfTheChart_ReachTheAccounts_AndNoPodThatExists()
    {
        AfterChange after = KnownGraphs.Rook().After(DerivationChange.OfSetting("imagePullSecrets"));

        Assert.DoesNotContain(after.Pods, static pods => pods.Outcome == PodsOutcome.Follows);
        Assert.Contains(after.Commands, static command => command.Contains("app=rook-ceph-osd ", StringComparison.Ordinal)
            && command.Contains("rollout status", StringComparison.Ordinal));
        Assert.Equal(
            ["kubectl delete job -n rook-ceph -l app=rook-ceph-osd-prepare"],
            Pods(
                new RookOptions { OsdPrepare = OsdPrepareState.Active },
                DerivationChange.OfAccountSecrets("rook-ceph", "rook-ceph-osd"),
                "rook-ceph-osd-prepare-*").Commands);
    }

    [Fact]
    public void EveryOption_ChangesTheGraph()
    {
        RookOptions[] others =
        [
            new() { Namespace = "storage" },
            new() { OperatorImage = "registry.example.com/rook/ceph:v1.16.0" },
            new() { CephImage = "registry.example.com/ceph/ceph:v19.2.0" },
            new() { IsDiscoverEnabled = true },
            new() { OsdPrepare = OsdPrepareState.Active },
            new() { CsiDrivers = [RookCsiDriver.Nfs] },
            new() { AreCsiPluginsOnDelete = true },
            new() { HasCsiOperator = true },
            new() { HasFilesystem = true },
            new() { HasObjectStore = true },
            new() { OperatorAccount = "puller" },
        ];
        DerivationGraph[] graphs = [KnownGraphs.Rook(), .. others.Select(static options => KnownGraphs.Rook(options))];

        Assert.Equal(typeof(RookOptions).GetProperties().Length, others.Length);
        Assert.Equal(graphs.Length, graphs.Distinct().Count());
        Assert.All(graphs, Checks.Edges);
    }

    // The sub-chart has its own list of pull secrets and its own image.
    [Fact]
    public void CsiOperator_TakesNothingFromRooksValues()
    {
        DerivationGraph graph = KnownGraphs.Rook(new() { HasCsiOperator = true });
        string[] fromChart = [.. graph.After(Image).Pods
            .Concat(graph.After(DerivationChange.OfSetting("imagePullSecrets")).Pods)
            .Select(static pods => pods.Workload.Name)];

        Assert.DoesNotContain("ceph-csi-controller-manager", fromChart);
        Assert.DoesNotContain(fromChart, static name => name.Contains("csi.ceph.com", StringComparison.Ordinal));
        Assert.Contains(graph.Nodes, static node => node.Name == "ceph-csi-controller-manager");
    }

    private static PodsAfterChange Pods(RookOptions options, DerivationChange change, string workload) =>
        Assert.Single(KnownGraphs.Rook(options).After(change).Pods, pods => pods.Workload.Name == workload);
}
