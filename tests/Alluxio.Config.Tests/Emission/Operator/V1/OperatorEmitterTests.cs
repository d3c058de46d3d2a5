using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Tests.Snapshots;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Emission.Operator.V1;

/// <summary>The objects of a <c>v1</c> cluster: single tests hold the facts of the documentation, and snapshots show the rest.</summary>
public class OperatorEmitterTests
{
    public static TheoryData<string> Names => ["small", "with-etcd", "detailed", "with-services", "with-operator"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Emit_Cluster_GivesItsObjects(string name)
    {
        (ValueList<Resource> objects, Deferred<ValueList<Assumption>> assumptions) = OperatorEmitter.Emit(Named(name));
        Snapshot.Match(objects.ToYaml(), "yaml", name);
        Snapshot.Match(string.Concat(assumptions.Value.Select(static assumption => assumption + "\n")), "txt", $"{name}-assumptions");
    }

    [Theory]
    [InlineData("small", "path-permission", "wait-license")]
    [InlineData("with-etcd", "path-permission", "wait-etcd", "wait-license")]
    public void InitContainers_AreThreeWithEtcdAndTwoWithout(string name, params string[] expected)
    {
        Assert.Equal(expected, Names(Pod<StatefulSet>(Named(name), "coordinator").InitContainers!));
        Assert.Equal(expected, Names(Pod<Deployment>(Named(name), "worker").InitContainers!));

        static IEnumerable<string?> Names(ValueList<Container> containers) => containers.Select(static container => container.Name);
    }

    [Theory]
    [InlineData("small", 29999, 30000)]
    [InlineData("detailed", 29999, 30000, 29998, 29996)]
    public void WorkerService_HasTheWorkersPorts(string name, params int[] expected)
    {
        Service service = Objects<Service>(Named(name)).Single(static service => service.Metadata!.Name == "alluxio-cluster-worker");
        Assert.Equal(expected, service.Spec!.Ports!.Select(static port => port.Port!.Value));
        Assert.Equal(
            expected,
            Pod<Deployment>(Named(name), "worker").Containers![0].Ports!.Select(static port => port.ContainerPortValue!.Value));
        Assert.Equal(Named(name).WorkerServiceType, service.Spec.Type);
    }

    [Fact]
    public void PageStore_OnSeveralDisks_HasAVolumeForEach()
    {
        ClusterDeployment cluster = Clusters.Small with
        {
            PageStore = new ClusterStore { Type = ClusterStore.OnHost, HostPaths = ["/disk1", "/disk2"] },
        };
        PodSpec worker = Pod<Deployment>(cluster, "worker");
        Assert.Equal(["/disk1", "/disk2"], worker.Volumes!.Where(static volume =>
            volume.Name!.StartsWith("pagestore-", StringComparison.Ordinal)).Select(static volume => volume.HostPath!.Path));
        Assert.Equal(["/disk1", "/disk2"], worker.InitContainers![0].Args!.TakeLast(2));
        Assert.DoesNotContain(
            Objects<PersistentVolumeClaim>(cluster),
            static claim => claim.Metadata!.Name!.Contains("pagestore", StringComparison.Ordinal));
    }

    [Fact]
    public void PageStore_InClaims_AsksForPagesAndReservedRoom()
    {
        PersistentVolumeClaim[] claims =
            [.. Objects<PersistentVolumeClaim>(
                Clusters.Detailed).Where(static claim => claim.Metadata!.Name!.Contains("pagestore", StringComparison.Ordinal))];
        Assert.Equal(
            [Quantity.Parse("1088Gi"), Quantity.Parse("576Gi")],
            claims.Select(static claim => claim.Spec!.Resources!.Requests!["storage"]));
        Assert.All(claims, static claim => Assert.Equal("", claim.Spec!.StorageClassName));
        Assert.Equal(
            ["/mnt/alluxio/pagestore/0", "/mnt/alluxio/pagestore/1"],
            Clusters.Detailed.PageStore.FoldersIn(ClusterStore.PageFolder));
    }

    [Fact]
    public void PageStore_InOneClaim_LiesInTheFolderItself()
    {
        ClusterDeployment cluster = Clusters.Small with
        {
            PageStore = new ClusterStore { Type = ClusterStore.InClaim, HostPaths = ["/disk1"], Sizes = ["1Ti"] },
        };
        PersistentVolumeClaim claim =
            Objects<PersistentVolumeClaim>(cluster).Single(static claim => claim.Metadata!.Name == "alluxio-cluster-pagestore-pvc");
        Assert.Equal((Quantity.Parse("1Ti"), null), (claim.Spec!.Resources!.Requests!["storage"], claim.Spec.StorageClassName));
        Assert.Equal(
            "/mnt/alluxio/pagestore",
            Pod<Deployment>(cluster, "worker").Containers![0].VolumeMounts!.Single(static mount => mount.Name == "pagestore-0").MountPath);
    }

    [Fact]
    public void UserMounts_OfOneNameAndSeveralKinds_GetSeparateVolumes()
    {
        PodSpec worker = Pod<Deployment>(Clusters.Detailed, "worker");
        Assert.Equal(
            ["credentials-volume", "core-site-volume", "credentials-volume-2"],
            worker.Volumes!.TakeLast(3).Select(static volume => volume.Name));
        Assert.Equal([true, true, null], worker.Containers![0].VolumeMounts!.TakeLast(3).Select(static mount => mount.ReadOnly));
    }

    [Fact]
    public void Fuse_OnDemand_GetsNoSeparatePlace()
    {
        Pod pod = Objects<Pod>(Clusters.Detailed).Single();
        Assert.Equal("csi-fuse", pod.Metadata!.Labels![ObjectIdentity.ComponentLabel]);
        Assert.Equal((null, null, null), (pod.Spec!.Tolerations, pod.Spec.NodeSelector, pod.Spec.Affinity));
        Assert.NotNull(Pod<DaemonSet>(Clusters.Detailed, "fuse").Tolerations);
    }

    [Fact]
    public void Properties_OfOneComponent_AreReadFromItsOwnConfigMap()
    {
        const string Own = "alluxio-cluster-worker-configmap";
        Assert.Contains(
            Objects<ConfigMap>(Clusters.Detailed),
            static map => map.Metadata!.Name == Own && map.Data!["alluxio-site.properties"] == "alluxio.worker.s3.api.enabled=true\n");
        Assert.Contains(Pod<Deployment>(Clusters.Detailed, "worker").Volumes!, static volume => volume.ConfigMap?.Name == Own);
        Assert.DoesNotContain(Pod<StatefulSet>(Clusters.Detailed, "coordinator").Volumes!, static volume => volume.ConfigMap?.Name == Own);
    }

    private static ClusterDeployment Named(string name) => name switch
    {
        "small" => Clusters.Small,
        "with-etcd" => Clusters.WithEtcd,
        "detailed" => Clusters.Detailed,
        "with-services" => Clusters.WithServices,
        _ => Clusters.WithOperator,
    };

    private static IEnumerable<T> Objects<T>(ClusterDeployment cluster) => OperatorEmitter.Emit(cluster).Objects.OfType<T>();

    private static PodSpec Pod<T>(ClusterDeployment cluster, string component)
        where T : Resource =>
        Objects<T>(cluster)
            .Select(static resource => new Workload { Resource = resource })
            .Single(workload => workload.Name == $"{cluster.Name}-{component}").Template!.Spec!;
}
