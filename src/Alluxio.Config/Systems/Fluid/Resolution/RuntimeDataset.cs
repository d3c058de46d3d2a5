using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>Which Dataset belongs to an AlluxioRuntime: the one of its name in its namespace.</summary>
internal static class RuntimeDataset
{
    /// <summary>Whether an object is a Dataset of the runtime.</summary>
    public static bool IsOf(Resource candidate, Resource runtime) =>
        candidate is Dataset && ObjectNames.IsCalled(candidate, runtime.Metadata?.Name, runtime);

    /// <summary>Whether a runtime of whatever kind belongs to a Dataset.</summary>
    public static bool HasRuntime(Dataset dataset, ManifestSet manifests) => manifests.Manifests.Any(manifest =>
        manifest.Resource is { Kind: { } kind, ApiVersion: { } version } && kind.EndsWith("Runtime", StringComparison.Ordinal)
        && version.StartsWith("data.fluid.io/", StringComparison.Ordinal)
            && ObjectNames.IsCalled(manifest.Resource, dataset.Metadata?.Name, dataset));

    /// <summary>The Dataset of an AlluxioRuntime, the last of its name; <see langword="null"/> if the set has none.</summary>
    public static Manifest? Find(Resource runtime, ManifestSet manifests)
    {
        ValueList<Manifest> around = manifests.Around(ObjectNamespace.Of(runtime), runtime.Metadata?.Name);
        for (int i = around.Count - 1; i >= 0; i--)
        {
            if (IsOf(around[i].Resource, runtime))
            {
                return around[i];
            }
        }

        return null;
    }
}
