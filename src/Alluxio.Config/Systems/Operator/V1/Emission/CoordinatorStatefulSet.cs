using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The coordinators and their Services.</summary>
internal static class CoordinatorStatefulSet
{
    private const string MetastoreFolder = "/mnt/alluxio/metastore";

    private static ContainerPort[] Ports(ClusterDeployment cluster) => PodSpecs.Ports(cluster.Coordinator, "rpc", "web");

    /// <summary>The name by which other pods find the first coordinator.</summary>
    public static string FirstHost(ClusterDeployment cluster) => $"{ClusterComponent.Coordinator.In(cluster.Name)}-0";

    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster)
    {
        ObjectIdentity identity = ObjectIdentity.Of(cluster, cluster.Coordinator.Component);
        return ClusterServices.OfPods(identity, cluster.Coordinator.Count, Ports(cluster)).Append(StatefulSet(cluster, identity));
    }

    private static EmittedObject StatefulSet(ClusterDeployment cluster, ObjectIdentity identity)
    {
        ClusterPod pod = cluster.Coordinator;
        string metastore = $"{cluster.Name}-metastore-volume";
        bool hasClaims = cluster.Metastore is { Type: ClusterStore.InClaim };
        EmittedObject emitted = ClusterWorkloads.StatefulSet(
            identity,
            pod,
            Pod(cluster, pod, metastore),
            identity.Name,
            hasClaims
                ? [StorageObjects.ClaimTemplate(
                    metastore,
                    cluster.Metastore!.StorageClass,
                    StoreVolumes.Amount(StoreVolumes.Item(cluster.Metastore.Sizes, 0)))]
                : [])
            .Assuming("spec.serviceName", "As in the open operator: the name of the set, although no Service has this name.")
            .AssumingPod("initContainers", InitContainers.Statement)
            .AssumingPod("containers", $"{ServerProbes.Statement} The coordinator replaces the master.")
            .AssumingPod(
                "volumes",
                "Configuration, logs and metastore are at the paths of the open operator's configuration, logs and journal.");
        emitted = hasClaims ? emitted.Assuming(
            "spec.volumeClaimTemplates",
            "The claim's fields are documented. One claim for each coordinator, and its name, are assumed.") : emitted;
        return pod.Mounts.Count > 0 ? emitted.AssumingPod("volumes", PodVolumes.Statement) : emitted;
    }

    private static PodSpec Pod(ClusterDeployment cluster, ClusterPod pod, string metastoreName)
    {
        Volume logs = ClusterPods.LogVolume(cluster, pod);
        VolumeMount log = OperatorPods.Mount(logs.Name!, OperatorPods.LogFolder);
        VolumeMount[] metastore = cluster.Metastore is null ? [] : [OperatorPods.Mount(metastoreName, MetastoreFolder)];
        Volume[] metastoreVolume =
            cluster.Metastore is { Type: not ClusterStore.InClaim } store ? [StoreVolumes.Of(metastoreName, store, metastoreName)] : [];
        PodVolumes volumes = PodVolumes.WithClaim(
            metastoreName, pod, [ClusterConfiguration.Volume(cluster, pod), logs, .. metastoreVolume]);
        Container container = ServerContainer.Create(
            pod.Component.Container, pod.Image, pod.ImagePullPolicy, pod.Component.Label, pod.Probes!, "rpc") with
        {
            Resources = pod.Resources,
            Env = [PodSpecs.Variable(pod.Component.HostName!, "metadata.name"), .. pod.Env],
            Ports = ValueList.Create<ContainerPort>(Ports(cluster)),
            VolumeMounts = [ClusterConfiguration.Mount(cluster, pod), log, .. metastore, .. volumes.UserMounts],
        };
        Container[] initContainers = InitContainers.Of(
            cluster, pod, [OperatorPods.LogFolder, .. metastore.Select(static mount => mount.MountPath!)], [log, .. metastore]);
        return PodSpecs.Of(pod, initContainers, [container], volumes.All);
    }
}
