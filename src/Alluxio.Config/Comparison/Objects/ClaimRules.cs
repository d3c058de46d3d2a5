using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>Which updates of a PersistentVolumeClaim the API server refuses.</summary>
internal static class ClaimRules
{
    private const string Storage = "spec.resources.requests.storage";

    public static string? Refusal(NormalMap before, NormalMap after, ObjectDifference difference, StorageClasses classes)
    {
        if (!difference.IsUnder("spec") || difference.IsUnder("spec.volumeAttributesClassName"))
        {
            return null;
        }

        // A claim takes its class and its volume once.
        if (difference is { Path: "spec.storageClassName" or "spec.volumeName", Before: null })
        {
            return null;
        }

        if (difference.Path != Storage)
        {
            return "field is immutable; a claim allows changes only of resources.requests and volumeAttributesClassName";
        }

        if (Amount(difference.Before) is { } old && Amount(difference.After) is { } now && now < old)
        {
            return "field can not be less than status.capacity: a claim never shrinks";
        }

        string? name = after.Map("spec")?.Text("storageClassName") ?? before.Map("spec")?.Text("storageClassName");
        return classes.Forbid(name) ? $"the StorageClass '{name}' does not allow claims to grow (allowVolumeExpansion)" : null;
    }

    private static Quantity? Amount(NormalValue? value) =>
        Quantity.TryParse((value as NormalScalar)?.Text, out Quantity? amount) ? amount : null;
}
