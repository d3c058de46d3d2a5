using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>
/// The values that the open operator passes to its chart, merged with the chart's defaults: the input of emission for <c>v1alpha1</c>
/// clusters.
/// </summary>
internal sealed record OpenCluster
{
    /// <summary>The name of the cluster, which is the name of the release.</summary>
    public required string Release { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The prefix of the names of all objects, at most 32 characters.</summary>
    public required string FullName { get; init; }

    /// <summary>The value of the label <c>app</c>.</summary>
    public required string AppName { get; init; }

    /// <summary>The fields of the metrics' sinks, for example <c>consoleSink.period</c>.</summary>
    public required ValueMap<string> Metrics { get; init; }

    /// <summary>The lines of <c>alluxio-site.properties</c> in order, with comments and blank lines.</summary>
    public required ValueList<string> SiteProperties { get; init; }

    public required OpenPod Master { get; init; }

    public required OpenPod Worker { get; init; }

    public required OpenPod Proxy { get; init; }

    public required OpenFuse Fuse { get; init; }

    public required OpenStore Journal { get; init; }

    public required bool FormatsJournal { get; init; }

    public required OpenStore PageStore { get; init; }

    public required bool IsPageStoreInMemory { get; init; }

    public required OpenStore Metastore { get; init; }

    public required string HostPathForSystemInfo { get; init; }

    public bool IsHighlyAvailable => Master.Count > 1;

    /// <summary>The directories of the page store on the node.</summary>
    public IEnumerable<string> PageStorePaths => PageStore.HostPath.Split(',').Select(static path => path.Trim());
}
