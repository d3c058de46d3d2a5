namespace Alluxio.Config.Comparison.Objects;

/// <summary>
/// Which updates of a PersistentVolume the API server refuses: its source and its mode stay, and the nodes that it can be used on.
/// </summary>
internal static class VolumeRules
{
    // The mutable fields. All other fields of the spec are immutable, like the source.
    private static readonly string[] Free =
    [
        "spec.accessModes", "spec.capacity", "spec.claimRef", "spec.mountOptions", "spec.persistentVolumeReclaimPolicy",
        "spec.storageClassName",
        "spec.volumeAttributesClassName",
    ];

    public static string? Refusal(ObjectDifference difference)
    {
        if (!difference.IsUnder("spec") || Array.Exists(Free, difference.IsUnder))
        {
            return null;
        }

        if (difference.IsUnder("spec.nodeAffinity"))
        {
            return difference.Path == "spec.nodeAffinity" && difference.Before is null ? null : "field is immutable once it is set";
        }

        return difference.IsUnder("spec.volumeMode") ? "field is immutable" : "the source of a volume is immutable after creation";
    }
}
