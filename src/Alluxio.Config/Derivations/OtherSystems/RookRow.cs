using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>A workload that Rook makes, and how it follows the settings.</summary>
internal sealed record RookRow
{
    public required string Kind { get; init; }

    /// <summary>The name; with a star where there are several.</summary>
    public required string Name { get; init; }

    /// <summary>The label <c>app</c> of its pods; <see langword="null"/> if it is shared with others.</summary>
    public string? App { get; init; }

    public required ValueList<RookContainer> Containers { get; init; }

    /// <summary>The account; <see langword="null"/> for the operator's own.</summary>
    public string? Account { get; init; }

    /// <summary>Whether no document names the account.</summary>
    public bool IsAccountAssumed { get; init; }

    public required string Reason { get; init; }

    /// <summary>The reason for what comes from the CephCluster, where it is another one.</summary>
    public string? CephReason { get; init; }

    public required string Source { get; init; }

    public bool IsAssumed { get; init; }

    /// <summary>Whether it runs on every node and may wait until a user deletes its pods.</summary>
    public bool IsCsiPlugin { get; init; }

    /// <summary>Whether it is there.</summary>
    public Func<RookOptions, bool> When { get; init; } = static _ => true;

    public bool IsRun => Kind == "Job" || Name.EndsWith("-canary", StringComparison.Ordinal);
}
