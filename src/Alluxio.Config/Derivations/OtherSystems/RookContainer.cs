namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>A container of a workload of Rook.</summary>
internal sealed record RookContainer
{
    public required string Name { get; init; }

    public required RookImage From { get; init; }

    /// <summary>For <see cref="RookImage.Csi"/> the values that hold repository and tag, for example <c>csi.cephcsi</c>.</summary>
    public string? Values { get; init; }
}
