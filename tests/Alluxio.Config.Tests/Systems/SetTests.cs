using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Operator.V1.Rules;

namespace Alluxio.Config.Tests.Systems;

/// <summary>One resolving must not change the result of the next.</summary>
public sealed class SetTests
{
    private const string Cluster = """
        apiVersion: k8s-operator.alluxio.com/v1
        kind: AlluxioCluster
        metadata: {name: alluxio}
        spec: {image: registry.example.com/alluxio, imageTag: AI-3.8-15.1.0}
        """;

    [Fact]
    public void TableOfAnotherSystem_LeavesLaterPlansAlone()
    {
        Assert.ThrowsAny<Exception>(static () => AlluxioConfig.ResolveAll(
            AlluxioConfig.LoadText(Cluster), new ResolveOptions { Rules = FluidReleases.Newest.Rules(Profile.Documented) }));
        Assert.ThrowsAny<Exception>(static () => AlluxioConfig.ResolveAll(
            AlluxioConfig.LoadText(Runtime("hbase")), new ResolveOptions { Rules = ClusterRules.Documented }));

        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Runtime("hbase")));

        Assert.Equal("g", Assert.Single<LocalObjectReference>(plan.Worker.ImagePullSecrets ?? []).Name);
        Assert.Equal("AI-3.8-15.1.0", AlluxioConfig.Resolve(AlluxioConfig.LoadText(Cluster)).Worker.Settings["imageTag"].UntypedValue);
    }

    [Fact]
    public void DeploymentsOfOneSet_GetDifferentHostPorts()
    {
        ManifestSet set = AlluxioConfig.LoadText($"{Runtime("hbase")}\n---\n{Runtime("spark")}\n---\n{Runtime("presto")}");

        int[] ports = [.. AlluxioConfig.ResolveAll(set).SelectMany(HostPorts)];

        Assert.Equal(27, ports.Length);
        Assert.Equal(ports.Length, ports.Distinct().Count());
        Assert.Equal(20000, ports.Min());
        Assert.Equal(20026, ports.Max());
    }

    [Fact]
    public void Plan_KnowsWhatItWasMadeOf()
    {
        ManifestSet set = AlluxioConfig.LoadText($"{Runtime("hbase")}\n---\n{Cluster}");

        ResolvedPlan[] plans = [.. AlluxioConfig.ResolveAll(set)];

        Assert.Equal(["Fluid", "Alluxio operator v1"], plans.Select(static plan => plan.System));
        Assert.All(plans, plan => Assert.Same(set, plan.Manifests));
        Assert.Equal(["hbase", "alluxio"], plans.Select(static plan => plan.Deployment?.Resource.Metadata?.Name));
        Assert.IsType<FluidPlan>(plans[0]);
        Assert.IsType<ClusterPlan>(plans[1]);
    }

    private static IEnumerable<int> HostPorts(ResolvedPlan plan) =>
        from workload in plan.Workloads
        where workload.Template?.Spec?.HostNetwork == true
        from container in workload.Template!.Spec!.Containers ?? []
        from port in container.Ports ?? []
        select (int)port.ContainerPortValue!;

    private static string Runtime(string name) => $$"""
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: {{name}}}
        spec: {replicas: 1, imagePullSecrets: [{name: g}]}
        """;
}
