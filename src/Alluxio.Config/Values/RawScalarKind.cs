namespace Alluxio.Config.Values;

/// <summary>The meaning of a scalar of unknown type.</summary>
public enum RawScalarKind
{
    /// <summary>A string: quoted, or plain and of no other type.</summary>
    String,

    /// <summary>An integer or a number with a fraction or an exponent.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An explicit null.</summary>
    Null,
}
