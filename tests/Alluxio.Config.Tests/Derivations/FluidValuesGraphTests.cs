using Alluxio.Config.Derivations;
using Alluxio.Config.Derivations.OtherSystems;
using Alluxio.Config.Tests.Images;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>The effects on pods of a change in the values of Fluid's chart.</summary>
public class FluidValuesGraphTests
{
    private const string Values = """
        ---
        image:
          imagePullSecrets: [{name: registry-secret}]
        dataset:
          controller: {imagePrefix: registry.example.com/fluid, imageName: dataset-controller, imageTag: v1.1.0}
        csi:
          registrar: {imagePrefix: registry.example.com/fluid, imageName: csi-node-driver-registrar, imageTag: v2.3.0}
          plugins: {imagePrefix: registry.example.com/fluid, imageName: fluid-csi, imageTag: v1.1.0}
        crdUpgrade: {imagePrefix: registry.example.com/fluid, imageName: fluid-crd-upgrader, imageTag: v1.1.0}
        runtime:
          alluxio:
            runtime: {imagePrefix: registry.example.com/team, imageName: alluxio, imageTag: 2.9.0}
            fuse: {imagePrefix: registry.example.com/team, imageName: alluxio-fuse, imageTag: 2.9.0}
        webhook: {enabled: true, imagePrefix: registry.example.com/fluid, imageName: fluid-webhook, imageTag: v1.1.0}

        """;

    private const string Old = "---\nimage: {imagePullSecrets: []}\nruntime: {alluxio: {runtime: {image: "
        + "'registry.example.com/team/alluxio:2.9.0'}}}\nwebhook: {image: 'registry.example.com/fluid/fluid-webhook:v1.0.0'}\n";

    private static DerivationGraph Graph(string spec = "", string values = Values) =>
        AlluxioConfig.Resolve(Plans.Runtime(spec, values)).Derivations();

    [Theory]
    [InlineData("dataset.controller.imagePrefix", "dataset-controller")]
    [InlineData("dataset.controller.imageTag", "dataset-controller")]
    [InlineData("webhook.imageName", "fluid-webhook")]
    [InlineData("csi.registrar.imagePrefix", "csi-nodeplugin-fluid")]
    [InlineData("csi.registrar.imageTag", "csi-nodeplugin-fluid")]
    [InlineData("csi.plugins", "csi-nodeplugin-fluid")]
    public void After_ImageOfFluidItself_ItsPodsFollowTheUpgrade(string setting, string workload)
    {
        AfterChange after = Graph().After(DerivationChange.OfSetting(setting));

        Assert.Equal(
            (workload, PodsOutcome.Follows, false),
            after.Pods.Select(static pods => (pods.Workload.Name, pods.Outcome, pods.IsAssumed)).Single());
        Assert.Empty(after.Commands);
    }

    [Fact]
    public void After_ImageOfTheUpgradeJob_TheUpgradeItselfStartsIt()
    {
        PodsAfterChange pods = Assert.Single(Graph().After(DerivationChange.OfSetting("crdUpgrade.imageTag")).Pods);

        Assert.Equal((PodsOutcome.AtNextRun, "Job"), (pods.Outcome, pods.Workload.Pod!.Kind));
        Assert.Contains("including the one with the change", pods.Because, StringComparison.Ordinal);
        Assert.Empty(pods.Commands);
    }

    // It becomes IMAGE_PULL_SECRETS of the controllers, which look at it when they install a runtime.
    [Fact]
    public void After_PullSecretsOfTheChart_OnlyNewRuntimesHaveThem()
    {
        AfterChange after = Graph().After(DerivationChange.OfSetting("image.imagePullSecrets"));
        ILookup<PodsOutcome, string> names = after.Pods.ToLookup(static pods => pods.Outcome, static pods => pods.Workload.Name);

        Assert.Equal(["hbase-fuse", "hbase-master", "hbase-worker"], names[PodsOutcome.StaysBehind].Order(StringComparer.Ordinal));
        Assert.Equal(["each DataLoad of hbase", "each DataBackup of hbase", "fluid-crds-upgrade"], names[PodsOutcome.AtNextRun]);
        Assert.Equal(
            ["dataset-controller", "alluxioruntime-controller", "fluidapp-controller", "fluid-webhook", "csi-nodeplugin-fluid"],
            names[PodsOutcome.Follows]);
        Assert.Equal(["kubectl get alluxioruntimes.data.fluid.io/hbase -n default -o yaml | kubectl replace --force -f -"], after.Commands);
    }

    [Theory]
    [InlineData("runtime.alluxio.runtime.imagePrefix", "hbase-master, hbase-worker, each DataLoad of hbase, each DataBackup of hbase")]
    [InlineData("runtime.alluxio.runtime.imageTag", "hbase-master, hbase-worker, each DataLoad of hbase, each DataBackup of hbase")]
    [InlineData("runtime.alluxio.fuse.imagePrefix", "hbase-fuse, each application of hbase with a FUSE sidecar")]
    [InlineData("runtime.alluxio.fuse", "hbase-fuse, each application of hbase with a FUSE sidecar")]
    public void After_DefaultImageOfRuntimes_TheirPodsStayBehind(string setting, string workloads)
    {
        AfterChange after = Graph().After(DerivationChange.OfSetting(setting));

        Assert.Equal(workloads, string.Join(", ", after.Pods.Select(static pods => pods.Workload.Name)));
        Assert.All(after.Pods, static pods => Assert.Equal(DerivationTrigger.RecreateResource, pods.Waiting[0].Trigger));
    }

    [Fact]
    public void After_DefaultImageThatTheRuntimeOverrides_SaysThatItIsHidden()
    {
        AfterChange after = Graph("  fuse: {image: registry.example.com/own/fuse, imageTag: 2.9.0}\n").After(
            DerivationChange.OfSetting("runtime.alluxio.fuse.imagePrefix"));

        Assert.Empty(after.Pods);
        Assert.Contains("another setting overrides it", after.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void After_ValuesOfTheOldForm_AreKnownAsWell()
    {
        DerivationGraph graph = Graph(values: Old);

        Assert.Equal(
            ["fluid-webhook"],
            graph.After(DerivationChange.OfSetting("webhook.image")).Pods.Select(static pods => pods.Workload.Name));
        Assert.Contains(
            "hbase-master",
            graph.After(DerivationChange.OfSetting("runtime.alluxio.runtime.image")).Behind.Select(static pods => pods.Workload.Name));
        Checks.Edges(graph);
    }

    [Theory]
    [InlineData("Cluster/install", "spec.etcd.image", "alluxio-cluster-etcd")]
    [InlineData("Cluster/install", "spec.alluxio-monitor.grafana", "alluxio-cluster-grafana")]
    public void After_FieldAboveTheParts_MeansAllOfThem(string scenario, string setting, string workload) =>
        Assert.Equal([workload], Graphs.Scenario(scenario)
            .Derivations()
            .After(DerivationChange.OfSetting(setting)).Pods.Select(static pods => pods.Workload.Name));

    [Fact]
    public void After_PathInsideAnotherChart_MeansTheFieldThatEndsSo()
    {
        DerivationGraph graph = KnownGraphs.Rook();

        Assert.Equal(
            graph.After(DerivationChange.OfSetting("spec.cephVersion.image")).Pods,
            graph.After(DerivationChange.OfSetting("cephVersion.image")).Pods);
        Assert.NotEmpty(graph.After(DerivationChange.OfSetting("cephVersion.image")).Pods);
    }

    // They run the old image for as long as an application has the mount.
    [Fact]
    public void After_ImageOfTheCluster_FusePodsStayBehindUntilTheyAreDeleted()
    {
        AfterChange after = Graphs.Scenario("Cluster/install").Derivations().After(DerivationChange.OfSetting("spec.image"));
        PodsAfterChange fuse = Assert.Single(after.Pods, static pods => pods.Workload.Pod!.Kind == "Pod");

        Assert.Equal(
            (PodsOutcome.StaysBehind, DerivationTrigger.DeletePod, true),
            (fuse.Outcome, Assert.Single(fuse.Waiting).Trigger, fuse.IsAssumed));
        Assert.StartsWith("kubectl delete pod -n alx-ns -l ", Assert.Single(fuse.Commands), StringComparison.Ordinal);
        Assert.Contains("Running FUSE pods are unchanged", fuse.Because, StringComparison.Ordinal);
    }
}
