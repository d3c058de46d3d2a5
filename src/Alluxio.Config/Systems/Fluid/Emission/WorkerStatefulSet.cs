using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>
/// The StatefulSet of the workers, with job workers beside them. Chart: <c>templates/worker/statefulset.yaml</c>; replicas and affinity are
/// set by the controller afterwards (<c>pkg/ctrl/worker.go</c>, <c>pkg/ctrl/affinity.go</c>).
/// </summary>
internal static class WorkerStatefulSet
{
    public const string ContainerName = "alluxio-worker";

    public const string JobContainerName = "alluxio-job-worker";

    private const string Role = "alluxio-worker";

    public static string Name(FluidDeployment deployment) => $"{deployment.FullName}-worker";

    public static StatefulSet Emit(FluidDeployment deployment)
    {
        string name = Name(deployment);
        KeyValuePair<string, string>[] own =
        [
            new("role", Role),
            new(FluidLabels.Dataset, ChartText.Unquoted(deployment.DatasetId)),
            new(FluidLabels.Placement, deployment.Placement),
        ];
        return new StatefulSet
        {
            Metadata = ChartLabels.Metadata(deployment, name, null, own),
            Spec = new StatefulSetSpec
            {
                UpdateStrategy = deployment.Chart.UpdateStrategy is { } strategy ? new StatefulSetUpdateStrategy { Type = strategy } : null,
                Selector = new LabelSelector
                {
                    MatchLabels = [new("app", ChartLabels.App), new("release", ChartText.Unquoted(deployment.Name)), new("role", Role)],
                },
                ServiceName = name,
                Replicas = deployment.WorkerReplicas,
                PodManagementPolicy = "Parallel",
                Template = new PodTemplateSpec
                {
                    Metadata = ChartLabels.PodMetadata(deployment, deployment.Worker, own),
                    Spec = Pod(deployment),
                },
            },
        };
    }

    private static PodSpec Pod(FluidDeployment deployment)
    {
        List<VolumeMount> mounts = [];
        List<Volume> volumes = [];
        ChartPods.AddHadoopMount(deployment, mounts);
        ChartPods.AddUfsMounts(deployment, mounts);
        ChartPods.AddHadoopVolume(deployment, volumes);
        TierVolumes.AddToWorker(deployment, mounts, volumes);
        ChartPods.AddUfsVolumes(deployment, volumes);
        mounts.AddRange(deployment.Worker.VolumeMounts);
        volumes.AddRange(deployment.Worker.Volumes);
        Container[] containers = [Worker(deployment, mounts), JobWorker(deployment, mounts)];
        return ChartPods.Pod(deployment.Worker, containers, volumes) with { Affinity = deployment.WorkerAffinity };
    }

    private static List<EnvVar> HostNames(FluidDeployment deployment)
    {
        List<EnvVar> names = [ChartPods.FromField("ALLUXIO_WORKER_HOSTNAME", "status.hostIP")];
        if (!deployment.Worker.HostNetwork)
        {
            names.Add(ChartPods.FromField("ALLUXIO_WORKER_CONTAINER_HOSTNAME", "status.podIP"));
        }

        return names;
    }

    private static Container Worker(FluidDeployment deployment, List<VolumeMount> mounts) => new()
    {
        Name = ContainerName,
        Image = deployment.Worker.Container.Image,
        ImagePullPolicy = deployment.Worker.Container.ImagePullPolicy,
        Command = [ChartPods.Entrypoint],
        Args = ["worker-only", "--no-format"],
        Resources = deployment.Worker.Container.Resources,
        Env = ChartPods.Env([.. HostNames(deployment)], deployment.Worker.Env),
        EnvFrom = ChartPods.EnvFrom(deployment),
        SecurityContext = deployment.Worker.Container.User,
        Ports = [ChartPods.Port("rpc", deployment.Ports.WorkerRpc), ChartPods.Port("web", deployment.Ports.WorkerWeb)],
        VolumeMounts = ChartPods.Mounts(mounts),
    };

    private static Container JobWorker(FluidDeployment deployment, List<VolumeMount> mounts) => new()
    {
        Name = JobContainerName,
        Image = deployment.JobWorker.Image,
        ImagePullPolicy = deployment.JobWorker.ImagePullPolicy,
        Command = [ChartPods.Entrypoint],
        Args = ["job-worker"],
        Resources = deployment.JobWorker.Resources,
        Env = new([.. HostNames(deployment)]),
        EnvFrom = ChartPods.EnvFrom(deployment),
        SecurityContext = deployment.JobWorker.User,
        Ports =
        [
            ChartPods.Port("job-rpc", deployment.Ports.JobWorkerRpc),
            ChartPods.Port("job-data", deployment.Ports.JobWorkerData),
            ChartPods.Port("job-web", deployment.Ports.JobWorkerWeb),
        ],
        VolumeMounts = ChartPods.Mounts(mounts),
    };
}
