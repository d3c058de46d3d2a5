namespace Alluxio.Config.Values;

/// <summary>The family of suffixes in which a <see cref="Quantity"/> was written and is written again.</summary>
public enum QuantityFormat
{
    /// <summary>Powers of 1000: no suffix, or one of <c>n u m k M G T P E</c>.</summary>
    DecimalSI,

    /// <summary>Powers of 1024: <c>Ki Mi Gi Ti Pi Ei</c>.</summary>
    BinarySI,

    /// <summary>A decimal exponent: <c>12e6</c>.</summary>
    DecimalExponent,
}
