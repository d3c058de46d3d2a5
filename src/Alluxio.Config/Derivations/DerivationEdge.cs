namespace Alluxio.Config.Derivations;

/// <summary>
/// One step from a setting towards the pods, and what has to happen for a change to take it. A step from a container to its account says
/// what has to happen for a changed list of the account to reach the container.
/// </summary>
public sealed record DerivationEdge
{
    /// <summary>The id of the node that decides.</summary>
    public required string From { get; init; }

    /// <summary>The id of the node that follows; of a container, the account that it runs under.</summary>
    public required string To { get; init; }

    /// <summary>The part of a pod that follows.</summary>
    public required DerivationSubject Subject { get; init; }

    /// <summary>The trigger: the event that has to happen first.</summary>
    public required DerivationTrigger Trigger { get; init; }

    /// <summary>The command that makes it happen.</summary>
    /// <value><see langword="null"/> if no action is needed, or if the object is unknown.</value>
    public string? Command { get; init; }

    /// <summary>Why it is so, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The upstream file, thread or document that shows it.</summary>
    public required string Source { get; init; }

    /// <summary>Whether no document shows it and it was taken from what is alike.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsAssumed { get; init; }

    /// <summary>Both ends and the trigger.</summary>
    public override string ToString() => $"{From} -> {To} ({DerivationLabels.Of(Trigger)})";
}
