using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>
/// The StatefulSet of the masters, with job masters and gateways beside them. Chart: <c>templates/master/statefulset.yaml</c>.
/// </summary>
internal static class MasterStatefulSet
{
    public const string Role = "alluxio-master";

    public const string ContainerName = "alluxio-master";

    public const string JobContainerName = "alluxio-job-master";

    public const string GatewayContainerName = "api-gateway";

    private const string Scripts = "/etc/fluid/scripts";

    // The parent process's standard output, so that the mounts show in the container's log.
    private const string MountScript = Scripts + "/mount.sh >> /proc/1/fd/1 2>&1";

    public static string Name(FluidDeployment deployment) => $"{deployment.FullName}-master";

    public static StatefulSet Emit(FluidDeployment deployment)
    {
        string name = Name(deployment);
        KeyValuePair<string, string>[] own = [new("name", name), new("role", Role)];
        return new StatefulSet
        {
            Metadata = ChartLabels.Metadata(deployment, name, null, own),
            Spec = new StatefulSetSpec
            {
                UpdateStrategy = deployment.Chart.UpdateStrategy is { } strategy ? new StatefulSetUpdateStrategy { Type = strategy } : null,
                Selector = new LabelSelector { MatchLabels = [new("app", ChartLabels.App), new("name", name), new("role", Role)] },
                ServiceName = name,
                Replicas = deployment.MasterReplicas,
                PodManagementPolicy = deployment.Chart.MasterPodManagement,
                Template = new PodTemplateSpec
                {
                    Metadata = ChartLabels.PodMetadata(deployment, deployment.Master, own),
                    Spec = Pod(deployment),
                },
            },
        };
    }

    private static PodSpec Pod(FluidDeployment deployment)
    {
        List<Container> containers = [];
        if (deployment.ApiGateway is { } gateway)
        {
            containers.Add(Gateway(deployment, gateway));
        }

        containers.Add(Master(deployment));
        containers.Add(JobMaster(deployment));
        return ChartPods.Pod(deployment.Master, [.. containers], Volumes(deployment)) with { Affinity = deployment.MasterAffinity };
    }

    private static EnvVar HostName(FluidDeployment deployment) =>
        ChartPods.FromField("ALLUXIO_MASTER_HOSTNAME", deployment.IsHighlyAvailable ? "metadata.name" : "status.podIP");

    private static Container Gateway(FluidDeployment deployment, FluidContainer gateway) => new()
    {
        Name = GatewayContainerName,
        Image = gateway.Image,
        ImagePullPolicy = gateway.ImagePullPolicy,
        Command = [ChartPods.Entrypoint],
        Args = ["proxy"],
        Resources = gateway.Resources,
        Env = [ChartPods.FromField("ALLUXIO_MASTER_HOSTNAME", "status.podIP")],
        EnvFrom = ChartPods.EnvFrom(deployment),
        Ports = [ChartPods.Port("rest", deployment.Ports.GatewayRest)],
    };

    private static Container Master(FluidDeployment deployment)
    {
        bool mountsInConfigMap = deployment.MountLines is not null;
        List<ContainerPort> ports = [ChartPods.Port("rpc", deployment.Ports.MasterRpc), ChartPods.Port("web", deployment.Ports.MasterWeb)];
        if (deployment.IsHighlyAvailable)
        {
            ports.Add(ChartPods.Port("embedded", deployment.Ports.MasterEmbedded));
        }

        // One master mounts by itself; of several the leader does, so no container may.
        bool mounts = mountsInConfigMap && !deployment.IsHighlyAvailable;
        return new Container
        {
            Name = ContainerName,
            Image = deployment.Master.Container.Image,
            ImagePullPolicy = deployment.Master.Container.ImagePullPolicy,
            Command = [mountsInConfigMap ? Scripts + "/entrypoint.sh" : ChartPods.Entrypoint],
            Args = ["master-only", "--no-format"],
            Resources = deployment.Master.Container.Resources,
            Env = ChartPods.Env([HostName(deployment)], deployment.Master.Env),
            EnvFrom = ChartPods.EnvFrom(deployment),
            SecurityContext = deployment.Master.Container.User,
            Ports = new([.. ports]),
            StartupProbe = mounts && deployment.HasStartupProbes ? StartupProbe() : null,
            Lifecycle = mounts && !deployment.HasStartupProbes ? PostStart() : null,
            VolumeMounts = ChartPods.Mounts(MasterMounts(deployment)),
        };
    }

    private static Container JobMaster(FluidDeployment deployment)
    {
        List<ContainerPort> ports =
        [
            ChartPods.Port("job-rpc", deployment.Ports.JobMasterRpc),
            ChartPods.Port("job-web", deployment.Ports.JobMasterWeb),
        ];
        if (deployment.IsHighlyAvailable)
        {
            ports.Add(ChartPods.Port("job-embedded", deployment.Ports.JobMasterEmbedded));
        }

        List<VolumeMount> mounts = [];
        ChartPods.AddHadoopMount(deployment, mounts);
        ChartPods.AddUfsMounts(deployment, mounts);
        mounts.AddRange(deployment.Master.VolumeMounts);
        return new Container
        {
            Name = JobContainerName,
            Image = deployment.JobMaster.Image,
            ImagePullPolicy = deployment.JobMaster.ImagePullPolicy,
            Command = [ChartPods.Entrypoint],
            Args = ["job-master"],
            Resources = deployment.JobMaster.Resources,
            Env = [HostName(deployment)],
            EnvFrom = ChartPods.EnvFrom(deployment),
            SecurityContext = deployment.JobMaster.User,
            Ports = new([.. ports]),
            VolumeMounts = ChartPods.Mounts(mounts),
        };
    }

    private static List<VolumeMount> MasterMounts(FluidDeployment deployment)
    {
        List<VolumeMount> mounts = [];
        if (deployment.Restore is { } restore)
        {
            mounts.Add(restore.ClaimName is null
                ? new VolumeMount { Name = "host", MountPath = "/host" }
                : new VolumeMount { Name = "pvc", MountPath = "/pvc" });
        }

        ChartPods.AddHadoopMount(deployment, mounts);
        mounts.Add(new VolumeMount { Name = "alluxio-journal", MountPath = "/journal" });
        ChartPods.AddUfsMounts(deployment, mounts);
        mounts.AddRange(deployment.Master.VolumeMounts);
        if (deployment.MountLines is not null)
        {
            mounts.Add(new VolumeMount { Name = "alluxio-mount-conf", MountPath = Scripts });
        }

        return mounts;
    }

    private static List<Volume> Volumes(FluidDeployment deployment)
    {
        List<Volume> volumes = [];
        if (deployment.MountLines is not null)
        {
            // Modes are decimal: 360 is 0550, 292 is 0444.
            volumes.Add(new Volume
            {
                Name = "alluxio-mount-conf",
                ConfigMap = new ConfigMapVolumeSource
                {
                    Name = ConfigMaps.MountsName(deployment),
                    Items =
                    [
                        new KeyToPath { Key = "entrypoint.script", Path = "entrypoint.sh", Mode = 360 },
                        new KeyToPath { Key = "mount.script", Path = "mount.sh", Mode = 360 },
                        new KeyToPath { Key = "mount.info", Path = "mount.info", Mode = 292 },
                    ],
                },
            });
        }

        if (deployment.Restore is { } restore)
        {
            volumes.Add(restore.ClaimName is { } claim
                ? new Volume
                {
                    Name = "pvc",
                    PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = ChartText.Unquoted(claim) },
                }
                : new Volume
                {
                    Name = "host",
                    HostPath = new HostPathVolumeSource { Path = ChartText.Unquoted(restore.HostPath), Type = "DirectoryOrCreate" },
                });
        }

        ChartPods.AddHadoopVolume(deployment, volumes);
        volumes.Add(new Volume { Name = "alluxio-journal", EmptyDir = new EmptyDirVolumeSource { SizeLimit = Quantity.Parse("30Gi") } });
        ChartPods.AddUfsVolumes(deployment, volumes);
        volumes.AddRange(deployment.Master.Volumes);
        return volumes;
    }

    private static Probe StartupProbe() => new()
    {
        Exec = new ExecAction { Command = ["bash", "-c", MountScript] },
        InitialDelaySeconds = 5,
        FailureThreshold = 10,
        TimeoutSeconds = 15,
        PeriodSeconds = 20,
    };

    private static Kubernetes.Lifecycle PostStart() => new()
    {
        PostStart = new LifecycleHandler
        {
            Exec = new ExecAction
            {
                Command = ["bash", "-c", $"while true; do {MountScript}; if [ $? -ne 0 ];then sleep 20; else break; fi; done"],
            },
        },
    };
}
