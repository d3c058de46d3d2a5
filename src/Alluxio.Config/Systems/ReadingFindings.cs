using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>
/// The findings of reading a set, by deployment. The owner of each finding is determined once for all deployments of the set.
/// </summary>
internal sealed class ReadingFindings
{
    // The deployment, or the object of one deployment, that has the finding; null where it concerns all deployments.
    private readonly (Diagnostic Found, Manifest? Owner)[] _findings;
    private readonly ValueList<DeploymentSystem> _systems;

    public ReadingFindings(ManifestSet manifests, IEnumerable<Diagnostic> found, ValueList<DeploymentSystem> systems)
    {
        _systems = systems;
        _findings = [.. found.Select(static finding => (finding, (Manifest?)null))];
        if (_findings.Length == 0)
        {
            return;
        }

        Manifest[] deployments = [.. manifests.Manifests.Where(manifest => DeploymentSystems.Of(manifest.Resource, systems) is not null)];
        if (deployments.Length < 2 && !manifests.Manifests.Any(IsOperation))
        {
            return;
        }

        // A document reaches to the next one of its text.
        Dictionary<string, Manifest[]> files = manifests.Manifests
            .Where(static manifest => manifest.Location is not null)
            .GroupBy(static manifest => manifest.Location!.File, StringComparer.Ordinal)
            .ToDictionary(
                static file => file.Key,
                static file => file.OrderBy(static manifest => manifest.Location!.Offset).ToArray(),
                StringComparer.Ordinal);
        Dictionary<Manifest, bool> owners = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < _findings.Length; i++)
        {
            if (_findings[i].Found.Location is { } place
                && files.TryGetValue(place.File, out Manifest[]? documents)
                && Around(place, documents) is { } owner)
            {
                if (!owners.TryGetValue(owner, out bool isOwner))
                {
                    owners[owner] = isOwner = Array.Exists(deployments, deployment => IsOf(owner, deployment));
                }

                _findings[i].Owner = isOwner || IsOfOperation(_findings[i].Found, owner) ? owner : null;
            }
        }
    }

    /// <summary>
    /// All findings except those in another deployment, or in an object that belongs only to another deployment: they are irrelevant for
    /// this one.
    /// </summary>
    public IEnumerable<Diagnostic> Concerning(Manifest deployment) => _findings
        .Where(finding => finding.Owner is null || IsOf(finding.Owner, deployment))
        .Select(static finding => finding.Found);

    /// <summary>Findings in operations on a Dataset: they belong to no deployment, so that only a check reports them.</summary>
    public IEnumerable<Diagnostic> OfOperations => _findings
        .Where(static finding => finding.Owner is { } owner && IsOperation(owner))
        .Select(static finding => finding.Found);

    private static bool IsOperation(Manifest manifest) => ResourceBindings.IsOperation(manifest.Resource);

    // An error after which text is lost may hide a part of the deployment.
    private static bool IsOfOperation(Diagnostic found, Manifest owner) => IsOperation(owner) && !ReadingDiagnostics.HidesText(found);

    private bool IsOf(Manifest manifest, Manifest deployment) => ReferenceEquals(manifest, deployment)
        || DeploymentSystems.Of(deployment.Resource, _systems)?.IsPartOf(manifest.Resource, deployment.Resource) == true;

    // The last document that begins before the place, or at it.
    private static Manifest? Around(SourceLocation place, Manifest[] documents)
    {
        int low = 0;
        int high = documents.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = documents[middle].Location!.Offset <= place.Offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : documents[low - 1];
    }
}
