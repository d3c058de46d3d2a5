using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>The pods of one workload after a change.</summary>
public sealed record PodsAfterChange
{
    /// <summary>The workload.</summary>
    public required DerivationNode Workload { get; init; }

    /// <summary>The names of the containers that the change is about.</summary>
    public required ValueList<string> Containers { get; init; }

    /// <summary>The outcome for the pods.</summary>
    public required PodsOutcome Outcome { get; init; }

    /// <summary>The edges on the change's way to the pods, in order.</summary>
    /// <value>Empty if the change reaches them without one, like the content of a Secret.</value>
    public ValueList<DerivationEdge> Way { get; init; } = [];

    /// <summary>The edges of <see cref="Way"/> that still wait for their trigger.</summary>
    /// <value>Empty if no action remains.</value>
    public ValueList<DerivationEdge> Waiting { get; init; } = [];

    /// <summary>Why, in a sentence or two.</summary>
    public required string Because { get; init; }

    /// <summary>The commands that move the pods, in order.</summary>
    /// <value>Empty if no action is needed, or if the objects are unknown.</value>
    public ValueList<string> Commands => Waiting.Select(static edge => edge.Command).OfType<string>().Distinct().ToValueList();

    /// <summary>Whether no document shows one of the steps.</summary>
    public bool IsAssumed => Way.Any(static edge => edge.IsAssumed);

    /// <summary>The workload and what becomes of its pods.</summary>
    public override string ToString() => $"{Workload}: {DerivationLabels.Of(Outcome)}";
}
