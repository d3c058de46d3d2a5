using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>
/// The objects of a <c>v1</c> cluster. The operator's code is closed: names, labels, ports and mounts come from the pages that show them,
/// everything else from the open operator, and the plan states each such assumption.
/// </summary>
internal static class OperatorEmitter
{
    public static (ValueList<Resource> Objects, Deferred<ValueList<Assumption>> Assumptions) Emit(ClusterDeployment cluster)
    {
        EmittedObject[] objects = [.. Objects(cluster)];
        return (
            new(Array.ConvertAll(objects, static emitted => emitted.Resource)),
            new(() => [.. objects.SelectMany(static emitted => emitted.Assumptions), .. Missing(cluster)]));
    }

    private static IEnumerable<EmittedObject> Objects(ClusterDeployment cluster) =>
    [
        .. cluster.Operator is { } installed ? Operator(installed) : [],
        .. ClusterConfiguration.Emit(cluster),
        .. cluster.Etcd is { } etcd ? EtcdStatefulSet.Emit(cluster, etcd) : [],
        .. CoordinatorStatefulSet.Emit(cluster),
        .. WorkerDeployment.Emit(cluster),
        .. FusePods.Emit(cluster),
        .. cluster.Gateway is { } gateway ? GatewayDeployment.Emit(cluster, gateway) : [],
        .. cluster.Dashboard is { } dashboard ? new[] { DashboardDeployment.Emit(cluster, dashboard) } : [],
        .. cluster.Prometheus is { } prometheus ? PrometheusDeployment.Emit(cluster, prometheus) : [],
        .. cluster.Grafana is { } grafana ? new[] { GrafanaDeployment.Emit(cluster, grafana) } : [],
        .. cluster.CacheOnly is { } cacheOnly ? CacheOnlyStorage.Emit(cluster, cacheOnly) : [],
    ];

    private static IEnumerable<EmittedObject> Operator(ClusterOperator installed) =>
    [
        .. OperatorControllers.Emit(installed),
        .. CsiDriver.Emit(installed),
        .. installed.Console is { } console ? new[] { OperatorControllers.Console(console) } : [],
    ];

    // Objects that also run, but have no known content.
    private static IEnumerable<Assumption> Missing(ClusterDeployment cluster)
    {
        if (cluster.Operator?.HasFoundationDbOperator is true)
        {
            yield return new Assumption
            {
                Subject = "FoundationDB operator",
                Statement = "Omitted: it runs beside the controllers, but no page shows its image, name or objects.",
            };
        }

        if ((cluster.Operator?.Csi ?? cluster.Operator?.CsiNode) is not null)
        {
            yield return new Assumption
            {
                Subject = "CSIDriver alluxio",
                Statement = "Omitted, like all roles: the open operator's CSI chart has them, but they run no pods.",
            };
        }
    }
}
