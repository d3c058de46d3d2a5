namespace Alluxio.Config.Values;

public sealed partial class Quantity
{
    /// <summary>The exact sum; see <see cref="Add"/>.</summary>
    /// <param name="left">One quantity; its format wins unless it is zero.</param>
    /// <param name="right">The other quantity.</param>
    /// <exception cref="ArgumentNullException">One of the quantities is <see langword="null"/>.</exception>
    public static Quantity operator +(Quantity left, Quantity right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Add(right);
    }

    /// <summary>Whether two amounts are equal.</summary>
    /// <param name="left">One quantity, or <see langword="null"/>.</param>
    /// <param name="right">The other quantity, or <see langword="null"/>.</param>
    public static bool operator ==(Quantity? left, Quantity? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two amounts differ.</summary>
    /// <param name="left">One quantity, or <see langword="null"/>.</param>
    /// <param name="right">The other quantity, or <see langword="null"/>.</param>
    public static bool operator !=(Quantity? left, Quantity? right) => !(left == right);

    /// <summary>Whether one amount is below another; <see langword="null"/> is below everything.</summary>
    /// <param name="left">One quantity, or <see langword="null"/>.</param>
    /// <param name="right">The other quantity, or <see langword="null"/>.</param>
    public static bool operator <(Quantity? left, Quantity? right) => Compare(left, right) < 0;

    /// <summary>Whether one amount is above another; <see langword="null"/> is below everything.</summary>
    /// <param name="left">One quantity, or <see langword="null"/>.</param>
    /// <param name="right">The other quantity, or <see langword="null"/>.</param>
    public static bool operator >(Quantity? left, Quantity? right) => Compare(left, right) > 0;

    /// <summary>Whether one amount is not above another; <see langword="null"/> is below everything.</summary>
    /// <param name="left">One quantity, or <see langword="null"/>.</param>
    /// <param name="right">The other quantity, or <see langword="null"/>.</param>
    public static bool operator <=(Quantity? left, Quantity? right) => Compare(left, right) <= 0;

    /// <summary>Whether one amount is not below another; <see langword="null"/> is below everything.</summary>
    /// <param name="left">One quantity, or <see langword="null"/>.</param>
    /// <param name="right">The other quantity, or <see langword="null"/>.</param>
    public static bool operator >=(Quantity? left, Quantity? right) => Compare(left, right) >= 0;

    /// <summary>Compares the amounts.</summary>
    /// <param name="other">The other quantity; <see langword="null"/> is below everything.</param>
    /// <returns>Below zero, zero or above zero, as this amount is below, equal to or above the other.</returns>
    public int CompareTo(Quantity? other) => other is null ? 1 : _nano.CompareTo(other._nano);

    /// <summary>Whether the amounts are equal; format and text are ignored.</summary>
    /// <param name="other">The other quantity, or <see langword="null"/>.</param>
    public bool Equals(Quantity? other) => other is not null && _nano == other._nano;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Quantity);

    /// <inheritdoc/>
    public override int GetHashCode() => _nano.GetHashCode();

    private static int Compare(Quantity? left, Quantity? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
