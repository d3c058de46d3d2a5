using System.Collections.Frozen;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>
/// Kinds of Kubernetes and Fluid that are not modelled: they are meant as they are written, however near their names come to a modelled
/// one.
/// </summary>
internal static class OtherKinds
{
    private static readonly FrozenDictionary<string, string[]> Kinds = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [""] =
        [
            "Binding", "ComponentStatus", "Endpoints", "Event", "LimitRange", "Namespace", "Node", "PersistentVolume", "PodTemplate",
            "ReplicationController", "ResourceQuota",
        ],
        ["apps"] = ["ControllerRevision", "ReplicaSet"],
        ["batch"] = ["CronJob"],
        ["storage.k8s.io"] = ["CSIDriver", "CSINode", "CSIStorageCapacity", "VolumeAttachment", "VolumeAttributesClass"],
        ["data.fluid.io"] =
        [
            "CacheRuntime", "CacheRuntimeClass", "DataMigrate", "EFCRuntime", "GooseFSRuntime", "JindoRuntime", "JuiceFSRuntime",
            "ThinRuntime", "ThinRuntimeProfile", "VineyardRuntime",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether there is such a kind.</summary>
    public static bool Has(string apiVersion, string kind) =>
        Kinds.TryGetValue(ResourceBindings.GroupOf(apiVersion), out string[]? known) && Array.IndexOf(known, kind) >= 0;
}
