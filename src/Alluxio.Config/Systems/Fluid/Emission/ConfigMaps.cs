using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>The ConfigMap with the JVM options of all components, and the one with the mounts. Chart: <c>templates/config</c>.</summary>
internal static class ConfigMaps
{
    private static readonly ValueMap<string> Hooks =
    [
        new("helm.sh/hook", "pre-install"),
        new("helm.sh/hook-delete-policy", "before-hook-creation"),
    ];

    public static string Name(FluidDeployment deployment) => $"{deployment.FullName}-config";

    public static string MountsName(FluidDeployment deployment) => $"{deployment.FullName}-mount-config";

    public static ConfigMap Configuration(FluidDeployment deployment)
    {
        List<KeyValuePair<string, string>> data =
        [
            new("ALLUXIO_FUSE_JAVA_OPTS", JavaOptions.Fuse(deployment)),
            new("ALLUXIO_JAVA_OPTS", JavaOptions.Common(deployment)),
            new("ALLUXIO_JOB_MASTER_JAVA_OPTS", JavaOptions.JobMaster(deployment)),
            new("ALLUXIO_JOB_WORKER_JAVA_OPTS", JavaOptions.JobWorker(deployment)),
            new("ALLUXIO_MASTER_JAVA_OPTS", JavaOptions.Master(deployment)),
            new("ALLUXIO_WORKER_JAVA_OPTS", JavaOptions.Worker(deployment)),
            new("ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH", "${ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH}"),
        ];
        if (JavaOptions.Proxy(deployment) is { Length: > 0 } proxy)
        {
            data.Insert(5, new("ALLUXIO_PROXY_JAVA_OPTS", proxy));
        }

        string name = Name(deployment);
        return new ConfigMap
        {
            Metadata = ChartLabels.Metadata(deployment, name, Hooks, new KeyValuePair<string, string>("name", name)),
            Data = new([.. data]),
        };
    }

    public static ConfigMap Mounts(FluidDeployment deployment, ValueList<string> lines)
    {
        string name = MountsName(deployment);
        return new ConfigMap
        {
            Metadata = ChartLabels.Metadata(deployment, name, Hooks, new KeyValuePair<string, string>("name", name)),
            Data = [new("mount.info", string.Concat(lines.Select(static line => line + "\n")))],
        };
    }
}
