using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>ConfigMaps with the site properties and the JVM options.</summary>
internal static class ClusterConfiguration
{
    private const string LogFile = "log4j2.xml";

    /// <summary>The ConfigMap that a component reads: the cluster's, or a separate one if the component has its own properties.</summary>
    public static string NameFor(ClusterDeployment cluster, ClusterPod pod) =>
        pod.SiteProperties is null ? SharedName(cluster) : $"{pod.Component.In(cluster.Name)}-configmap";

    public static VolumeMount Mount(ClusterDeployment cluster, ClusterPod pod) =>
        OperatorPods.Mount(NameFor(cluster, pod), OperatorPods.ConfigFolder);

    public static Volume Volume(ClusterDeployment cluster, ClusterPod pod) => OperatorPods.ConfigVolume(NameFor(cluster, pod));

    public static IEnumerable<EmittedObject> Emit(ClusterDeployment cluster)
    {
        if (cluster.SiteProperties is { } shared)
        {
            yield return Create(ObjectIdentity.Of(cluster, "configuration").Called(SharedName(cluster)), shared, Environment(cluster))
                .Assuming(
                    "metadata.name",
                    "A page shows the name alluxio-configmap. The prefix with the cluster's name is assumed, because clusters may share a "
                        + "namespace.");
        }

        ClusterPod?[] pods = [cluster.Coordinator, cluster.Worker, cluster.Fuse.Pod, cluster.Gateway?.Pod];
        foreach (ClusterPod? pod in pods)
        {
            if (pod?.SiteProperties is { } lines)
            {
                yield return Create(ObjectIdentity.Of(cluster, pod.Component).Called(NameFor(cluster, pod)), lines, Environment(cluster))
                    .Assuming("metadata.name", "No page shows properties of one component. A separate ConfigMap is assumed.");
            }
        }
    }

    private static string SharedName(ClusterDeployment cluster) => $"{cluster.Name}-configmap";

    /// <summary>A ConfigMap with both files; it also states the assumption about the place of the log configuration.</summary>
    public static EmittedObject Create(ObjectIdentity identity, ValueList<string> siteProperties, string environment) =>
        new EmittedObject(new ConfigMap
        {
            Metadata = identity.Metadata,
            Data =
            [
                new(ConfigurationFiles.SiteProperties, ConfigurationFiles.SitePropertiesText(siteProperties)),
                new(ConfigurationFiles.Environment, environment),
            ],
        })
            .Assuming("data", "As in the open operator, the ConfigMap contains both files, and alluxio-env.sh has this form.")
            .Assuming($"data[\"{LogFile}\"]", "Omitted: a page names the key, but its content depends on the operator's release.");

    /// <summary>The line of <c>alluxio-env.sh</c> with the flag of the process's name and the user's options.</summary>
    /// <param name="name">The component's name in the variable.</param>
    /// <param name="pod">The component.</param>
    public static string JavaOptions(string name, ClusterPod pod) =>
        ConfigurationFiles.JavaOptions(name, pod.HostNameFlag is { } flag ? [flag, .. pod.JvmOptions] : pod.JvmOptions);

    // CSI starts FUSE pods whether or not there is a DaemonSet, so the line of FUSE is always filled.
    private static string Environment(ClusterDeployment cluster)
    {
        List<string> lines =
        [
            JavaOptions("COORDINATOR", cluster.Coordinator),
            JavaOptions("WORKER", cluster.Worker),
            JavaOptions("FUSE", cluster.Fuse.Pod),
        ];
        if (cluster.Gateway is { Pod: { JvmOptions.Count: > 0 } gateway })
        {
            lines.Add(JavaOptions("GATEWAY", gateway));
        }

        return string.Join('\n', lines);
    }
}
