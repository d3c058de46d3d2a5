using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Checks;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>The fields of a <c>v1</c> cluster that count in one mode only.</summary>
internal static class ClusterModeFields
{
    public static ModeField[] All { get; } =
    [
        .. ModeFields.Store(FieldTable<AlluxioCluster>.Values, "spec.worker.pagestore", "worker", "pagestore", []),
        .. ModeFields.Store(FieldTable<AlluxioCluster>.Values, "spec.pagestore", "worker", "pagestore", []),
        .. ModeFields.Store(FieldTable<AlluxioCluster>.Values, "spec.coordinator.metastore", "coordinator", "metastore", ["size"]),
        .. ModeFields.Switch(FieldTable<AlluxioCluster>.Values, "spec.etcd", "etcd"),
        .. ModeFields.Switch(FieldTable<AlluxioCluster>.Values, "spec.gateway", "gateway"),
        .. ModeFields.Switch(FieldTable<AlluxioCluster>.Values, "spec.dashboard", "dashboard"),
    ];
}
