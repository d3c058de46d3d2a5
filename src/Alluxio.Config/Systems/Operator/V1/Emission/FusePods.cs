using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>FUSE: the claim and its class, the pod that CSI starts for it, and the DaemonSet.</summary>
internal static class FusePods
{
    private const string CsiComponent = "csi-fuse";

    private static readonly ContainerPort[] Ports = [OperatorPods.Port("rpc", 49998), OperatorPods.Port("web", 49999)];

    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster)
    {
        ObjectIdentity onNodes = ObjectIdentity.Of(cluster, cluster.Fuse.Pod.Component);
        ObjectIdentity onDemand = ObjectIdentity.Of(cluster, CsiComponent).Called(onNodes.Name);
        string className = $"{cluster.Name}-csi-storage-class";
        yield return new EmittedObject(StorageObjects.FuseClass(
            onDemand.Called(className).Metadata with { Namespace = null },
            cluster.Name,
            cluster.Namespace))
            .Assuming(
                null,
                "The claim needs a class with which CSI finds the cluster. Name, provisioner and parameters are the open operator's.");
        yield return new EmittedObject(StorageObjects.FuseClaim(onDemand.Metadata, className))
            .Assuming(
                "spec",
                "The name is documented, and also that the claim waits until a pod uses it. Its content is the open operator's.");
        yield return Noted(ClusterWorkloads.Pod(onDemand, cluster.Fuse.Pod, OnDemand(cluster)), cluster)
            .Assuming(
                null,
                "CSI starts such a pod when a pod uses the claim, with a longer name and on that pod's node. Its content is that of the "
                    + "open operator's CSI pod.")
            .Assuming(
                "spec.nodeSelector",
                "Omitted, like affinity, tolerations, hostAliases and annotations: the open operator's CSI pods do not have them.");
        if (cluster.Fuse.HasDaemonSet)
        {
            yield return Noted(ClusterWorkloads.DaemonSet(onNodes, cluster.Fuse.Pod, OnNodes(cluster)), cluster)
                .Assuming("metadata.name", "The label is documented, but not the name.");
        }
    }

    private static EmittedObject Noted(EmittedObject emitted, ClusterDeployment cluster)
    {
        emitted = emitted
            .AssumingPod("initContainers", "As in the open operator, with the coordinator instead of the master.")
            .AssumingPod(
                "containers",
                "Name, command, mount options and mount folder are the open operator's. etcd stores the mounts, so the command contains "
                    + "none. The port numbers are documented.");
        return cluster.Fuse.Pod.Mounts.Count > 0 ? emitted.AssumingPod("volumes", PodVolumes.Statement) : emitted;
    }

    // The driver chooses the node itself.
    private static PodSpec OnDemand(ClusterDeployment cluster)
    {
        PodSpec spec = Pod(cluster, false);
        return spec with { NodeSelector = null, Affinity = null, Tolerations = null, HostAliases = null };
    }

    private static PodSpec OnNodes(ClusterDeployment cluster) => Pod(cluster, true);

    private static PodSpec Pod(ClusterDeployment cluster, bool isOnEveryNode)
    {
        ClusterPod pod = cluster.Fuse.Pod;
        string path = cluster.Fuse.HostPathForMount;
        Volume logs = ClusterPods.LogVolume(cluster, pod);
        VolumeMount log = OperatorPods.Mount(logs.Name!, OperatorPods.LogFolder);
        PodVolumes volumes = PodVolumes.Of(pod, FuseContainers.Volume(path), ClusterConfiguration.Volume(cluster, pod), logs);
        Container container = FuseContainers.Client(pod.Image, pod.ImagePullPolicy, path, "", cluster.Fuse.MountOptions) with
        {
            Resources = pod.Resources,
            Env = [PodSpecs.Variable(pod.Component.HostName!, "status.podIP"), .. pod.Env],
            Ports = ValueList.Create<ContainerPort>(Ports),
            VolumeMounts = [FuseContainers.SharedFolder(path), ClusterConfiguration.Mount(cluster, pod), log, .. volumes.UserMounts],
        };
        Container permission = FuseContainers.Permission(pod.Image, pod.ImagePullPolicy, ClusterPods.Owner(pod), path, log);
        return PodSpecs.Of(
            pod,
            [
                FuseContainers.Unmount(pod.Image, pod.ImagePullPolicy, path),
                .. isOnEveryNode ? new[] { permission } : [],
                FuseContainers.MakeFolder(pod.Image, pod.ImagePullPolicy, path),
                InitContainers.WaitFor("wait-coordinator", pod, CoordinatorStatefulSet.FirstHost(cluster)),
            ],
            [container],
            volumes.All);
    }
}
