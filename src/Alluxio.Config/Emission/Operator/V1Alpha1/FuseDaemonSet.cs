using Alluxio.Config.Kubernetes;
using Alluxio.Config.Plan.Operator;
using Alluxio.Config.Values;

namespace Alluxio.Config.Emission.Operator.V1Alpha1;

/// <summary>The FUSE client on every node. Chart: <c>templates/fuse/daemonset.yaml</c>.</summary>
internal static class FuseDaemonSet
{
    public const string ContainerName = "alluxio-fuse";

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
        string parent = Parent(path);
        VolumeMount mount = new() { Name = "alluxio-fuse-mount", MountPath = parent };
        VolumeMount shared = mount with { MountPropagation = "Bidirectional" };
        VolumeMount log = OpenPods.LogMount(cluster, component);
        Container unmount = new()
        {
            Name = "umount-path",
            Image = cluster.Image,
            ImagePullPolicy = cluster.ImagePullPolicy,
            SecurityContext = new SecurityContext { RunAsUser = 0, RunAsGroup = 0, Privileged = true },
            Command = ["/bin/sh", "-c"],
            Args = [$"umount -l {path} || true"],
            VolumeMounts = [shared],
        };
        Container makeFolder = new()
        {
            Name = "create-alluxio-fuse-dir",
            Image = cluster.Image,
            ImagePullPolicy = cluster.ImagePullPolicy,
            Command = ["mkdir", "-p", path],
            VolumeMounts = [mount],
        };
        Container container = new()
        {
            Name = ContainerName,
            Image = cluster.Image,
            ImagePullPolicy = cluster.ImagePullPolicy,
            Command = ["/bin/sh", "-c"],
            Args = [Start(cluster, fuse)],
            Resources = component.Resources,
            Env = OpenPods.Env(OpenPods.FromField("ALLUXIO_CLIENT_HOSTNAME", "status.podIP"), component.Env),
            SecurityContext = new SecurityContext { Privileged = true },
            Lifecycle = new Lifecycle { PreStop = new LifecycleHandler { Exec = new ExecAction { Command = ["fusermount", "-u", path] } } },
            VolumeMounts = [shared, OpenPods.ConfigMount(cluster), log, .. component.UserMounts],
        };
        return OpenPods.Pod(
            cluster,
            component,
            [
                unmount,
                OpenPods.PathPermission(cluster, [parent, OpenPods.LogFolder], [mount, log]),
                makeFolder,
                .. OpenPods.WaitForMaster(cluster),
            ],
            container,
            [
                OpenPods.HostVolume(mount.Name!, parent),
                OpenPods.ConfigVolume(cluster),
                OpenPods.LogVolume(cluster, component),
                .. component.UserVolumes,
            ]);
    }

    private static string Start(OpenCluster cluster, OpenFuse fuse)
    {
        string source = fuse.HasMountTable ? "" : cluster.DatasetPath + " ";
        string options = string.Concat(fuse.MountOptions.Select(static option => " -o " + option));
        return $"umount -l {fuse.HostPathForMount}; /entrypoint.sh fuse {source}{fuse.HostPathForMount}{options}";
    }

    // Go's path.Dir: everything before the last slash, cleaned.
    private static string Parent(string path)
    {
        int slash = path.LastIndexOf('/');
        string parent = slash <= 0 ? "/" : path[..slash];
        return string.Join('/', parent.Split('/', StringSplitOptions.RemoveEmptyEntries).Prepend("")) is { Length: > 0 } joined ? joined : "/";
    }
}
