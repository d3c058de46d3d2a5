using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Lifecycle;

/// <summary>
/// Clusters that the operator takes for another one: it asks Helm for releases by a regular expression, which is the bare name of the
/// cluster.
/// </summary>
internal static class SimilarReleases
{
    /// <summary>The name of a cluster in the same namespace whose release hides that of a plan; <see langword="null"/> for none.</summary>
    public static string? Of(ResolvedPlan plan, IEnumerable<Manifest> manifests) => manifests
        .Where(manifest => manifest.Resource is AlluxioCluster && ObjectNamespace.Of(manifest.Resource) == plan.Namespace)
        .Select(static manifest => manifest.Resource.Metadata?.Name)
        .FirstOrDefault(name => name is not null && name != plan.Name && IsFoundIn(plan.Name, name));

    // A dot stands for any character; names have no other that means something in a regular expression.
    private static bool IsFoundIn(string pattern, string name) =>
        Enumerable.Range(0, Math.Max(0, name.Length - pattern.Length + 1)).Any(start =>
            Enumerable.Range(0, pattern.Length).All(i => pattern[i] == '.' || pattern[i] == name[start + i]));
}
