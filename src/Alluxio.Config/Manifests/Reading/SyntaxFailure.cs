namespace Alluxio.Config.Manifests.Reading;

/// <summary>Where reading stopped, as far as it matters for reading on: what has to be taken out of the text.</summary>
/// <param name="Culprit">The offset of what was reported; outside of the document where the parser looked ahead.</param>
internal readonly record struct SyntaxFailure(int Culprit)
{
    /// <summary>The end of the last piece that was read well.</summary>
    public required int LastGood { get; init; }

    /// <summary>The length of the template expression that reading stopped at, or 0.</summary>
    public int TemplateLength { get; init; }

    /// <summary>Whether the line is indented with a tab.</summary>
    public bool IsTab { get; init; }

    /// <summary>Whether a bracket or quote is not closed: whatever closes it may have been taken out.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>Whether the nesting is too deep.</summary>
    public bool IsTooDeep { get; init; }

    /// <summary>The offset of the outermost bracket that is open, or -1.</summary>
    public required int OuterFlow { get; init; }

    /// <summary>The offset of the innermost bracket that is open, or -1.</summary>
    public required int InnerFlow { get; init; }

    /// <summary>Whether the whole document is between brackets, as in JSON.</summary>
    public bool IsJson { get; init; }
}
