namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// One node of a document with its place in the text. The tree is the source map: positions are looked up in it, never stored elsewhere.
/// </summary>
internal abstract class YamlNode(int start)
{
    /// <summary>The offset of the first character of the value (after tag and anchor).</summary>
    public int Start { get; } = start;

    /// <summary>The offset after the last character.</summary>
    public int End { get; set; } = start;

    /// <summary>The node that holds this one; for an aliased node the holder at its anchor.</summary>
    public YamlNode? Parent { get; set; }

    /// <summary>How many nodes this one stands for once aliases are followed.</summary>
    public long Weight { get; set; } = 1;

    /// <summary>How many levels of nodes lie below this one once aliases are followed.</summary>
    public int Height { get; set; }

    /// <summary>Whether a mapping or list is written between brackets.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whether the reader stopped inside the node: fields that seem missing may follow that place.</summary>
    public bool IsCut { get; set; }

    /// <summary>The node without its type's details, for messages: "a mapping", "a list", "a single value".</summary>
    public abstract string Description { get; }
}
