using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>What was found while a set was read, by the deployment that it is about. Whose it is, is looked up once for all deployments of the set.</summary>
internal sealed class ReadingFindings
{
    // The deployment or the Dataset that a finding stands in; nothing where it concerns everybody.
    private readonly (Diagnostic Found, Manifest? Owner)[] _findings;

    public ReadingFindings(ManifestSet manifests, IEnumerable<Diagnostic> found)
    {
        _findings = [.. found.Select(static finding => (finding, (Manifest?)null))];
        if (_findings.Length == 0 || Deployments.In(manifests).Take(2).Count() < 2)
        {
            return;
        }

        // A document reaches to the next one of its text.
        Dictionary<string, Manifest[]> files = manifests.Manifests
            .Where(static manifest => manifest.Location is not null)
            .GroupBy(static manifest => manifest.Location!.File, StringComparer.Ordinal)
            .ToDictionary(static file => file.Key, static file => file.OrderBy(static manifest => manifest.Location!.Offset).ToArray(), StringComparer.Ordinal);
        HashSet<(string?, string)> runtimes = [.. manifests.Manifests.Where(static manifest => manifest.Resource is AlluxioRuntime).Select(static manifest => NameOf(manifest.Resource))];
        for (int i = 0; i < _findings.Length; i++)
        {
            if (_findings[i].Found.Location is { } place && files.TryGetValue(place.File, out Manifest[]? documents)
                && Around(place, documents) is { } owner && (Deployments.IsOne(owner) || (owner.Resource is Dataset && runtimes.Contains(NameOf(owner.Resource)))))
            {
                _findings[i].Owner = owner;
            }
        }
    }

    /// <summary>All findings but those that stand in another deployment, or in the Dataset of another: they say nothing about this one.</summary>
    public IEnumerable<Diagnostic> Concerning(Manifest deployment) => _findings
        .Where(finding => finding.Owner is null || ReferenceEquals(finding.Owner, deployment) || IsDatasetOf(finding.Owner, deployment))
        .Select(static finding => finding.Found);

    private static bool IsDatasetOf(Manifest owner, Manifest deployment) =>
        owner.Resource is Dataset dataset && deployment.Resource is AlluxioRuntime runtime && Deployments.IsCalled(dataset, runtime.Metadata?.Name, runtime);

    private static (string? Name, string Namespace) NameOf(Resource resource) => (resource.Metadata?.Name, ObjectNamespace.Of(resource));

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
