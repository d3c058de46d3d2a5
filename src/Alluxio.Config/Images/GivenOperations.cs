using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>Whether a set starts operations on Datasets, whose pods need separate images.</summary>
/// <param name="manifests">All manifests.</param>
internal sealed class GivenOperations(ValueList<Manifest> manifests)
{
    /// <summary>Whether there is any operation.</summary>
    public bool HasAny { get; } = manifests.Any(static manifest => ResourceBindings.IsOperation(manifest.Resource));
}
