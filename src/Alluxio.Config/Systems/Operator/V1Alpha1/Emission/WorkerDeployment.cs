using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The workers. Chart: <c>templates/worker/deployment.yaml</c>.</summary>
internal static class WorkerDeployment
{
    public const string ContainerName = "alluxio-worker";

    private const string Role = "alluxio-worker";

    public static string Name(OpenCluster cluster) => $"{cluster.FullName}-worker";

    public static Deployment Emit(OpenCluster cluster)
    {
        string name = Name(cluster);
        ValueMap<string> labels = OpenLabels.Workload(cluster, cluster.Worker, Role, name);
        return new Deployment
        {
            Metadata = new ObjectMeta { Name = name, Labels = labels },
            Spec = new DeploymentSpec
            {
                Replicas = cluster.Worker.Count,
                Selector = new LabelSelector { MatchLabels = labels },
                Strategy = new DeploymentStrategy { Type = "Recreate" },
                Template = PodSpecs.Template(cluster.Worker, labels, Pod(cluster)),
            },
        };
    }

    private static PodSpec Pod(OpenCluster cluster)
    {
        OpenPod worker = cluster.Worker;
        VolumeMount systemInfo = OperatorPods.Mount($"{cluster.FullName}-system-info-volume", OpenFolders.SystemInfo);
        VolumeMount metastore = OperatorPods.Mount($"{cluster.FullName}-metastore-volume", OpenFolders.Metastore);
        VolumeMount log = OpenPods.LogMount(cluster, worker);
        bool isOnHost = cluster.PageStore.Type == OpenStore.OnHost;
        VolumeMount[] pages = PageMounts(cluster);

        // Only directories of the node are given to the user.
        Container permission = OpenPods.PathPermission(
            worker,
            [OpenFolders.SystemInfo, OperatorPods.LogFolder, OpenFolders.Metastore, .. isOnHost ? cluster.PageStorePaths : []],
            [systemInfo, log, metastore, .. isOnHost ? pages : []]);
        Container container = ServerContainer.Create(
            ContainerName, worker.Image, worker.ImagePullPolicy, "worker", worker.Probes!, "rpc") with
        {
            Resources = worker.Resources,
            Env = OpenPods.Env(worker, worker.HostNetwork ? "status.hostIP" : "status.podIP"),
            Ports = [.. PodSpecs.Ports(worker, "rpc", "web")],
            VolumeMounts = [OpenPods.ConfigMount(cluster), systemInfo, log, .. pages, metastore, .. worker.UserMounts],
        };
        return PodSpecs.Of(
            worker,
            [permission, .. OpenPods.WaitForMaster(cluster, worker)],
            [container],
            [
                OpenPods.ConfigVolume(cluster),
                OperatorPods.HostVolume(systemInfo.Name!, cluster.HostPathForSystemInfo),
                OpenPods.LogVolume(cluster, worker),
                MetastoreVolume(cluster, metastore.Name!),
                .. worker.UserVolumes,
                .. PageVolumes(cluster),
            ]);
    }

    private static string PagesName(OpenCluster cluster) => $"{cluster.FullName}-pagestore-volume";

    // In a claim or an emptyDir the pages lie in a fixed folder, whatever the property says.
    private static VolumeMount[] PageMounts(OpenCluster cluster) => cluster.PageStore.Type == OpenStore.OnHost
        ? PageStoreVolumes.HostMounts(cluster.PageStorePaths)
        : [OperatorPods.Mount(PagesName(cluster), OpenFolders.Pages)];

    private static Volume[] PageVolumes(OpenCluster cluster) => cluster.PageStore.Type switch
    {
        OpenStore.OnHost => PageStoreVolumes.HostVolumes(cluster.PageStorePaths),
        OpenStore.InClaim => [OperatorPods.ClaimVolume(PagesName(cluster), WorkerClaims.Name(cluster, "pagestore"))],
        OpenStore.InEmptyDir =>
        [
            new Volume
            {
                Name = PagesName(cluster),
                EmptyDir = new EmptyDirVolumeSource
                {
                    SizeLimit = cluster.PageStore.Amount?.AsStored(),
                    Medium = cluster.IsPageStoreInMemory ? "Memory" : null,
                },
            },
        ],
        _ => [],
    };

    private static Volume MetastoreVolume(OpenCluster cluster, string name) => cluster.Metastore.Type switch
    {
        OpenStore.OnHost => OperatorPods.HostVolume(name, cluster.Metastore.HostPath),
        OpenStore.InClaim => OperatorPods.ClaimVolume(name, WorkerClaims.Name(cluster, "metastore")),
        _ => new Volume { Name = name },
    };
}
