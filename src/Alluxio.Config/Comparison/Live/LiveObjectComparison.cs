using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>One object of a plan, or one of its custom resources, compared with the running cluster.</summary>
public sealed record LiveObjectComparison
{
    /// <summary>The kind, for example <c>StatefulSet</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace; empty for an object that belongs to none.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The state of the object.</summary>
    public required LiveState State { get; init; }

    /// <summary>The fields that differ, and those that another program manages.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<LiveField> Fields { get; init; } = [];

    /// <summary>Other facts: which pods are old, who restarted them, why an edit has no effect.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>Whether it is a resource that the manifests themselves hold, not an object that a controller makes of it.</summary>
    public bool IsManifest { get; init; }

    /// <summary>How many differences the options ignored.</summary>
    public int Ignored { get; init; }

    /// <summary>The object and its state, in one line.</summary>
    public override string ToString() => $"{Kind} {(Namespace.Length == 0 ? "" : Namespace + "/")}{Name}: {State}";
}
