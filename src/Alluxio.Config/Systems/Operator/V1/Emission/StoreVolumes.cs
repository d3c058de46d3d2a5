using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>Volumes and claims for places of data.</summary>
internal static class StoreVolumes
{
    /// <summary>The assumption about a claim without a size.</summary>
    public const string NoSize = "Omitted: a size, although Kubernetes requires one. None is set.";

    public static Volume Of(string name, ClusterStore store, string claim) =>
        Of(name, store.Type, Item(store.HostPaths, 0), claim, Item(store.Sizes, 0));

    /// <summary>The volume of one directory; a type that no document knows is taken as a directory of the node.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="type">The type of the store.</param>
    /// <param name="hostPath">The directory of the node.</param>
    /// <param name="claim">The name of the claim.</param>
    /// <param name="size">The size, as written.</param>
    public static Volume Of(string name, string? type, string? hostPath, string claim, string? size) => type switch
    {
        ClusterStore.InClaim => OperatorPods.ClaimVolume(name, claim),
        not ClusterStore.InEmptyDir when hostPath is not null => OperatorPods.HostVolume(name, hostPath),
        _ => new Volume { Name = name, EmptyDir = new EmptyDirVolumeSource { SizeLimit = Amount(size)?.AsStored() } },
    };

    public static EmittedObject Claim(ObjectIdentity identity, string? storageClass, Quantity? size)
    {
        EmittedObject emitted = new(StorageObjects.Claim(identity.Metadata, storageClass, size));
        return size is null ? emitted.Assuming("spec.resources", NoSize) : emitted;
    }

    /// <summary>A size as text; <see langword="null"/> if there is none. Whether it can be read was checked before.</summary>
    public static Quantity? Amount(string? text) => Quantity.TryParse(text, out Quantity? amount) ? amount : null;

    /// <summary>An item of a list; of a shorter list the last one counts for the rest.</summary>
    public static string? Item(ValueList<string> list, int index) =>
        list.Count > 0 && list[Math.Min(index, list.Count - 1)] is { Length: > 0 } item ? item : null;
}
