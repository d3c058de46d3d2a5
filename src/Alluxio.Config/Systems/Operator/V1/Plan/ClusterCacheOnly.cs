using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>The separate storage for files that live in the cache only (AI-3.5 and 3.6, experimental).</summary>
internal sealed record ClusterCacheOnly
{
    public required ClusterPod Master { get; init; }

    public required ClusterPod Worker { get; init; }

    public required ClusterStore Journal { get; init; }

    public required ValueList<ClusterTier> Levels { get; init; }

    /// <summary>
    /// The lines of the <c>alluxio-site.properties</c> that pods without a separate file read, in order; <see langword="null"/> where each
    /// pod has its own.
    /// </summary>
    public required ValueList<string>? SiteProperties { get; init; }
}
