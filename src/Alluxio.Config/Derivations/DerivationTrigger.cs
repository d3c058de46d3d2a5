namespace Alluxio.Config.Derivations;

/// <summary>The event that has to happen before a change follows an edge.</summary>
public enum DerivationTrigger
{
    /// <summary>Nothing: controllers carry the change on, and replace pods where they have to.</summary>
    ByItself,

    /// <summary>The operator starts again: it looks only then.</summary>
    OperatorStart,

    /// <summary>The next Job or pod of its kind starts. Those that exist keep what they have.</summary>
    NextRun,

    /// <summary>The user deletes the pods, or restarts their workload.</summary>
    DeletePod,

    /// <summary>The user deletes the Job, which is not replaced while it is active.</summary>
    DeleteJob,

    /// <summary>The user deletes and re-creates the custom resource. The data of its pods is lost.</summary>
    RecreateResource,

    /// <summary>The user deletes an orphaned object.</summary>
    DeleteOrphan,

    /// <summary>Nothing helps: the change does not count here.</summary>
    Never,
}
