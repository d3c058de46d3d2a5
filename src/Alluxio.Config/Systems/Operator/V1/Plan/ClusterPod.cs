using Alluxio.Config.Systems.Operator.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>The effective settings of the pods of one component of a <c>v1</c> cluster.</summary>
internal sealed record ClusterPod : OperatorPod
{
    public required ClusterComponent Component { get; init; }

    /// <summary>
    /// The lines of <c>alluxio-site.properties</c> where the component has a separate file; <see langword="null"/> if it reads the shared
    /// one.
    /// </summary>
    public ValueList<string>? SiteProperties { get; init; }

    /// <summary>The flag that tells the process its name; <see langword="null"/> if it gets none.</summary>
    public string? HostNameFlag { get; init; }

    /// <summary>
    /// The directory of the node under which the component's logs are kept, for example <c>/mnt/alluxio/logs</c>; <see langword="null"/> if
    /// they go with the pod.
    /// </summary>
    public string? HostPathForLogs { get; init; }

    /// <summary>Secrets, ConfigMaps and claims of the user, each mounted as a directory.</summary>
    public ValueList<ClusterMount> Mounts { get; init; } = [];
}
