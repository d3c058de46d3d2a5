using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>
/// The ConfigMap with the site properties, the JVM options and the metrics' sinks; without the chart's log4j.properties.
/// Chart: <c>templates/conf/configmap.yaml</c>.
/// </summary>
internal static class ClusterConfigMap
{
    public static ConfigMap Emit(OpenCluster cluster)
    {
        string name = OpenPods.ConfigName(cluster);
        return new ConfigMap
        {
            Metadata = new ObjectMeta { Name = name, Labels = OpenLabels.Plain(cluster, name) },
            Data =
            [
                new(ConfigurationFiles.SiteProperties, string.Join('\n', cluster.SiteProperties)),
                new(ConfigurationFiles.Environment, Environment(cluster)),
                new("metrics.properties", MetricsFile.Write(cluster.Metrics)),
            ],
        };
    }

    // The chart writes the line of what is not enabled, too, and leaves it empty.
    private static string Environment(OpenCluster cluster) => string.Join(
        '\n',
        JavaOptions("MASTER", cluster.Master),
        JavaOptions("WORKER", cluster.Worker),
        JavaOptions("PROXY", cluster.Proxy, cluster.Proxy.IsEnabled),
        JavaOptions("FUSE", cluster.Fuse.Pod, cluster.Fuse.Pod.IsEnabled));

    private static string JavaOptions(string name, OpenPod pod, bool isWritten = true) =>
        ConfigurationFiles.JavaOptions(name, isWritten ? [pod.HostName.Flag, .. pod.JvmOptions] : []);
}
