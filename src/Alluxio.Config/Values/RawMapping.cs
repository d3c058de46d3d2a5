namespace Alluxio.Config.Values;

/// <summary>A mapping from names to values of unknown type.</summary>
public sealed record RawMapping : RawValue
{
    /// <summary>The entries, in order.</summary>
    /// <value>The default is the empty map.</value>
    public ValueMap<RawValue> Entries { get; init; } = [];

    /// <summary>The entries between braces; values that look secret are masked.</summary>
    public override string ToString() => Entries.ToString();
}
