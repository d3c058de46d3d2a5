using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Releases;

/// <summary>
/// The releases of Alluxio Enterprise AI whose documents show the operator's <c>v1</c> API, the newest first. Each file beside this one
/// holds some of them, and each release says what its documents show differently from those of the release after it: read them in order for
/// a changelog that runs backwards.
/// </summary>
/// <remarks>
/// A field is one of newer releases where their documents bring a feature with it or move it. What was merely not seen in an older
/// document, such as spec.coordinator in those of AI-3.5, is no difference. The documents give no dates.
/// </remarks>
internal static partial class ClusterReleases
{
    private const string Cluster = "AlluxioCluster";

    private const string Values = "OperatorValues";

    /// <summary>The newest release.</summary>
    public static ClusterRelease Newest { get; } = ClusterRelease.Head("AI-3.9", "AI-3.9-16.0.0", "3.6.1", static () => All!);

    /// <summary>All of them, the newest first.</summary>
    public static ValueList<ClusterRelease> All { get; } = [.. WithOlder(Newest)];

    // Each release is made of the one after it.
    private static IEnumerable<ClusterRelease> WithOlder(ClusterRelease newest)
    {
        ClusterRelease release = newest;
        yield return release;
        foreach (Func<ClusterRelease, ClusterRelease> older in (Func<ClusterRelease, ClusterRelease>[])[V38, V37, V36, V35, V34, V33, V32])
        {
            release = older(release);
            yield return release;
        }
    }

    private static ReleaseField Field(string field, string remedy = "") => new(Cluster, field) { Remedy = remedy };
}
