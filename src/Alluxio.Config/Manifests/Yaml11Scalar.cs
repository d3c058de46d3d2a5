using System.Globalization;

namespace Alluxio.Config.Manifests;

/// <summary>A resolved plain scalar. <see cref="Integer"/> and the like hold a value only for their own kind.</summary>
internal readonly record struct Yaml11Scalar(Yaml11Kind Kind, string Plain)
{
    public bool Boolean { get; init; }

    /// <summary>From -2^63 to 2^64-1.</summary>
    public Int128 Integer { get; init; }

    public double Float { get; init; }

    /// <summary>The text that a Go field of type string gets.</summary>
    public string ToStringField() => Kind switch
    {
        Yaml11Kind.Null => "",
        Yaml11Kind.Boolean => BooleanText,
        Yaml11Kind.Integer => IntegerText,

        // The tools format with the precision of 32 bits here, although they read 64.
        Yaml11Kind.Float => GoFloat.ToGeneralText((float)Float),
        _ => Plain,
    };

    /// <summary>The text that a Kubernetes quantity gets to read: that of the JSON value.</summary>
    public string ToQuantityField() => Kind switch
    {
        Yaml11Kind.Null => "",
        Yaml11Kind.Boolean => BooleanText,
        Yaml11Kind.Integer => IntegerText,
        Yaml11Kind.Float => GoFloat.ToJsonText(Float),
        _ => Plain,
    };

    private string BooleanText => Boolean ? "true" : "false";

    private string IntegerText => Integer.ToString(CultureInfo.InvariantCulture);
}
