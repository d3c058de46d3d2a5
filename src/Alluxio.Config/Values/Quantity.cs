using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;
using Alluxio.Config.Values.Json;

namespace Alluxio.Config.Values;

/// <summary>
/// A Kubernetes quantity such as <c>4Gi</c>, <c>500m</c> or <c>12e6</c>: an exact amount, the family of suffixes and the text as written.
/// </summary>
/// <remarks>
/// <para>Two quantities are equal when their amounts are, however they are written: <c>1024Mi</c> equals <c>1Gi</c>.</para>
/// <para>
/// As in Kubernetes, an amount is an integer of billionths; finer amounts are rounded away from zero. A text with a binary suffix is
/// silently limited to 2^63-1.
/// </para>
/// </remarks>
[JsonConverter(typeof(QuantityConverter))]
public sealed partial class Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    // The amount in billionths.
    private readonly BigInteger _nano;
    private readonly bool _keepsText;

    private Quantity(BigInteger nano, QuantityFormat format)
    {
        _nano = nano;
        Format = format;
        Text = QuantityWriter.Write(nano, format);
    }

    private Quantity(string text, QuantityReader.Reading reading)
    {
        _nano = reading.Nano;
        _keepsText = reading.KeepsText;
        Format = reading.Format;
        Text = text;
    }

    /// <summary>Zero, as a decimal quantity.</summary>
    public static Quantity Zero { get; } = new(BigInteger.Zero, QuantityFormat.DecimalSI);

    /// <summary>The family of suffixes.</summary>
    /// <value>
    /// That of the suffix; <see cref="QuantityFormat.DecimalSI"/> without a suffix, and for a binary amount that is not zero and smaller
    /// than 1 (<c>0.0001Ki</c>).
    /// </value>
    public QuantityFormat Format { get; }

    /// <summary>The text as written, or <see cref="CanonicalText"/> where the quantity was computed.</summary>
    public string Text { get; }

    /// <summary>The shortest text without a fraction: <c>1.5Gi</c> becomes <c>1536Mi</c>, <c>0.5</c> becomes <c>500m</c>.</summary>
    public string CanonicalText => QuantityWriter.Write(_nano, Format);

    /// <summary>
    /// What Kubernetes writes after reading <see cref="Text"/>: mostly <see cref="CanonicalText"/>, but some spellings survive unchanged
    /// (<c>1500m</c>, <c>+5Gi</c>, <c>1.500</c>).
    /// </summary>
    public string KubernetesText => _keepsText ? Text : CanonicalText;

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => _nano.IsZero;

    /// <summary>-1 for an amount below zero, 0 for zero, 1 for an amount above zero.</summary>
    public int Sign => _nano.Sign;

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">
    /// An optional sign, digits with an optional fraction, and one of the suffixes <c>n u m k M G T P E Ki Mi Gi Ti Pi Ei</c> or
    /// <c>e</c>/<c>E</c> with an integer from -1000 to 1000. No blanks; at most 1000 characters.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a quantity; the message says why.</exception>
    public static Quantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Quantity? quantity, out string? reason)
            ? quantity
            : throw new FormatException($"'{text}' is not a quantity: {reason}");
    }

    /// <summary>Reads a quantity, if the text is one.</summary>
    /// <param name="text">The text; see <see cref="Parse"/>.</param>
    /// <param name="quantity">The quantity, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> is a quantity.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Quantity? quantity) => TryParse(text, out quantity, out _);

    /// <summary>Parses a quantity, or returns why the text is invalid.</summary>
    /// <param name="text">The text; see <see cref="Parse"/>.</param>
    /// <param name="quantity">The quantity, or <see langword="null"/>.</param>
    /// <param name="reason">
    /// The problem of the text, as a part of a sentence (<c>unknown suffix 'GB'; did you mean 'Gi' or 'G'?</c>), or
    /// <see langword="null"/>.
    /// </param>
    /// <returns>Whether <paramref name="text"/> is a quantity.</returns>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out Quantity? quantity, [NotNullWhen(false)] out string? reason)
    {
        reason = QuantityReader.Read(text, out QuantityReader.Reading reading);
        quantity = reason is null ? new(text!, reading) : null;
        return reason is null;
    }

    /// <summary>A whole amount, for example 2 of <c>cpu</c>; see <see cref="FromInteger"/>.</summary>
    /// <param name="value">The amount; it is written in the format <see cref="QuantityFormat.DecimalSI"/>.</param>
    public static implicit operator Quantity(long value) => FromInteger(value);

    /// <summary>An amount as Kubernetes writes it, for example <c>2Gi</c>; see <see cref="Parse"/>.</summary>
    /// <param name="text">The text; of <see langword="null"/> the quantity is <see langword="null"/>.</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not a quantity. For a text that is not your own, use
    /// <see cref="TryParse(string?, out Quantity?)"/>.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Quantity?(string? text) => text is null ? null : Parse(text);

    /// <summary>A whole amount, of any size and sign.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="format">The family of suffixes in which it is written: 4096 is <c>4096</c> in decimal and <c>4Ki</c> in binary
    /// ones.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not a defined value.</exception>
    public static Quantity FromInteger(BigInteger value, QuantityFormat format = QuantityFormat.DecimalSI)
    {
        if (format is < QuantityFormat.DecimalSI or > QuantityFormat.DecimalExponent)
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "Not a quantity format.");
        }

        return new(value * QuantityReader.NanoPerUnit, format);
    }

    /// <summary>
    /// The exact sum. It is written in the format of this quantity, or in that of the other one if this quantity is zero.
    /// </summary>
    /// <param name="other">The quantity to add.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public Quantity Add(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_nano + other._nano, IsZero ? other.Format : Format);
    }

    /// <summary>The amount as an integer; a fraction is rounded away from zero.</summary>
    public BigInteger ToIntegerRoundedUp() => QuantityReader.DivideAwayFromZero(_nano, QuantityReader.NanoPerUnit);

    /// <summary>The text as written.</summary>
    public override string ToString() => Text;

    /// <summary>The amount in thousandths, of which a server keeps whole ones only: what is finer is rounded away from zero.</summary>
    internal BigInteger ToThousandthsRoundedUp() => QuantityReader.DivideAwayFromZero(_nano, QuantityReader.NanoPerUnit / 1000);

    /// <summary>The same amount as the API server stores it: its text is <see cref="KubernetesText"/>.</summary>
    internal Quantity AsStored() => KubernetesText == Text ? this : Parse(KubernetesText);

    /// <summary>
    /// The same amount in an object that a chart renders: its text is parsed again, so a binary amount without suffix becomes decimal
    /// (<c>1000000000</c> becomes <c>1G</c>).
    /// </summary>
    internal Quantity AsRendered() => AsStored().AsStored();
}
