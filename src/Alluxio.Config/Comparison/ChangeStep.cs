namespace Alluxio.Config.Comparison;

/// <summary>One step that carries a change out.</summary>
/// <param name="Command">The command, or what to do where no command does it.</param>
/// <param name="Reason">Why it is needed, in a sentence.</param>
public sealed record ChangeStep(string Command, string Reason)
{
    /// <summary>What must be true before it; <see langword="null"/> for nothing.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether it was concluded from what is known.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether it comes after the manifests were applied.</summary>
    internal bool IsAfterApplying { get; init; }

    /// <summary>The command.</summary>
    public override string ToString() => Command;
}
