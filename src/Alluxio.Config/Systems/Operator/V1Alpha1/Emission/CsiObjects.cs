using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>The objects with which users mount the cluster through CSI. They exist even if the driver is not installed.</summary>
internal static class CsiObjects
{
    public static PersistentVolumeClaim Claim(OpenCluster cluster) =>
        StorageObjects.FuseClaim(new ObjectMeta { Name = $"{cluster.FullName}-alluxio-csi-fuse-pvc" }, ClassName(cluster));

    public static StorageClass StorageClass(OpenCluster cluster) =>
        StorageObjects.FuseClass(new ObjectMeta { Name = ClassName(cluster) }, cluster.FullName, cluster.Namespace);

    private static string ClassName(OpenCluster cluster) => $"{cluster.FullName}-csi-storage-class";
}
