using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>What among manifests can be resolved, and which objects belong to it by name.</summary>
internal static class Deployments
{
    /// <summary>Whether an object is one: an AlluxioRuntime, or an AlluxioCluster of either API.</summary>
    public static bool IsOne(Manifest manifest) => manifest.Resource is AlluxioRuntime or Config.Operator.V1Alpha1.AlluxioCluster or Config.Operator.V1.AlluxioCluster;

    /// <summary>All of a set, in order.</summary>
    public static IEnumerable<Manifest> In(ManifestSet manifests) => manifests.Manifests.Where(IsOne);

    /// <summary>The Dataset of an AlluxioRuntime, the last of its name; <see langword="null"/> where the set has none.</summary>
    public static Manifest? DatasetOf(AlluxioRuntime runtime, ManifestSet manifests)
    {
        for (int i = manifests.Manifests.Count - 1; i >= 0; i--)
        {
            if (manifests.Manifests[i] is { Resource: Dataset dataset } manifest && IsCalled(dataset, runtime.Metadata?.Name, runtime))
            {
                return manifest;
            }
        }

        return null;
    }

    /// <summary>Whether an object has a name, in the namespace of another.</summary>
    public static bool IsCalled(Resource candidate, string? name, Resource neighbour) =>
        candidate.Metadata?.Name == name && ObjectNamespace.Of(candidate) == ObjectNamespace.Of(neighbour);
}
