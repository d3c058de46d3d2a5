using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>The FUSE client: pods that the CSI driver starts when a pod uses the claim, and a DaemonSet where it is switched on.</summary>
internal sealed record ClusterFuse
{
    public required ClusterPod Pod { get; init; }

    /// <summary>Whether FUSE runs on every node, too.</summary>
    public required bool HasDaemonSet { get; init; }

    /// <summary>The directory of the node on which the DaemonSet mounts.</summary>
    public required string HostPathForMount { get; init; }

    public required ValueList<string> MountOptions { get; init; }
}
