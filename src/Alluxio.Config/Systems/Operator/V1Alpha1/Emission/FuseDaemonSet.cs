using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The FUSE client on every node. Chart: <c>templates/fuse/daemonset.yaml</c>.</summary>
internal static class FuseDaemonSet
{
    private const string Role = "alluxio-fuse";

    public static string Name(OpenCluster cluster) => $"{cluster.FullName}-fuse";

    /// <summary>What FUSE's command mounts, and a blank; empty where mounts are kept elsewhere.</summary>
    public static string Source(OpenFuse fuse) => fuse.Source is { } source ? source + " " : "";

    public static DaemonSet Emit(OpenCluster cluster)
    {
        OpenPod pod = cluster.Fuse.Pod;
        ValueMap<string> labels = OpenLabels.Workload(cluster, pod, Role, null);
        return new DaemonSet
        {
            Metadata = new ObjectMeta { Name = Name(cluster), Labels = labels },
            Spec = new DaemonSetSpec
            {
                Selector = new LabelSelector { MatchLabels = labels },
                Template = PodSpecs.Template(pod, labels, Pod(cluster, cluster.Fuse)),
            },
        };
    }

    private static PodSpec Pod(OpenCluster cluster, OpenFuse fuse)
    {
        OpenPod pod = fuse.Pod;
        string path = fuse.HostPathForMount;
        VolumeMount log = OpenPods.LogMount(cluster, pod);
        Container container = FuseContainers.Client(pod.Image, pod.ImagePullPolicy, path, Source(fuse), fuse.MountOptions) with
        {
            Resources = pod.Resources,
            Env = OpenPods.Env(pod, "status.podIP"),
            VolumeMounts = [FuseContainers.SharedFolder(path), OpenPods.ConfigMount(cluster), log, .. pod.UserMounts],
        };
        Container permission = FuseContainers.Permission(
            pod.Image, pod.ImagePullPolicy, OpenPods.Owner(fuse.FolderUser, fuse.FolderGroup), path, log);
        return PodSpecs.Of(
            pod,
            [
                FuseContainers.Unmount(pod.Image, pod.ImagePullPolicy, path),
                permission,
                FuseContainers.MakeFolder(pod.Image, pod.ImagePullPolicy, path),
                .. OpenPods.WaitForMaster(cluster, pod),
            ],
            [container],
            [FuseContainers.Volume(path), OpenPods.ConfigVolume(cluster), OpenPods.LogVolume(cluster, pod), .. pod.UserVolumes]);
    }
}
