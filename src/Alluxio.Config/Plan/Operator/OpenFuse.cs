using Alluxio.Config.Values;

namespace Alluxio.Config.Plan.Operator;

/// <summary>What only the FUSE client has.</summary>
internal sealed record OpenFuse
{
    public required OpenComponent Component { get; init; }

    public required long User { get; init; }

    public required long Group { get; init; }

    /// <summary>The directory of the node on which FUSE mounts, as given.</summary>
    public required string HostPathForMount { get; init; }

    public required ValueList<string> MountOptions { get; init; }

    /// <summary>Whether the mounts are kept in etcd or a file, so that FUSE takes no path of storage.</summary>
    public required bool HasMountTable { get; init; }
}
