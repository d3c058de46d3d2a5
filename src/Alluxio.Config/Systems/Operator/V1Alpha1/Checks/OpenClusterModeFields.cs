using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>The fields of a <c>v1alpha1</c> cluster that count in one mode only.</summary>
internal static class OpenClusterModeFields
{
    private const string PageStore = "spec.pagestore";

    private const string EffectOfOtherPath = "Alluxio still caches there, "
        + "but the volume is at /mnt/alluxio/pagestore: pages go into the container's own file system";

    public static ModeField[] All { get; } =
    [
        .. ModeFields.Store(FieldTable<AlluxioCluster>.Values, "spec.journal", "master", "journal", ["size"]),
        .. ModeFields.Store(FieldTable<AlluxioCluster>.Values, "spec.metastore", "worker", "metastore", ["size"]),
        ModeFields.Field(
            FieldTable<AlluxioCluster>.Values, PageStore, "hostPath", "worker", "pagestore", OpenStore.OnHost, EffectOfOtherPath),
        ModeFields.Field(FieldTable<AlluxioCluster>.Values, PageStore, "storageClass", "worker", "pagestore", OpenStore.InClaim),
        ModeFields.Field(FieldTable<AlluxioCluster>.Values, PageStore, "memoryBacked", "worker", "pagestore", OpenStore.InEmptyDir),
        .. ModeFields.Switch(FieldTable<AlluxioCluster>.Values, "spec.proxy", "proxy"),
    ];
}
