using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>One step that carries a change out.</summary>
/// <param name="Command">The command, or a manual instruction.</param>
/// <param name="Reason">Why it is needed, in a sentence.</param>
public sealed record ChangeStep(string Command, string Reason)
{
    /// <summary>What must be true before the step, as a phrase after "Only", for example <c>if a backup was restored</c>;
    /// <see langword="null"/> for none.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether it was concluded from what is known.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>The condition of a step that a user skips where it does not hold, as a phrase after "if".</summary>
    internal string? OnlyIf
    {
        get;
        init
        {
            field = value;
            Condition = value is null ? null : $"if {value}";
        }
    }

    /// <summary>What decides how long it takes, as a clause; <see langword="null"/> if nothing is known.</summary>
    internal string? Lasts { get; init; }

    /// <summary>When it comes.</summary>
    internal StepPhase Phase { get; init; } = StepPhase.Before;

    /// <summary>Whether the command is one of Alluxio, which runs in a coordinator.</summary>
    internal bool RunsInCoordinator { get; init; }

    /// <summary>Whether it changes pods that run, so that it has no use where all of them are deleted and created again.</summary>
    internal bool IsForRunningPods { get; init; }

    /// <summary>Whether it applies the manifests of the deployment.</summary>
    internal bool IsApplying { get; init; }

    /// <summary>Whether it creates objects that pods refer to. They harm nothing, and pods do not start without them.</summary>
    internal bool IsSupply { get; init; }

    /// <summary>Whether it deletes what a comparison is about.</summary>
    internal bool IsDeletion { get; init; }

    /// <summary>What applications notice of it.</summary>
    internal ValueList<StepMark> Marks { get; init; } = [];

    /// <summary>The command.</summary>
    public override string ToString() => Command;
}
