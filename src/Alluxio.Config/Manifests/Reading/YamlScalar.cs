namespace Alluxio.Config.Manifests.Reading;

/// <summary>A scalar: its text and whether it stood without quotes.</summary>
internal sealed class YamlScalar(int start, string value, bool isPlain) : YamlNode(start)
{
    public string Value { get; } = value;

    /// <summary>Plain scalars may stand for null, booleans and numbers; all others are texts.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>
    /// Whether it only fills the place of a node that was reported and left out. It reads as null, and as its text where a text is due, so
    /// that nothing else is reported.
    /// </summary>
    public bool IsPlaceholder { get; private init; }

    public bool IsNull => IsPlaceholder || IsExplicitNull;

    public bool IsExplicitNull => IsPlain && !IsPlaceholder && Value is ("" or "~" or "null" or "Null" or "NULL");

    public override string Description => IsNull ? "null" : "a single value";

    public static YamlScalar Placeholder(int start, int end, string text = "") =>
        new(start, text, isPlain: true) { End = end, IsPlaceholder = true };
}
