using System.Globalization;
using System.Numerics;

namespace Alluxio.Config.Values;

/// <summary>Reads the text of a <see cref="Quantity"/>.</summary>
internal static class QuantityReader
{
    public static readonly BigInteger NanoPerUnit = 1_000_000_000;

    private const int NanoDigits = 9;

    // Kubernetes has no such limits; without them a short text could ask for gigabytes of digits.
    private const int MaxLength = 1000;
    private const int MaxExponent = 1000;

    private static readonly BigInteger MaxBinaryNano = long.MaxValue * NanoPerUnit;

    /// <summary>Reads a text; gives the reason why it is not a quantity, or <see langword="null"/>.</summary>
    public static string? Read(string? text, out Reading reading)
    {
        reading = default;
        if (string.IsNullOrEmpty(text))
        {
            return "the text is empty";
        }

        if (text.Length > MaxLength)
        {
            return $"it has more than {MaxLength} characters";
        }

        int position = text[0] is '+' or '-' ? 1 : 0;
        ReadOnlySpan<char> whole = TakeDigits(text, ref position);
        ReadOnlySpan<char> fraction = [];
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = TakeDigits(text, ref position);
        }

        string suffix = text[position..];
        bool hasDigits = whole.Length + fraction.Length > 0;
        if (!hasDigits || ReadSuffix(suffix) is not (QuantityFormat format, int exponent))
        {
            return QuantityHints.WhyBad(text, hasDigits, suffix);
        }

        if (Math.Abs(exponent) > MaxExponent)
        {
            return $"the exponent must lie between -{MaxExponent} and {MaxExponent}";
        }

        whole = whole.TrimStart('0');
        BigInteger digits = BigInteger.Parse($"0{whole}{fraction}", NumberStyles.None, CultureInfo.InvariantCulture);
        BigInteger nano = ToNano(digits, fraction.Length, format, exponent);
        bool keepsText = KeepsText(whole, fraction, format, exponent);
        if (format == QuantityFormat.BinarySI)
        {
            nano = BigInteger.Min(nano, MaxBinaryNano);
            if (!nano.IsZero && nano < NanoPerUnit)
            {
                format = QuantityFormat.DecimalSI;
            }
        }

        reading = new(text[0] == '-' ? -nano : nano, format, keepsText);
        return null;
    }

    public static BigInteger DivideAwayFromZero(BigInteger dividend, BigInteger divisor)
    {
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        return rest.IsZero ? quotient : quotient + dividend.Sign;
    }

    private static ReadOnlySpan<char> TakeDigits(string text, scoped ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text.AsSpan(start, position - start);
    }

    // The exponent counts powers of ten, and powers of two in the binary family.
    private static (QuantityFormat Format, int Exponent)? ReadSuffix(string suffix) => suffix switch
    {
        "" => (QuantityFormat.DecimalSI, 0),
        "n" => (QuantityFormat.DecimalSI, -9),
        "u" => (QuantityFormat.DecimalSI, -6),
        "m" => (QuantityFormat.DecimalSI, -3),
        "k" => (QuantityFormat.DecimalSI, 3),
        "M" => (QuantityFormat.DecimalSI, 6),
        "G" => (QuantityFormat.DecimalSI, 9),
        "T" => (QuantityFormat.DecimalSI, 12),
        "P" => (QuantityFormat.DecimalSI, 15),
        "E" => (QuantityFormat.DecimalSI, 18),
        "Ki" => (QuantityFormat.BinarySI, 10),
        "Mi" => (QuantityFormat.BinarySI, 20),
        "Gi" => (QuantityFormat.BinarySI, 30),
        "Ti" => (QuantityFormat.BinarySI, 40),
        "Pi" => (QuantityFormat.BinarySI, 50),
        "Ei" => (QuantityFormat.BinarySI, 60),
        ['e' or 'E', .. string power] => ReadExponent(power),
        _ => null,
    };

    private static (QuantityFormat Format, int Exponent)? ReadExponent(string power)
    {
        ReadOnlySpan<char> digits = power.AsSpan(power is ['+' or '-', ..] ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        // A power too large for an int is out of range anyway.
        int size = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : int.MaxValue;
        return (QuantityFormat.DecimalExponent, power[0] == '-' ? -size : size);
    }

    private static BigInteger ToNano(BigInteger digits, int fractionDigits, QuantityFormat format, int exponent)
    {
        int tens = NanoDigits - fractionDigits;
        if (format == QuantityFormat.BinarySI)
        {
            digits <<= exponent;
        }
        else
        {
            tens += exponent;
        }

        return tens >= 0
            ? digits * BigInteger.Pow(10, tens)
            : DivideAwayFromZero(digits, BigInteger.Pow(10, -tens));
    }

    // Kubernetes keeps the spelling of what it can hold in 64 bits and takes for canonical by a quick look at the last digits. The look is
    // too quick (1.500 passes, 8Gi does not), but it decides about the text that is written.
    private static bool KeepsText(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, QuantityFormat format, int exponent)
    {
        if (whole.IsEmpty)
        {
            return false;
        }

        if (format == QuantityFormat.BinarySI)
        {
            // A multiple of 8 is seen in the last three decimal digits.
            int lastDigits = int.Parse(whole[^Math.Min(3, whole.Length)..], NumberStyles.None, CultureInfo.InvariantCulture);
            return fraction.IsEmpty && whole.Length <= 14 - (exponent * 3 / 10) && lastDigits % 8 != 0;
        }

        int scale = exponent - fraction.Length;
        return whole.Length + fraction.Length <= 18
            && scale >= -NanoDigits
            && scale % 3 == 0
            && !$"{whole}{fraction}".EndsWith("000", StringComparison.Ordinal);
    }

    internal readonly record struct Reading(BigInteger Nano, QuantityFormat Format, bool KeepsText);
}
