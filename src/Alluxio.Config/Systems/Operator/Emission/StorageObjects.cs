using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>Claims, and the storage class by which CSI finds a cluster.</summary>
internal static class StorageObjects
{
    /// <summary>A claim for one node at a time; without a size it asks for none.</summary>
    public static PersistentVolumeClaim Claim(ObjectMeta metadata, string? storageClass, Quantity? size) => new()
    {
        Metadata = metadata,
        Spec = new PersistentVolumeClaimSpec
        {
            StorageClassName = storageClass,
            AccessModes = ["ReadWriteOnce"],
            Resources = size is null ? null : new VolumeResourceRequirements { Requests = [new("storage", size.AsStored())] },
        },
    };

    /// <summary>A claim as StatefulSets have it in their template: neither kind nor version.</summary>
    public static PersistentVolumeClaim ClaimTemplate(string name, string? storageClass, Quantity? size) =>
        Claim(new ObjectMeta { Name = name }, storageClass, size) with { ApiVersion = null, Kind = null };

    /// <summary>The claim that users mount the cluster with; CSI does not look at its size.</summary>
    public static PersistentVolumeClaim FuseClaim(ObjectMeta metadata, string storageClass) =>
        Claim(metadata, storageClass, Quantity.Parse("1Mi"));

    public static StorageClass FuseClass(ObjectMeta metadata, string cluster, string clusterNamespace) => new()
    {
        Metadata = metadata,
        Provisioner = "alluxio",
        VolumeBindingMode = "WaitForFirstConsumer",
        Parameters = [new("alluxioClusterName", cluster), new("alluxioClusterNamespace", clusterNamespace)],
    };
}
