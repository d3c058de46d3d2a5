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

    // Ten digits times ten to the tenth times two to the fiftieth stay below two to the 127th.
    private const int SmallDigits = 10;
    private const int SmallPower = 50;

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

        ReadOnlySpan<char> suffix = text.AsSpan(position);
        bool hasDigits = whole.Length + fraction.Length > 0;
        if (!hasDigits || ReadSuffix(suffix) is not (QuantityFormat format, int exponent))
        {
            return QuantityHints.WhyBad(text, hasDigits, suffix.ToString());
        }

        if (Math.Abs(exponent) > MaxExponent)
        {
            return $"the exponent must lie between -{MaxExponent} and {MaxExponent}";
        }

        whole = whole.TrimStart('0');
        BigInteger nano = SmallNano(whole, fraction, format, exponent)
            ?? ToNano(
                BigInteger.Parse($"0{whole}{fraction}", NumberStyles.None, CultureInfo.InvariantCulture),
                fraction.Length,
                format,
                exponent);
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
    private static (QuantityFormat Format, int Exponent)? ReadSuffix(ReadOnlySpan<char> suffix) => suffix switch
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
        ['e' or 'E', .. ReadOnlySpan<char> power] => ReadExponent(power),
        _ => null,
    };

    private static (QuantityFormat Format, int Exponent)? ReadExponent(ReadOnlySpan<char> power)
    {
        ReadOnlySpan<char> digits = power[(power is ['+' or '-', ..] ? 1 : 0)..];
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        // A power too large for an int is out of range anyway.
        int size = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : int.MaxValue;
        return (QuantityFormat.DecimalExponent, power[0] == '-' ? -size : size);
    }

    // Nearly all quantities are small enough for plain numbers, which need no memory on the way.
    private static BigInteger? SmallNano(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, QuantityFormat format, int exponent)
    {
        int tens = NanoDigits - fraction.Length + (format == QuantityFormat.BinarySI ? 0 : exponent);
        if (whole.Length + fraction.Length > SmallDigits
            || tens is < 0 or > SmallDigits
            || (format == QuantityFormat.BinarySI && exponent > SmallPower))
        {
            return null;
        }

        Int128 nano = 0;
        foreach (char digit in whole)
        {
            nano = (nano * 10) + (digit - '0');
        }

        foreach (char digit in fraction)
        {
            nano = (nano * 10) + (digit - '0');
        }

        for (int i = 0; i < tens; i++)
        {
            nano *= 10;
        }

        return format == QuantityFormat.BinarySI ? nano << exponent : nano;
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
            && !EndsWithThreeZeros(whole, fraction);
    }

    private static bool EndsWithThreeZeros(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction) => fraction.Length >= 3
        ? fraction.EndsWith("000")
        : fraction.TrimEnd('0').IsEmpty && whole.EndsWith("000".AsSpan(fraction.Length));

    internal readonly record struct Reading(BigInteger Nano, QuantityFormat Format, bool KeepsText);
}
