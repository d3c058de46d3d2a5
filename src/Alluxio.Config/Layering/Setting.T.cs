namespace Alluxio.Config.Layering;

/// <summary>The resolved value of one field of one component, with its type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record Setting<T> : Setting
{
    /// <summary>The value.</summary>
    /// <value><see langword="null"/> (or the default of a value type) if the setting is unset.</value>
    public required T? Value { get; init; }

    /// <inheritdoc/>
    public override object? UntypedValue => Value;

    internal override bool HasValueOf(Setting? other) => other is Setting<T> same
        ? EqualityComparer<T?>.Default.Equals(Value, same.Value)
        : Equals(UntypedValue, other?.UntypedValue);
}
