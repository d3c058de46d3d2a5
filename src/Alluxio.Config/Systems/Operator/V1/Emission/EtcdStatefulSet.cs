using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The etcd that the operator installs by Bitnami's chart, with its Services.</summary>
internal static class EtcdStatefulSet
{
    private const string DataFolder = "/bitnami/etcd";

    private const string DataVolume = "data";

    // The identity of Bitnami's image.
    private const long User = 1001;

    private static readonly ContainerPort[] Ports = [OperatorPods.Port("client", ClusterEtcd.ClientPort), OperatorPods.Port("peer", 2380)];

    /// <summary>The name of the set and of the Service that clients ask.</summary>
    public static string Name(ClusterDeployment cluster) => ClusterComponent.Etcd.In(cluster.Name);

    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster, ClusterEtcd etcd)
    {
        etcd = etcd with { Pod = etcd.Pod with { User = etcd.Pod.User ?? User, FsGroup = etcd.Pod.FsGroup ?? User } };
        ObjectIdentity identity = ObjectIdentity.Of(cluster, etcd.Pod.Component);
        ObjectIdentity headless = identity.Called($"{identity.Name}-headless");
        yield return new EmittedObject(ClusterServices.Create(identity, Ports))
            .Assuming(null, "A Service for clients, as in Bitnami's chart. The port numbers are documented.");
        Service members = ClusterServices.Headless(headless, Ports);
        yield return new EmittedObject(members with { Spec = members.Spec! with { PublishNotReadyAddresses = true } })
            .Assuming(null, "A headless Service by which members find each other, as in Bitnami's chart.");
        EmittedObject emitted = ClusterWorkloads.StatefulSet(
            identity,
            etcd.Pod,
            Pod(etcd),
            headless.Name,
            etcd.IsPersistent ? [Claim(etcd)] : [])
            .Assuming("metadata.labels", "Component and instance are documented. The name is assumed to be that of the other components.")
            .Assuming("spec.serviceName", "The headless Service, as in Bitnami's chart.")
            .AssumingPod("containers", "The names of container, ports and volume, and the data folder, are those of Bitnami's chart.")
            .AssumingPod(
                "containers[0].env",
                "Omitted: the variables with which Bitnami's chart configures members. They depend on the chart's release.");
        emitted = etcd.IsPersistent ? emitted.Assuming(
            "spec.volumeClaimTemplates",
            "Class and size are documented. Name and access mode are those of Bitnami's chart.") : emitted;
        yield return etcd.VolumePermissionsImage is null
            ? emitted
            : emitted.AssumingPod("initContainers", "The image is documented. Its command is that of Bitnami's chart.");
    }

    private static PersistentVolumeClaim Claim(ClusterEtcd etcd) =>
        StorageObjects.ClaimTemplate(DataVolume, etcd.StorageClass, StoreVolumes.Amount(etcd.Size));

    private static PodSpec Pod(ClusterEtcd etcd)
    {
        ClusterPod pod = etcd.Pod;
        VolumeMount data = OperatorPods.Mount(DataVolume, DataFolder);
        Volume[] own = etcd.IsPersistent ? [] : [new Volume { Name = DataVolume, EmptyDir = new EmptyDirVolumeSource() }];
        PodVolumes volumes = PodVolumes.WithClaim(DataVolume, pod, [.. own]);
        Container container = ClusterPods.Container(pod) with
        {
            Ports = ValueList.Create<ContainerPort>(Ports),
            VolumeMounts = [data, .. volumes.UserMounts],
        };
        Container[] initContainers =
            etcd.VolumePermissionsImage is { } image ? [Permissions(image, etcd.VolumePermissionsPullPolicy, pod, data)] : [];
        return PodSpecs.Of(pod, initContainers, [container], volumes.All);
    }

    private static Container Permissions(string image, string? pullPolicy, ClusterPod pod, VolumeMount data) =>
        OperatorPods.PathPermission(image, pullPolicy, ClusterPods.Owner(pod with { Group = pod.FsGroup }), [DataFolder], [data]) with
        {
            Name = "volume-permissions",
        };
}
