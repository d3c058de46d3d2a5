using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Plan.Operator;
using Alluxio.Config.Values;

namespace Alluxio.Config.Emission.Operator.V1Alpha1;

/// <summary>The workers. Chart: <c>templates/worker/deployment.yaml</c>.</summary>
internal static class WorkerDeployment
{
    public const string ContainerName = "alluxio-worker";

    private const string Role = "alluxio-worker";

    private const string SystemInfoFolder = "/mnt/alluxio/system-info";

    private const string MetastoreFolder = "/mnt/alluxio/metastore";

    public static string Name(OpenCluster cluster) => $"{cluster.FullName}-worker";

    public static Deployment Emit(OpenCluster cluster)
    {
        string name = Name(cluster);
        ValueMap<string> labels = OpenLabels.Workload(cluster, Role, name);
        return new Deployment
        {
            Metadata = new ObjectMeta { Name = name, Labels = labels },
            Spec = new DeploymentSpec
            {
                Replicas = cluster.Worker.Count,
                Selector = new LabelSelector { MatchLabels = labels },
                Strategy = new DeploymentStrategy { Type = "Recreate" },
                Template = OpenPods.Template(cluster.Worker, labels, Pod(cluster)),
            },
        };
    }

    private static PodSpec Pod(OpenCluster cluster)
    {
        OpenComponent worker = cluster.Worker;
        VolumeMount systemInfo = new() { Name = $"{cluster.FullName}-system-info-volume", MountPath = SystemInfoFolder };
        VolumeMount metastore = new() { Name = $"{cluster.FullName}-metastore-volume", MountPath = MetastoreFolder };
        VolumeMount log = OpenPods.LogMount(cluster, worker);
        bool isOnHost = cluster.PageStore.Type == OpenStore.OnHost;
        VolumeMount[] pages = PageMounts(cluster);

        // Only directories of the node are given to the user.
        Container permission = OpenPods.PathPermission(
            cluster,
            [SystemInfoFolder, OpenPods.LogFolder, MetastoreFolder, .. isOnHost ? cluster.PageStorePaths : []],
            [systemInfo, log, metastore, .. isOnHost ? pages : []]);
        Container container = new()
        {
            Name = ContainerName,
            Image = cluster.Image,
            ImagePullPolicy = cluster.ImagePullPolicy,
            Command = ["tini", "--", "/entrypoint.sh"],
            Args = ["worker-only", "--no-format"],
            Resources = worker.Resources,
            Env = OpenPods.Env(OpenPods.FromField("ALLUXIO_WORKER_HOSTNAME", cluster.HostNetwork ? "status.hostIP" : "status.podIP"), worker.Env),
            ReadinessProbe = Probes.At(worker.Probes!.Readiness, "rpc"),
            LivenessProbe = Probes.At(worker.Probes.Liveness, "rpc"),
            StartupProbe = Probes.At(worker.Probes.Startup, "rpc"),
            Ports = [OpenPods.Port(worker, "rpc"), OpenPods.Port(worker, "web")],
            VolumeMounts = [OpenPods.ConfigMount(cluster), systemInfo, log, .. pages, metastore, .. worker.UserMounts],
        };
        return OpenPods.Pod(
            cluster,
            worker,
            [permission, .. OpenPods.WaitForMaster(cluster)],
            container,
            [
                OpenPods.ConfigVolume(cluster),
                OpenPods.HostVolume(systemInfo.Name!, cluster.HostPathForSystemInfo),
                OpenPods.LogVolume(cluster, worker),
                MetastoreVolume(cluster, metastore.Name!),
                .. worker.UserVolumes,
                .. PageVolumes(cluster),
            ]);
    }

    private static string PagesName(OpenCluster cluster) => $"{cluster.FullName}-pagestore-volume";

    private static string PageName(int index) => string.Create(CultureInfo.InvariantCulture, $"pagestore-{index}");

    // In a claim or an emptyDir the pages lie in a fixed folder, whatever the property says.
    private static VolumeMount[] PageMounts(OpenCluster cluster) => cluster.PageStore.Type == OpenStore.OnHost
        ? [.. cluster.PageStorePaths.Select(static (path, i) => new VolumeMount { Name = PageName(i), MountPath = path })]
        : [new VolumeMount { Name = PagesName(cluster), MountPath = "/mnt/alluxio/pagestore" }];

    private static Volume[] PageVolumes(OpenCluster cluster) => cluster.PageStore.Type switch
    {
        OpenStore.OnHost => [.. cluster.PageStorePaths.Select(static (path, i) => OpenPods.HostVolume(PageName(i), path))],
        OpenStore.InClaim => [ClaimVolume(PagesName(cluster), WorkerClaims.Name(cluster, "pagestore"))],
        OpenStore.InEmptyDir =>
        [
            new Volume
            {
                Name = PagesName(cluster),
                EmptyDir = new EmptyDirVolumeSource
                {
                    SizeLimit = Quantity.Parse(cluster.PageStore.Size).AsStored(),
                    Medium = cluster.IsPageStoreInMemory ? "Memory" : null,
                },
            },
        ],
        _ => [],
    };

    private static Volume MetastoreVolume(OpenCluster cluster, string name) => cluster.Metastore.Type switch
    {
        OpenStore.OnHost => OpenPods.HostVolume(name, cluster.Metastore.HostPath),
        OpenStore.InClaim => ClaimVolume(name, WorkerClaims.Name(cluster, "metastore")),
        _ => new Volume { Name = name },
    };

    private static Volume ClaimVolume(string name, string claim) =>
        new() { Name = name, PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = claim } };
}
