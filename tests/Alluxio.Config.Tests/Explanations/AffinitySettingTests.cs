using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Tests.Explanations;

/// <summary>The affinity that is explained is that of the pod, with all that the controllers add.</summary>
public sealed class AffinitySettingTests
{
    private const string Runtime = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: a}
        spec: {replicas: %R}
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: a}
        spec: {%D}

        """;

    private const string Cluster = """
        apiVersion: k8s-operator.alluxio.com/v1
        kind: AlluxioCluster
        metadata: {name: a}
        spec: {image: a, imageTag: b, properties: {alluxio.license: x}, %S}

        """;

    private const string Nodes =
        "{required: {nodeSelectorTerms: [{matchExpressions: [{key: k, operator: Exists}], "
            + "matchFields: [{key: metadata.name, operator: In, values: [node-1]}]}]}}";

    [Fact]
    public void Master_WithALocalMount_ShowsNoFieldsThatTheEngineDrops()
    {
        ResolvedPlan plan = Fluid(1, $"mounts: [{{mountPoint: 'local:///d', name: d}}], nodeAffinity: {Nodes}");
        Setting<Affinity> setting = plan["master"].Setting<Affinity>("affinity");
        Assert.Equal(plan["master"].PodTemplate!.Spec!.Affinity, setting.Value);
        Assert.DoesNotContain("matchFields", setting.Value!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(["spec.nodeAffinity"], setting.Winners.Select(static winner => winner.Origin));
    }

    [Fact]
    public void Master_WithoutALocalMount_HidesTheField()
    {
        ResolvedPlan plan = Fluid(1, $"mounts: [{{mountPoint: 's3://d', name: d}}], nodeAffinity: {Nodes}");
        Setting<Affinity> setting = plan["master"].Setting<Affinity>("affinity");
        Assert.Null(setting.Value);
        Assert.Null(plan["master"].PodTemplate!.Spec!.Affinity);
        Assert.Equal(["spec.nodeAffinity"], setting.Hidden.Select(static hidden => hidden.Origin));
    }

    [Theory]
    [InlineData("mounts: [{mountPoint: 's3://d', name: d}]", "placement and FUSE label")]
    [InlineData("placement: Shared, mounts: [{mountPoint: 's3://d', name: d}]", "placement and FUSE label")]
    [InlineData("nodeAffinity: " + Nodes, "spec.nodeAffinity, placement and FUSE label")]
    public void FluidWorker_ShowsWhatFluidAdds(string dataset, string origins)
    {
        ResolvedPlan plan = Fluid(1, dataset);
        Setting<Affinity> setting = plan.Worker.Setting<Affinity>("affinity");
        Assert.Equal(plan.Worker.PodTemplate!.Spec!.Affinity, setting.Value);
        Assert.NotNull(setting.Value!.PodAntiAffinity);
        Assert.Contains("podAntiAffinity", plan.Explain("worker.affinity").ToString(), StringComparison.Ordinal);
        Assert.Equal(origins, string.Join(", ", setting.Winners.Select(static winner => winner.Origin)));
    }

    [Fact]
    public void FluidWorker_OfARuntimeWithoutWorkers_HasNone()
    {
        ResolvedPlan plan = Fluid(0, "nodeAffinity: " + Nodes);
        Assert.Null(plan.Worker.Setting<Affinity>("affinity").Value);
        Assert.Null(plan.Worker.PodTemplate!.Spec!.Affinity);
    }

    [Theory]
    [InlineData("", "limitOneWorkerPerNode")]
    [InlineData("worker: {limitOneWorkerPerNode: false}", "")]
    [InlineData("worker: {affinity: {nodeAffinity: {}}}", "spec.worker.affinity, limitOneWorkerPerNode")]
    [InlineData("affinity: {nodeAffinity: {}}", "spec.affinity, limitOneWorkerPerNode")]
    [InlineData("worker: {affinity: {podAntiAffinity: {}}}", "spec.worker.affinity")]
    [InlineData("worker: {affinity: {nodeAffinity: {}}}, affinity: {podAffinity: {}}", "spec.worker.affinity, limitOneWorkerPerNode")]
    public void ClusterWorker_ShowsWhatTheOperatorAdds(string spec, string origins)
    {
        ResolvedPlan plan = AlluxioConfig.ResolveAll(
            AlluxioConfig.LoadText(Cluster.Replace("%S", spec, StringComparison.Ordinal)),
            new ResolveOptions())[0];
        Setting<Affinity> setting = plan.Worker.Setting<Affinity>("affinity");
        Assert.Equal(plan.Worker.PodTemplate!.Spec!.Affinity, setting.Value);
        Assert.Equal(origins, string.Join(", ", setting.Winners.Select(static winner => winner.Origin)));
        Assert.Equal(
            origins.EndsWith("limitOneWorkerPerNode", StringComparison.Ordinal),
            setting.Value?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution is [{ TopologyKey: "kubernetes.io/hostname" }]);
    }

    private static ResolvedPlan Fluid(int replicas, string dataset) => AlluxioConfig.ResolveAll(
        AlluxioConfig.LoadText(Runtime.Replace("%R", $"{replicas}", StringComparison.Ordinal)
            .Replace("%D", dataset, StringComparison.Ordinal)),
        new ResolveOptions())[0];
}
