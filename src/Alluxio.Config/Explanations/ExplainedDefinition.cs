using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Explanations;

/// <summary>One definition of a setting: one row of an explanation.</summary>
public sealed record ExplainedDefinition
{
    /// <summary>The layer in which the value is given.</summary>
    public required Layer Layer { get; init; }

    /// <summary>The field path, the environment variable or words that describe the source of the value.</summary>
    public required string Origin { get; init; }

    /// <summary>The place of the value.</summary>
    /// <value><see langword="null"/> if it has no source text.</value>
    public SourceLocation? Location { get; init; }

    /// <summary>The value in one line, with secrets masked.</summary>
    public required string ValueText { get; init; }

    /// <summary>Whether the value wins, is hidden, or is ignored.</summary>
    public required DefinitionOutcome Outcome { get; init; }

    /// <summary>The outcome and the reason, for example <c>wins (replace)</c> or <c>hidden (empty counts as absent)</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Whether no document shows that the value counts here; <see cref="Status"/> says so, too.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether the stock installation sets it, not its user.</summary>
    internal bool IsStock { get; init; }

    /// <summary>The field, variable or hand behind <see cref="Origin"/>, whatever of it is meant.</summary>
    internal string Giver { get; init; } = "";

    /// <summary>The name of the layer in words, for example <c>api server</c>.</summary>
    public string LayerName => Layer switch
    {
        Layer.ApiServer => "api server",
        Layer.BuiltIn => "built-in",
        Layer.ServiceAccount => "service account",
        Layer.Component => "component",
        Layer.Global => "global",
        Layer.Dataset => "dataset",
        Layer.Derived => "derived",
        _ => "controller",
    };
}
