using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>The DaemonSet of the FUSE client. Chart: <c>templates/fuse/daemonset.yaml</c>.</summary>
internal static class FuseDaemonSet
{
    public const string ContainerName = "alluxio-fuse";

    private const string Role = "alluxio-fuse";

    public static string Name(FluidDeployment deployment) => $"{deployment.FullName}-fuse";

    public static DaemonSet Emit(FluidDeployment deployment) => new()
    {
        Metadata = ChartLabels.Metadata(deployment, Name(deployment), null, new KeyValuePair<string, string>("role", Role)),
        Spec = new DaemonSetSpec
        {
            UpdateStrategy = new DaemonSetUpdateStrategy { Type = "OnDelete" },
            Selector = new LabelSelector
            {
                MatchLabels =
                [
                    new("app", ChartLabels.App),
                    new("chart", deployment.Chart.Label),
                    new("heritage", "Helm"),
                    new("release", ChartText.Unquoted(deployment.Name)),
                    new("role", Role),
                ],
            },
            Template = new PodTemplateSpec
            {
                Metadata = ChartLabels.PodMetadata(deployment, deployment.Fuse, new KeyValuePair<string, string>("role", Role)),
                Spec = Pod(deployment),
            },
        },
    };

    private static PodSpec Pod(FluidDeployment deployment)
    {
        FluidFuse fuse = deployment.FuseClient;

        // The directory is cleaned, the mount point below it is written as it is.
        string parent = GoPath.Clean(fuse.MountPath[..fuse.MountPath.LastIndexOf('/')]);
        List<VolumeMount> mounts =
        [
            new() { Name = "alluxio-fuse-device", MountPath = "/dev/fuse" },
            new() { Name = "alluxio-fuse-mount", MountPath = parent, MountPropagation = "Bidirectional" },
        ];
        List<Volume> volumes =
        [
            new() { Name = "alluxio-fuse-device", HostPath = new HostPathVolumeSource { Path = "/dev/fuse", Type = "CharDevice" } },
            new() { Name = "alluxio-fuse-mount", HostPath = new HostPathVolumeSource { Path = parent, Type = "DirectoryOrCreate" } },
        ];
        TierVolumes.AddToFuse(deployment, mounts, volumes);
        mounts.AddRange(deployment.Fuse.VolumeMounts);
        volumes.AddRange(deployment.Fuse.Volumes);
        Container container = new()
        {
            Name = ContainerName,
            Image = deployment.Fuse.Container.Image,
            ImagePullPolicy = deployment.Fuse.Container.ImagePullPolicy,
            Resources = deployment.Fuse.Container.Resources,
            Command = [ChartPods.Entrypoint],
            Args = fuse.Args,
            Env = ChartPods.Env(
                [
                    ChartPods.FromField("ALLUXIO_CLIENT_HOSTNAME", "status.hostIP"),
                    new EnvVar { Name = "ALLUXIO_CLIENT_JAVA_OPTS", Value = " -Dalluxio.user.hostname=${ALLUXIO_CLIENT_HOSTNAME} " },
                    new EnvVar { Name = "FLUID_RUNTIME_TYPE", Value = "alluxio" },
                    new EnvVar { Name = "FLUID_RUNTIME_NS", Value = ChartText.Unquoted(deployment.Namespace) },
                    new EnvVar { Name = "FLUID_RUNTIME_NAME", Value = ChartText.Unquoted(deployment.Name) },
                ],
                deployment.Fuse.Env),
            EnvFrom = ChartPods.EnvFrom(deployment),
            SecurityContext = (deployment.Fuse.Container.User ?? new SecurityContext()) with
            {
                Privileged = true,
                Capabilities = deployment.Chart.FuseCapabilities is { Count: > 0 } added ? new Capabilities { Add = added } : null,
            },
            Lifecycle = new Kubernetes.Lifecycle
            {
                PreStop = new LifecycleHandler
                {
                    Exec = new ExecAction { Command = ["/opt/alluxio/integration/fuse/bin/alluxio-fuse", "unmount", fuse.MountPath] },
                },
            },
            VolumeMounts = ChartPods.Mounts(mounts),
        };

        return ChartPods.Pod(deployment.Fuse, [container], volumes) with
        {
            HostPID = fuse.HostPid ? true : null,
            PriorityClassName = deployment.Value<string>("fuse.priorityClassName"),
        };
    }
}
