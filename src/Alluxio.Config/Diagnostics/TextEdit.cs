namespace Alluxio.Config.Diagnostics;

/// <summary>One change of a text: the content of a place is replaced.</summary>
public sealed record TextEdit
{
    /// <summary>The place, in the text as it was read; a length of 0 inserts.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The new content.</summary>
    /// <value>Empty to remove.</value>
    public required string NewText { get; init; }

    /// <summary>The place and the new text.</summary>
    public override string ToString() => $"{Location}: {NewText.Trim()}";
}
