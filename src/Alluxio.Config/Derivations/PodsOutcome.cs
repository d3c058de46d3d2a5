namespace Alluxio.Config.Derivations;

/// <summary>The outcome for the pods of a workload after a change.</summary>
public enum PodsOutcome
{
    /// <summary>They have the new state, without any manual step.</summary>
    Follows,

    /// <summary>The next Job or pod of its kind is as the change wants it; those that exist are not.</summary>
    AtNextRun,

    /// <summary>They are unchanged until the user acts.</summary>
    StaysBehind,

    /// <summary>They may continue to run without an owner until the user deletes the object.</summary>
    PossibleOrphan,

    /// <summary>The change does not count for them.</summary>
    Unaffected,
}
