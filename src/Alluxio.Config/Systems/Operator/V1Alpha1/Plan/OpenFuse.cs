using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>Values that only the FUSE client has.</summary>
internal sealed record OpenFuse
{
    public required OpenPod Pod { get; init; }

    /// <summary>Whom the folder above the mount is given to: the cluster's user, not FUSE's own.</summary>
    public required long FolderUser { get; init; }

    public required long FolderGroup { get; init; }

    /// <summary>The directory of the node on which FUSE mounts, as given.</summary>
    public required string HostPathForMount { get; init; }

    public required ValueList<string> MountOptions { get; init; }

    /// <summary>The storage that FUSE mounts; <see langword="null"/> if the mounts are kept in etcd or a file.</summary>
    public required string? Source { get; init; }

    /// <summary>The variables before the chart puts them between quotes.</summary>
    public required ValueMap<string> EnvTexts { get; init; }

    /// <summary>CPU and memory as written, for example <c>limits.cpu</c>.</summary>
    public required ValueMap<string> ResourceTexts { get; init; }

    /// <summary>The groups of mounts that give any component something: <c>secrets</c>, <c>configMaps</c>, <c>pvcMounts</c>.</summary>
    public required ValueList<string> MountGroups { get; init; }
}
