using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The worker's page store: a volume for each disk.</summary>
internal static class PageStore
{
    public static VolumeMount[] Mounts(ClusterDeployment cluster) =>
        [.. cluster.PageStore
            .FoldersIn(ClusterStore.PageFolder)
            .Select(static (folder, i) => OperatorPods.Mount(PageStoreVolumes.VolumeName(i), folder))];

    public static Volume[] Volumes(ClusterDeployment cluster) => cluster.PageStore.IsOnHost
        ? PageStoreVolumes.HostVolumes(cluster.PageStore.HostPaths)
        : [.. Enumerable.Range(0, Disks(cluster)).Select(i => StoreVolumes.Of(
            PageStoreVolumes.VolumeName(i), cluster.PageStore.Type, null, ClaimName(cluster, i),
            StoreVolumes.Item(cluster.PageStore.Sizes, i)))];

    public static IEnumerable<EmittedObject> Claims(ClusterDeployment cluster)
    {
        if (cluster.PageStore is not { Type: ClusterStore.InClaim } store)
        {
            yield break;
        }

        ObjectIdentity identity = ObjectIdentity.Of(cluster, cluster.Worker.Component);
        for (int i = 0; i < Disks(cluster); i++)
        {
            Quantity? size = Size(store, i);
            EmittedObject emitted = StoreVolumes.Claim(identity.Called(ClaimName(cluster, i)), store.StorageClass, size)
                .Assuming(
                    null,
                    "A claim for each disk, shared by all workers, as in the open operator. Its selector is omitted, because classes with "
                        + "a provisioner do not support selectors.");
            yield return size is null
                ? emitted
                : emitted.Assuming(
                    "spec.resources",
                    "The claim requests space for the pages and the reserve, because both must fit the disk. No page shows what the "
                        + "operator requests.");
        }
    }

    /// <summary>The names of the claims; empty for a store that has none.</summary>
    public static IEnumerable<string> ClaimNames(ClusterDeployment cluster) => cluster.PageStore.Type != ClusterStore.InClaim ? []
        : Enumerable.Range(0, Disks(cluster)).Select(i => ClaimName(cluster, i));

    private static int Disks(ClusterDeployment cluster) => Math.Max(1, cluster.PageStore.Sizes.Count);

    private static string ClaimName(ClusterDeployment cluster, int index) => Disks(cluster) == 1
        ? $"{cluster.Name}-pagestore-pvc"
        : string.Create(CultureInfo.InvariantCulture, $"{cluster.Name}-pagestore-{index}-pvc");

    private static Quantity? Size(ClusterStore store, int index) =>
        StoreVolumes.Amount(StoreVolumes.Item(store.Sizes, index)) is not { } pages ? null
        : StoreVolumes.Amount(store.ReservedSize) is { } reserved ? pages + reserved
        : pages;
}
