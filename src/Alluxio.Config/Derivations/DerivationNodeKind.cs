namespace Alluxio.Config.Derivations;

/// <summary>The kind of a node in the graph of derivations.</summary>
public enum DerivationNodeKind
{
    /// <summary>A field of a manifest, a Helm value or a variable that a user can change.</summary>
    Setting,

    /// <summary>An object that makes pods.</summary>
    Workload,

    /// <summary>A container of a workload's pods.</summary>
    Container,

    /// <summary>The ServiceAccount that pods run under.</summary>
    ServiceAccount,
}
