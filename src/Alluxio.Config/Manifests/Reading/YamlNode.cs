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

    /// <summary>The node without its type's details, for messages: "a mapping", "a list", "a text".</summary>
    public abstract string Description { get; }
}
