using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The effect on the pods of one workload, or on pods that start later.</summary>
public sealed record PodChange
{
    /// <summary>The workload (<c>StatefulSet hbase-worker</c>), or the pods that start later (<c>each DataLoad of hbase</c>).</summary>
    public required string Workload { get; init; }

    /// <summary>The effect on them.</summary>
    public required ChangeEffect Effect { get; init; }

    /// <summary>The data that is lost with them.</summary>
    public ChangeLoss Loss { get; init; }

    /// <summary>The share of the cache that is lost, from 0 to 1. It assumes that all workers have equal parts of the cache.</summary>
    /// <value><see langword="null"/> if nothing is lost, or if the share is unknown.</value>
    public double? LostShare
    {
        get => ShareOfLoss?.Value;
        init => ShareOfLoss = new(() => value);
    }

    /// <summary>The lost share, computed on demand: a simulation of the hash ring takes longer than the rest.</summary>
    internal Deferred<double?>? ShareOfLoss { get; init; }

    /// <summary>How certain that is.</summary>
    public ChangeCertainty Certainty { get; init; }

    /// <summary>What applications notice of it, as a clause; <see langword="null"/> if nothing.</summary>
    internal string? Interrupts { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The workload and what happens.</summary>
    public override string ToString() => $"{Workload}: {Effect}";
}
