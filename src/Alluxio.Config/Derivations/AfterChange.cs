using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>
/// The effect of a change on pods immediately after it was applied in the usual way, with <c>kubectl apply</c> or <c>helm upgrade</c>:
/// updated pods, pods that are not updated, and the commands that update them.
/// </summary>
public sealed record AfterChange
{
    /// <summary>The change.</summary>
    public required DerivationChange Change { get; init; }

    /// <summary>The workloads that the change is about, in the order of the graph.</summary>
    public required ValueList<PodsAfterChange> Pods { get; init; }

    /// <summary>The part of the graph that the change runs through.</summary>
    public required DerivationGraph Graph { get; init; }

    /// <summary>Additional facts, in a sentence; for example, that the graph does not know the changed setting.</summary>
    /// <value><see langword="null"/> if there is none.</value>
    public string? Note { get; init; }

    /// <summary>The workloads whose pods, or some of them, are not yet as the change wants them.</summary>
    public IEnumerable<PodsAfterChange> Behind =>
        Pods.Where(static pods => pods.Outcome is PodsOutcome.StaysBehind or PodsOutcome.AtNextRun or PodsOutcome.PossibleOrphan);

    /// <summary>All commands, each once, in order.</summary>
    public ValueList<string> Commands => Pods.SelectMany(static pods => pods.Commands).Distinct().ToValueList();

    /// <summary>The answer for people. No line break at the end.</summary>
    public override string ToString() => AfterChangeText.Write(this);

    /// <summary>The answer as Markdown.</summary>
    public string ToMarkdown() => AfterChangeText.WriteMarkdown(this);
}
