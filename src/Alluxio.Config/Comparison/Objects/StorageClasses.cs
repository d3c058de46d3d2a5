using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>The storage classes among some objects: whether a claim may grow is a question of its class.</summary>
internal sealed class StorageClasses(ValueList<Resource> objects)
{
    /// <summary>Whether a class is known and does not let claims grow.</summary>
    public bool Forbid(string? name) =>
        objects.Any(resource => resource is StorageClass { AllowVolumeExpansion: not true } found && found.Metadata?.Name == name);
}
