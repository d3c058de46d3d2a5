namespace Alluxio.Config.Comparison;

/// <summary>What applications that mount or read notice while the steps of a change run.</summary>
/// <param name="State">Whether they notice it.</param>
/// <param name="Text">What they notice and in which steps, or why they do not, as a phrase.</param>
public sealed record Interruption(InterruptionState State, string Text)
{
    /// <summary>What decides how long it takes, step by step; <see langword="null"/> if nothing is known.</summary>
    public string? Duration { get; init; }

    /// <summary>The line for people: <c>none: workers roll</c>.</summary>
    public override string ToString() => State switch
    {
        InterruptionState.None => $"none: {Text}",
        InterruptionState.NotKnown => $"not known: {Text}",
        _ => Text,
    };
}
