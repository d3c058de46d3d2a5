namespace Alluxio.Config.Values;

/// <summary>A sequence of values of unknown type.</summary>
public sealed record RawSequence : RawValue
{
    /// <summary>The items, in order.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<RawValue> Items { get; init; } = [];

    /// <summary>The items between brackets; values that look secret are masked.</summary>
    public override string ToString() => Items.ToString();
}
