namespace Alluxio.Config.Checks.Common;

/// <summary>The type of a property's value, as Alluxio parses it.</summary>
internal enum PropertyType
{
    /// <summary>A text, a list, an enum, a class, or a type that no source names.</summary>
    Unknown,

    /// <summary>A duration, such as <c>5min</c>.</summary>
    Time,

    /// <summary>A number of bytes, such as <c>64MB</c>.</summary>
    Size,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number that may have decimals.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,
}
