using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Resolution;

/// <summary>Which findings of reading are about which deployment of a set.</summary>
internal static class ReadingFindings
{
    /// <summary>All findings but those that stand in another deployment, or in the Dataset of another: they say nothing about this one.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="manifests">The set.</param>
    /// <param name="found">What was found while the set was read.</param>
    public static IEnumerable<Diagnostic> Concerning(Manifest deployment, ManifestSet manifests, IReadOnlyCollection<Diagnostic> found)
    {
        if (found.Count == 0 || !manifests.Manifests.Any(other => IsDeployment(other) && !ReferenceEquals(other, deployment)))
        {
            return found;
        }

        return found.Where(finding => finding.Location is not { } place || Around(place, manifests) is not { } owner || !IsOfAnother(owner, deployment, manifests));
    }

    private static bool IsDeployment(Manifest manifest) => manifest.Resource is AlluxioRuntime or Config.Operator.V1Alpha1.AlluxioCluster or Config.Operator.V1.AlluxioCluster;

    private static bool IsOfAnother(Manifest owner, Manifest deployment, ManifestSet manifests) =>
        IsDeployment(owner) ? !ReferenceEquals(owner, deployment)
        : owner.Resource is Dataset && !AreCalledAlike(owner, deployment) && manifests.Manifests.Any(other => other.Resource is AlluxioRuntime && AreCalledAlike(owner, other));

    private static bool AreCalledAlike(Manifest dataset, Manifest deployment) => deployment.Resource is AlluxioRuntime
        && dataset.Resource.Metadata?.Name == deployment.Resource.Metadata?.Name && ObjectNamespace.Of(dataset.Resource) == ObjectNamespace.Of(deployment.Resource);

    // A document reaches to the next one of its text.
    private static Manifest? Around(SourceLocation place, ManifestSet manifests)
    {
        Manifest? nearest = null;
        foreach (Manifest manifest in manifests.Manifests)
        {
            if (manifest.Location is { } start && start.File == place.File && start.Offset <= place.Offset && !(nearest?.Location!.Offset > start.Offset))
            {
                nearest = manifest;
            }
        }

        return nearest;
    }
}
