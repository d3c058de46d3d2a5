using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>The operations of a set that may follow another one.</summary>
/// <param name="manifests">All manifests.</param>
internal sealed class FollowingOperations(ValueList<Manifest> manifests)
{
    /// <summary>The operations, in order.</summary>
    public ValueList<Manifest> All { get; } =
        manifests.Where(static manifest => manifest.Resource is DataLoad or DataProcess or DataBackup).ToValueList();
}
