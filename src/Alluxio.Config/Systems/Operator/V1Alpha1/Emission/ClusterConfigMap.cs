using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The ConfigMap with the site properties, the JVM options and the metrics' sinks; without the chart's log4j.properties. Chart: <c>templates/conf/configmap.yaml</c>.</summary>
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
                new("metrics.properties", MetricsFile.Text(cluster.Metrics)),
            ],
        };
    }

    private static string Environment(OpenCluster cluster) => string.Join(
        '\n',
        ConfigurationFiles.JavaOptions("MASTER", cluster.Master.JvmOptions),
        ConfigurationFiles.JavaOptions("WORKER", cluster.Worker.JvmOptions),
        ConfigurationFiles.JavaOptions("PROXY", cluster.Proxy.IsEnabled ? cluster.Proxy.JvmOptions : []),
        ConfigurationFiles.JavaOptions("FUSE", cluster.Fuse.Component.IsEnabled ? cluster.Fuse.Component.JvmOptions : []));
}
