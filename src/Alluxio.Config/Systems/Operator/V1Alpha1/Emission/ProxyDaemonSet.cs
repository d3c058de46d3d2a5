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
        OpenPod proxy = cluster.Proxy;
        ValueMap<string> labels = OpenLabels.Workload(cluster, proxy, Role, name);
        VolumeMount log = OpenPods.LogMount(cluster, proxy);
        Container container = new()
        {
            Name = ContainerName,
            Image = proxy.Image,
            ImagePullPolicy = proxy.ImagePullPolicy,
            Command = ["/entrypoint.sh"],
            Args = ["proxy"],
            Resources = proxy.Resources,
            Env = OpenPods.Env(proxy, "status.podIP"),
            Ports = [.. PodSpecs.Ports(proxy, "web")],
            VolumeMounts = [OpenPods.ConfigMount(cluster), log, .. proxy.UserMounts],
        };
        PodSpec pod = PodSpecs.Of(
            proxy,
            [OpenPods.PathPermission(proxy, [OperatorPods.LogFolder], [log])],
            [container],
            [OpenPods.ConfigVolume(cluster), OpenPods.LogVolume(cluster, proxy), .. proxy.UserVolumes]);
        return new DaemonSet
        {
            Metadata = new ObjectMeta { Name = name, Labels = labels },
            Spec = new DaemonSetSpec
            {
                Selector = new LabelSelector { MatchLabels = labels },
                Template = PodSpecs.Template(proxy, labels, pod with { RestartPolicy = null }),
            },
        };
    }
}
