using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Systems.Operator.V1.Rules;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>The fields of a <c>v1</c> cluster that count in one mode only.</summary>
internal static class ClusterModeFields
{
    public static ModeField[] All { get; } =
    [
        .. ModeFields.Store(AlluxioClusterFields.Values, "spec.worker.pagestore", "worker", "pagestore", []),
        .. ModeFields.Store(AlluxioClusterFields.Values, "spec.pagestore", "worker", "pagestore", []),
        .. ModeFields.Store(AlluxioClusterFields.Values, "spec.coordinator.metastore", "coordinator", "metastore", ["size"]),
        .. ModeFields.Switch(AlluxioClusterFields.Values, "spec.etcd", "etcd"),
        .. ModeFields.Switch(AlluxioClusterFields.Values, "spec.gateway", "gateway"),
        .. ModeFields.Switch(AlluxioClusterFields.Values, "spec.dashboard", "dashboard"),
    ];
}
