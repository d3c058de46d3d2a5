using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>One entry of the tiered store as the chart sees it: lists are joined with commas.</summary>
internal sealed record FluidTier
{
    public required int Level { get; init; }

    public required string Alias { get; init; }

    public required string MediumType { get; init; }

    /// <summary><c>hostPath</c>, <c>emptyDir</c> or what the user wrote.</summary>
    public required string VolumeType { get; init; }

    public required string Path { get; init; }

    public required string Quota { get; init; }

    /// <summary>The directories one by one, with their part of the quota.</summary>
    public required ValueList<TierDirectory> Directories { get; init; }
}
