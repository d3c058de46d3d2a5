using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>One mount of a <c>v1</c> cluster: what an UnderFileSystem puts at a path of Alluxio.</summary>
public sealed record MountPlan
{
    /// <summary>The name of the UnderFileSystem.</summary>
    public required string Name { get; init; }

    /// <summary>The path in Alluxio, directly below <c>/</c>.</summary>
    public required string MountPath { get; init; }

    /// <summary>The address of the storage.</summary>
    public required string Path { get; init; }

    /// <summary>The effective options by name: the mount's own, which override properties of the cluster with the same name.</summary>
    public required ValueMap<Setting<string>> Options { get; init; }

    /// <summary>Name and path. Options are omitted, because they contain credentials.</summary>
    public override string ToString() => $"{MountPath} ({Name})";
}
