using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>A place for data: the journal, the page store or the metastore.</summary>
internal sealed record OpenStore
{
    public const string OnHost = "hostPath";

    public const string InClaim = "persistentVolumeClaim";

    public const string InEmptyDir = "emptyDir";

    public required string Type { get; init; }

    public required string HostPath { get; init; }

    /// <summary>The size as written; the page store takes a list with commas.</summary>
    public required string Size { get; init; }

    /// <summary>The size as an amount; <see langword="null"/> if it is a list, which only directories of the node take.</summary>
    public Quantity? Amount { get; init; }

    public required string StorageClass { get; init; }
}
