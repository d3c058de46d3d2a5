using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The proxy on every node. Chart: <c>templates/proxy/daemonset.yaml</c>.</summary>
internal static class ProxyDaemonSet
{
    public const string ContainerName = "alluxio-proxy";

    private const string Role = "alluxio-proxy";

    public static string Name(OpenCluster cluster) => $"{cluster.FullName}-proxy";

    public static DaemonSet Emit(OpenCluster cluster)
    {
        string name = Name(cluster);
        OpenComponent proxy = cluster.Proxy;
        ValueMap<string> labels = OpenLabels.Workload(cluster, Role, name);
        VolumeMount log = OpenPods.LogMount(cluster, proxy);
        Container container = new()
        {
            Name = ContainerName,
            Image = cluster.Image,
            ImagePullPolicy = cluster.ImagePullPolicy,
            Command = ["/entrypoint.sh"],
            Args = ["proxy"],
            Resources = proxy.Resources,
            Env = OpenPods.Env(PodPieces.FromField("ALLUXIO_CLIENT_HOSTNAME", "status.podIP"), proxy.Env),
            Ports = [OpenPods.Port(proxy, "web")],
            VolumeMounts = [OpenPods.ConfigMount(cluster), log, .. proxy.UserMounts],
        };
        PodSpec pod = OpenPods.Pod(
            cluster,
            proxy,
            [OpenPods.PathPermission(cluster, [PodPieces.LogFolder], [log])],
            container,
            [OpenPods.ConfigVolume(cluster), OpenPods.LogVolume(cluster, proxy), .. proxy.UserVolumes]);
        return new DaemonSet
        {
            Metadata = new ObjectMeta { Name = name, Labels = labels },
            Spec = new DaemonSetSpec
            {
                Selector = new LabelSelector { MatchLabels = labels },
                Template = OpenPods.Template(proxy, labels, pod with { RestartPolicy = null }),
            },
        };
    }
}
