using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The effect on the pods of one workload, or on pods that start later.</summary>
public sealed record PodChange
{
    /// <summary>The kind of the workload, for example <c>StatefulSet</c>, or of the object that starts pods later.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the workload; of pods that start later, the name of the deployment.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the pods start later, in workloads that the deployment does not have yet.</summary>
    public bool IsLater { get; init; }

    /// <summary>The title for people: <c>StatefulSet hbase-worker</c>, or <c>each DataLoad of hbase</c>.</summary>
    public string Workload => IsLater ? $"each {Kind} of {Name}" : $"{Kind} {Name}";

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

    /// <summary>What decides how long that takes, as a clause; <see langword="null"/> if nothing is known.</summary>
    internal string? Lasts { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The effect on the pods of a changed workload.</summary>
    internal static PodChange Of(ObjectChange change, ChangeEffect effect, string reason) => new()
    {
        Kind = change.Kind,
        Namespace = change.Namespace,
        Name = change.Name,
        Effect = effect,
        Reason = reason,
    };

    /// <summary>The effect on the pods of a workload.</summary>
    internal static PodChange Of(Workload workload, ChangeEffect effect, string reason) => new()
    {
        Kind = workload.Kind,
        Namespace = ObjectNamespace.Of(workload.Resource),
        Name = workload.Name,
        Effect = effect,
        Reason = reason,
    };

    /// <summary>Whether it is about the pods of a workload.</summary>
    internal bool IsOf(Workload workload) => !IsLater && workload.Kind == Kind && workload.Name == Name
        && ObjectNamespace.Of(workload.Resource) == Namespace;

    /// <summary>Whether it is about the same pods as another.</summary>
    internal bool IsOfSame(PodChange other) =>
        (Kind, Namespace, Name, IsLater) == (other.Kind, other.Namespace, other.Name, other.IsLater);

    /// <summary>The workload and what happens.</summary>
    public override string ToString() => $"{Workload}: {Effect}";
}
