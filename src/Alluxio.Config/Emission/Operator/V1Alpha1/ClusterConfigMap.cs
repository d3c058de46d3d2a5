using Alluxio.Config.Kubernetes;
using Alluxio.Config.Plan.Operator;
using Alluxio.Config.Values;

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
                new("alluxio-site.properties", string.Concat(cluster.SiteProperties.Select(static line => line + "\n"))),
                new("alluxio-env.sh", Environment(cluster)),
            ],
        };
    }

    private static string Environment(OpenCluster cluster) => string.Join(
        '\n',
        Line("MASTER", cluster.Master.JvmOptions),
        Line("WORKER", cluster.Worker.JvmOptions),
        Line("PROXY", cluster.Proxy.IsEnabled ? cluster.Proxy.JvmOptions : []),
        Line("FUSE", cluster.Fuse.Component.IsEnabled ? cluster.Fuse.Component.JvmOptions : []));

    private static string Line(string component, ValueList<string> options) =>
        $"ALLUXIO_{component}_JAVA_OPTS=\"{string.Concat(options.Select(static option => option + " "))}\"";
}
