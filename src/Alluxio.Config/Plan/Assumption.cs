namespace Alluxio.Config;

/// <summary>
/// One undocumented choice: the controller is closed source, so the structure of the open operator is assumed. Check it on a live cluster
/// before relying on it.
/// </summary>
public sealed record Assumption
{
    /// <summary>The object or component, for example <c>StatefulSet alluxio-cluster-coordinator</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The field inside it, for example <c>spec.template.spec.initContainers</c>.</summary>
    /// <value><see langword="null"/> if the whole subject is assumed.</value>
    public string? Field { get; init; }

    /// <summary>The assumption and its basis, in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>The assumption in one line.</summary>
    public override string ToString() => Field is null ? $"{Subject}: {Statement}" : $"{Subject}, {Field}: {Statement}";
}
