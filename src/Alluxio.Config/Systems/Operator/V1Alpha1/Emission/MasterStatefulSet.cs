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
                Ports = [.. PodSpecs.Ports(cluster.Master, "rpc", "web", "embedded")
                    .Select(static port => new ServicePort { Name = port.Name, Port = port.ContainerPortValue })],
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
        ValueMap<string> labels = OpenLabels.Workload(cluster, cluster.Master, Role, name);
        return new StatefulSet
        {
            Metadata = new ObjectMeta { Name = name, Labels = labels },
            Spec = new StatefulSetSpec
            {
                ServiceName = name,
                Replicas = cluster.Master.Count,
                Selector = new LabelSelector { MatchLabels = OpenLabels.MasterSelector(cluster, Role, name) },
                Template = PodSpecs.Template(cluster.Master, labels, Pod(cluster)),
                VolumeClaimTemplates = cluster.Journal.Type == OpenStore.InClaim
                    ? [StorageObjects.ClaimTemplate(JournalName(cluster), cluster.Journal.StorageClass, cluster.Journal.Amount)]
                    : null,
            },
        };
    }

    private static string JournalName(OpenCluster cluster) => $"{cluster.FullName}-journal-volume";

    private static PodSpec Pod(OpenCluster cluster)
    {
        OpenPod master = cluster.Master;
        VolumeMount journal = OperatorPods.Mount(JournalName(cluster), OpenFolders.Journal);
        VolumeMount log = OpenPods.LogMount(cluster, master);
        List<Container> initContainers = [OpenPods.PathPermission(master, [OperatorPods.LogFolder, OpenFolders.Journal], [log, journal])];
        if (cluster.FormatsJournal)
        {
            initContainers.Add(new Container
            {
                Name = "journal-format",
                Image = master.Image,
                ImagePullPolicy = master.ImagePullPolicy,
                Command = ["alluxio", "formatJournal"],
                VolumeMounts = [OpenPods.ConfigMount(cluster), journal],
            });
        }

        List<Volume> volumes = [OpenPods.ConfigVolume(cluster), .. master.UserVolumes];
        if (cluster.Journal.Type == OpenStore.OnHost)
        {
            volumes.Add(OperatorPods.HostVolume(JournalName(cluster), cluster.Journal.HostPath));
        }

        volumes.Add(OpenPods.LogVolume(cluster, master));
        string probePort = cluster.IsHighlyAvailable ? "embedded" : "rpc";
        Container container = ServerContainer.Create(
            ContainerName, master.Image, master.ImagePullPolicy, "master", master.Probes!, probePort) with
        {
            Resources = master.Resources,
            Env = OpenPods.Env(master, "metadata.name"),
            Ports = [.. PodSpecs.Ports(master, ["rpc", "web", .. cluster.IsHighlyAvailable ? (string[])["embedded"] : []])],
            VolumeMounts = [OpenPods.ConfigMount(cluster), journal, log, .. master.UserMounts],
        };
        return PodSpecs.Of(master, [.. initContainers], [container], [.. volumes]);
    }
}
