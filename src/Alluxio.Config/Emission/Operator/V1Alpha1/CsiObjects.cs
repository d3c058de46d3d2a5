using Alluxio.Config.Kubernetes;
using Alluxio.Config.Plan.Operator;
using Alluxio.Config.Values;

namespace Alluxio.Config.Emission.Operator.V1Alpha1;

/// <summary>What users mount the cluster with through CSI. Created whether the driver is installed or not.</summary>
internal static class CsiObjects
{
    public static PersistentVolumeClaim Claim(OpenCluster cluster) => new()
    {
        Metadata = new ObjectMeta { Name = $"{cluster.FullName}-alluxio-csi-fuse-pvc" },
        Spec = new PersistentVolumeClaimSpec
        {
            StorageClassName = ClassName(cluster),
            AccessModes = ["ReadWriteOnce"],
            Resources = new VolumeResourceRequirements { Requests = [new("storage", Quantity.Parse("1Mi"))] },
        },
    };

    public static StorageClass StorageClass(OpenCluster cluster) => new()
    {
        Metadata = new ObjectMeta { Name = ClassName(cluster) },
        Provisioner = "alluxio",
        VolumeBindingMode = "WaitForFirstConsumer",
        Parameters = [new("alluxioClusterName", cluster.FullName), new("alluxioClusterNamespace", cluster.Namespace)],
    };

    private static string ClassName(OpenCluster cluster) => $"{cluster.FullName}-csi-storage-class";
}
