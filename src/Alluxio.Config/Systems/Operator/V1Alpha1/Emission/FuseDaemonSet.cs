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

    public static DaemonSet Emit(OpenCluster cluster)
    {
        OpenFuse fuse = cluster.Fuse;
        ValueMap<string> labels = OpenLabels.Workload(cluster, Role, null);
        PodSpec pod = Pod(cluster, fuse) with
        {
            HostAliases = null,
            SecurityContext = new PodSecurityContext { RunAsUser = fuse.User, RunAsGroup = fuse.Group, FsGroup = cluster.FsGroup },
        };
        return new DaemonSet
        {
            Metadata = new ObjectMeta { Name = Name(cluster), Labels = labels },
            Spec = new DaemonSetSpec
            {
                Selector = new LabelSelector { MatchLabels = labels },
                Template = OpenPods.Template(fuse.Component, labels, pod),
            },
        };
    }

    private static PodSpec Pod(OpenCluster cluster, OpenFuse fuse)
    {
        OpenComponent component = fuse.Component;
        string path = fuse.HostPathForMount;
        VolumeMount log = OpenPods.LogMount(cluster, component);
        string source = fuse.HasMountTable ? "" : cluster.DatasetPath + " ";
        Container container = FusePieces.Client(cluster.Image, cluster.ImagePullPolicy, path, source, fuse.MountOptions) with
        {
            Resources = component.Resources,
            Env = OpenPods.Env(PodPieces.FromField("ALLUXIO_CLIENT_HOSTNAME", "status.podIP"), component.Env),
            VolumeMounts = [FusePieces.SharedFolder(path), OpenPods.ConfigMount(cluster), log, .. component.UserMounts],
        };
        return OpenPods.Pod(
            cluster,
            component,
            [
                FusePieces.Unmount(cluster.Image, cluster.ImagePullPolicy, path),
                OpenPods.PathPermission(cluster, [FusePieces.Parent(path), PodPieces.LogFolder], [FusePieces.Folder(path), log]),
                FusePieces.MakeFolder(cluster.Image, cluster.ImagePullPolicy, path),
                .. OpenPods.WaitForMaster(cluster),
            ],
            container,
            [FusePieces.Volume(path), OpenPods.ConfigVolume(cluster), OpenPods.LogVolume(cluster, component), .. component.UserVolumes]);
    }
}
