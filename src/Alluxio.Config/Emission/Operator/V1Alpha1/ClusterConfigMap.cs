using Alluxio.Config.Kubernetes;
using Alluxio.Config.Plan.Operator;

namespace Alluxio.Config.Emission.Operator.V1Alpha1;

/// <summary>The ConfigMap with the site properties and the JVM options. Chart: <c>templates/conf/configmap.yaml</c>.</summary>
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
                new(ConfigurationFiles.SiteProperties, ConfigurationFiles.SitePropertiesText(cluster.SiteProperties)),
                new(ConfigurationFiles.Environment, Environment(cluster)),
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
