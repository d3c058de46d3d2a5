namespace Alluxio.Config.Derivations;

/// <summary>What becomes of the pods of a workload after a change.</summary>
public enum PodsOutcome
{
    /// <summary>They are as the change wants them, without anybody's help.</summary>
    Follows,

    /// <summary>The next Job or pod of its kind is as the change wants it; those that exist are not.</summary>
    AtNextRun,

    /// <summary>They stay as they were until somebody acts.</summary>
    StaysBehind,

    /// <summary>They may run on, though nothing wants them any more, until somebody deletes the object.</summary>
    PossibleOrphan,

    /// <summary>The change does not count for them.</summary>
    Unaffected,
}
