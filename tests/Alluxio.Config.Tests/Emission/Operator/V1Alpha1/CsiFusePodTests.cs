using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Emission.Operator.V1Alpha1;

/// <summary>The text from which the CSI driver starts FUSE.</summary>
public sealed class CsiFusePodTests
{
    private static readonly AlluxioCluster Cluster = new()
    {
        ApiVersion = "k8s-operator.alluxio.com/v1alpha1",
        Kind = "AlluxioCluster",
        Metadata = new ObjectMeta { Name = "prod" },
        Spec = new AlluxioClusterSpec
        {
            Dataset = "data",
            Properties = [new("a.b", "c")],
            Fuse = new FuseSpec { Enabled = true, Env = [new("A", "b c")], Resources = new() { Limits = new() { Cpu = "0.5" } } },
        },
    };

    private static readonly Dataset Data = new()
    {
        ApiVersion = "k8s-operator.alluxio.com/v1alpha1",
        Kind = "Dataset",
        Metadata = new ObjectMeta { Name = "data" },
        Spec = new DatasetSpec { Dataset = new DatasetSource { Path = "s3://bucket/" } },
    };

    [Fact]
    public void Text_OfACluster_IsAPodLikeThatOfTheDaemonSet()
    {
        ResolvedPlan plan = Resolve(Cluster.Spec!);
        Pod pod = Assert.IsType<Pod>(Assert.Single(AlluxioConfig.LoadText(Text(plan)).Manifests).Resource);
        PodSpec daemon = plan.Objects.OfType<DaemonSet>().Single().Spec!.Template!.Spec!;

        Container client = Assert.Single(pod.Spec!.Containers!);
        Assert.Equal(daemon.Containers![0].Args, client.Args);
        Assert.Equal(daemon.Containers[0].Lifecycle, client.Lifecycle);
        Assert.Equal(daemon.Containers[0].Resources, client.Resources);
        Assert.Equal([new EnvVar { Name = "A", Value = "b c" }], client.Env!);
        Assert.Equal(
            daemon.InitContainers!
                .Where<Container>(static container => container.Name != "path-permission")
                .Select(static container => (container.Name, container.Args, container.Command)),
            pod.Spec.InitContainers!.Select<Container, (string?, ValueList<string>?, ValueList<string>?)>(
                static container => (container.Name, container.Args, container.Command)));
        Assert.Equal(daemon.Volumes, pod.Spec.Volumes);
    }

    [Fact]
    public void Text_WithPullSecrets_CannotBeRead()
    {
        ResolvedPlan plan = Resolve(Cluster.Spec! with { ImagePullSecrets = [new LocalObjectReference { Name = "registry" }] });

        Assert.True(AlluxioConfig.LoadText(Text(plan)).HasErrors);
        Assert.Contains(plan.Diagnostics, static found => found.Code == "ALX4019");
    }

    private static string Text(ResolvedPlan plan) =>
        plan.Objects
            .OfType<ConfigMap>()
            .Single(static map => map.Metadata!.Name == "prod-alluxio-csi-fuse-config").Data!["alluxio-csi-fuse.yaml"];

    private static ResolvedPlan Resolve(AlluxioClusterSpec spec) =>
        AlluxioConfig.Resolve(ManifestSet.Of(Cluster with { Spec = spec }, Data));
}
