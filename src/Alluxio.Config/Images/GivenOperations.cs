using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>Operations on Datasets among the manifests of a set.</summary>
/// <param name="manifests">All manifests.</param>
internal sealed class GivenOperations(ValueList<Manifest> manifests)
{
    /// <summary>Whether there is any operation.</summary>
    public bool HasAny { get; } = manifests.Any(static manifest => ResourceBindings.IsOperation(manifest.Resource));

    /// <summary>The operations that may follow another one, in order.</summary>
    public ValueList<Manifest> Following { get; } =
        manifests.Where(static manifest => manifest.Resource is DataLoad or DataProcess or DataBackup).ToValueList();
}
