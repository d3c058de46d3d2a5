namespace Alluxio.Config.Comparison;

/// <summary>Whether applications notice a change.</summary>
public enum InterruptionState
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They stop, restart, or lose something for a time or for good.</summary>
    Interrupted,

    /// <summary>Unknown: no document describes it.</summary>
    NotKnown,
}
