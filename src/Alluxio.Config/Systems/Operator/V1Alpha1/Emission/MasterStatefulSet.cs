using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The masters and their Services. Chart: <c>templates/master</c>.</summary>
internal static class MasterStatefulSet
{
    public const string ContainerName = "alluxio-master";

    private const string Role = "alluxio-master";

    private const string JournalFolder = "/mnt/alluxio/journal";

    public static string Name(OpenCluster cluster) => $"{cluster.FullName}-master";

    public static Service Service(OpenCluster cluster, int index)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Name(cluster)}-{index}");
        return new Service
        {
            Metadata = new ObjectMeta { Name = name, Labels = OpenLabels.Service(cluster, Role) },
            Spec = new ServiceSpec
            {
                ClusterIP = "None",
                Ports = [Port(cluster, "rpc"), Port(cluster, "web"), Port(cluster, "embedded")],
                Selector =
                [
                    new("app", cluster.AppName),
                    new("release", cluster.Release),
                    new("role", Role),
                    new("statefulset.kubernetes.io/pod-name", name),
                ],
            },
        };
    }

    public static StatefulSet Emit(OpenCluster cluster)
    {
        string name = Name(cluster);
        ValueMap<string> labels = OpenLabels.Workload(cluster, Role, name);
        return new StatefulSet
        {
            Metadata = new ObjectMeta { Name = name, Labels = labels },
            Spec = new StatefulSetSpec
            {
                ServiceName = name,
                Replicas = cluster.Master.Count,
                Selector = new LabelSelector { MatchLabels = OpenLabels.MasterSelector(cluster, Role, name) },
                Template = OpenPods.Template(cluster.Master, labels, Pod(cluster)),
                VolumeClaimTemplates = cluster.Journal.Type == OpenStore.InClaim
                    ? [StoragePieces.ClaimTemplate(JournalName(cluster), cluster.Journal.StorageClass, cluster.Journal.Amount)]
                    : null,
            },
        };
    }

    private static string JournalName(OpenCluster cluster) => $"{cluster.FullName}-journal-volume";

    private static ServicePort Port(OpenCluster cluster, string name) => new() { Name = name, Port = cluster.Master.Ports[name] };

    private static PodSpec Pod(OpenCluster cluster)
    {
        OpenComponent master = cluster.Master;
        VolumeMount journal = PodPieces.Mount(JournalName(cluster), JournalFolder);
        VolumeMount log = OpenPods.LogMount(cluster, master);
        List<Container> initContainers = [OpenPods.PathPermission(cluster, [PodPieces.LogFolder, JournalFolder], [log, journal])];
        if (cluster.FormatsJournal)
        {
            initContainers.Add(new Container
            {
                Name = "journal-format",
                Image = cluster.Image,
                ImagePullPolicy = cluster.ImagePullPolicy,
                Command = ["alluxio", "formatJournal"],
                VolumeMounts = [OpenPods.ConfigMount(cluster), journal],
            });
        }

        List<Volume> volumes = [OpenPods.ConfigVolume(cluster), .. master.UserVolumes];
        if (cluster.Journal.Type == OpenStore.OnHost)
        {
            volumes.Add(PodPieces.HostVolume(JournalName(cluster), cluster.Journal.HostPath));
        }

        volumes.Add(OpenPods.LogVolume(cluster, master));
        string probePort = cluster.IsHighlyAvailable ? "embedded" : "rpc";
        Container container = ServerContainer.Create(ContainerName, cluster.Image, cluster.ImagePullPolicy, "master", master.Probes!, probePort) with
        {
            Resources = master.Resources,
            Env = OpenPods.Env(PodPieces.FromField("ALLUXIO_MASTER_HOSTNAME", "metadata.name"), master.Env),
            Ports = cluster.IsHighlyAvailable
                ? [OpenPods.Port(master, "rpc"), OpenPods.Port(master, "web"), OpenPods.Port(master, "embedded")]
                : [OpenPods.Port(master, "rpc"), OpenPods.Port(master, "web")],
            VolumeMounts = [OpenPods.ConfigMount(cluster), journal, log, .. master.UserMounts],
        };
        return OpenPods.Pod(cluster, master, [.. initContainers], container, [.. volumes]);
    }
}
