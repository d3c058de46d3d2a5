namespace Alluxio.Config.Values;

/// <summary>A scalar of unknown type, with its text as written.</summary>
public sealed record RawScalar : RawValue
{
    /// <summary>The text, without quotes; of every null that was read <c>null</c>.</summary>
    /// <value>The default is the empty text.</value>
    public string Text { get; init; } = "";

    /// <summary>The meaning of the text in the YAML 1.2 core schema, which JSON shares.</summary>
    /// <value>The default is <see cref="RawScalarKind.String"/>.</value>
    public RawScalarKind Kind { get; init; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
