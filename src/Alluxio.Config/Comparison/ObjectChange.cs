using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The change of one emitted object between two states.</summary>
public sealed record ObjectChange
{
    /// <summary>The kind, for example <c>StatefulSet</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace; empty for an object that belongs to none, such as a StorageClass.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of the change.</summary>
    public required ObjectResult Result { get; init; }

    /// <summary>The fields that differ.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<ObjectFieldChange> Fields { get; init; } = [];

    /// <summary>Whether the pod template differs, so the workload's controller replaces the pods.</summary>
    public bool IsPodTemplateChanged { get; init; }

    /// <summary>Why the API server refuses the update: a field and a reason each.</summary>
    /// <value>The default is the empty list: it does not.</value>
    public ValueList<string> Refusals { get; init; } = [];

    /// <summary>The object and what becomes of it, in one line.</summary>
    public override string ToString() => $"{Kind} {(Namespace.Length == 0 ? "" : Namespace + "/")}{Name}: {Result}";
}
