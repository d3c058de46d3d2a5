using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>One field that differs between two states, and what becomes of it.</summary>
public sealed record ConfigurationChange
{
    /// <summary>The field of a change that is another release, which no manifest has.</summary>
    internal const string OfRelease = "release";

    /// <summary>The kind of the object that holds the field, for example <c>AlluxioRuntime</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of that object.</summary>
    public required string Name { get; init; }

    /// <summary>The path of the field, for example <c>spec.worker.replicas</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The value before, with secrets masked; <see langword="null"/> if unset.</summary>
    public string? Before { get; init; }

    /// <summary>The value after, with secrets masked; <see langword="null"/> if unset.</summary>
    public string? After { get; init; }

    /// <summary>The place of the value before.</summary>
    public SourceLocation? BeforeLocation { get; init; }

    /// <summary>The place of the value.</summary>
    public SourceLocation? AfterLocation { get; init; }

    /// <summary>The settings that change with it, for example <c>worker.imageTag</c>.</summary>
    public ValueList<string> Settings { get; init; } = [];

    /// <summary>The objects that would be created otherwise, for example <c>StatefulSet hbase-worker</c>.</summary>
    public ValueList<string> Objects
    {
        get => field ?? Moved.Select(static change => $"{change.Kind} {change.Name}").ToValueList();
        init;
    }

    /// <summary>Whether it is the whole object that is new or gone.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>The changes of these objects.</summary>
    internal ValueList<ObjectChange> Moved { get; init; } = [];

    /// <summary>The effect.</summary>
    public required ChangeEffect Effect { get; init; }

    /// <summary>The data that it loses.</summary>
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

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The later, unrelated event that makes it effective; <see langword="null"/> if none does.</summary>
    public string? Latent { get; init; }

    /// <summary>What may go wrong once it takes effect, for example too little memory; <see langword="null"/> if nothing is known.
    /// </summary>
    public string? Risk { get; init; }

    /// <summary>A deployment that is new, gone or renamed, before its effects are known.</summary>
    internal static ConfigurationChange OfName(ResolvedPlan? before, ResolvedPlan? after) => new()
    {
        Kind = (after ?? before)!.Deployment?.Resource.Kind ?? "",
        Name = (after ?? before)!.Name,
        Field = "metadata.name",
        Before = before?.ToString(),
        After = after?.ToString(),
        IsWhole = true,
        Effect = ChangeEffect.None,
        Reason = "",
    };

    /// <summary>The field with both values.</summary>
    public override string ToString() => $"{Kind} {Name}: {Field}: {Before ?? "(absent)"} -> {After ?? "(absent)"}";
}
