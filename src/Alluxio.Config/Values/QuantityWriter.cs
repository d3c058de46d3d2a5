using System.Globalization;
using System.Numerics;

namespace Alluxio.Config.Values;

/// <summary>Writes the canonical text of a <see cref="Quantity"/>.</summary>
internal static class QuantityWriter
{
    private const int LargestDecimalSuffix = 18;

    private static readonly string[] DecimalSuffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    public static string Write(BigInteger nano, QuantityFormat format)
    {
        if (nano.IsZero)
        {
            return "0";
        }

        if (format == QuantityFormat.BinarySI)
        {
            BigInteger value = BigInteger.DivRem(nano, QuantityReader.NanoPerUnit, out BigInteger rest);
            if (rest.IsZero && BigInteger.Abs(value) >= 1024)
            {
                return WriteBinary(value);
            }
        }

        return WriteDecimal(nano, format == QuantityFormat.DecimalExponent);
    }

    private static string WriteBinary(BigInteger value)
    {
        int power = 0;
        while (power < BinarySuffixes.Length - 1 && (value % 1024).IsZero)
        {
            value /= 1024;
            power++;
        }

        return Digits(value) + BinarySuffixes[power];
    }

    private static string WriteDecimal(BigInteger mantissa, bool asExponent)
    {
        int exponent = -9;
        while ((asExponent || exponent < LargestDecimalSuffix) && (mantissa % 1000).IsZero)
        {
            mantissa /= 1000;
            exponent += 3;
        }

        string suffix = !asExponent ? DecimalSuffixes[(exponent / 3) + 3]
            : exponent == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $"e{exponent}");
        return Digits(mantissa) + suffix;
    }

    private static string Digits(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
