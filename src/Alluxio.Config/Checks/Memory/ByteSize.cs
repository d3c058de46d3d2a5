using System.Globalization;
using System.Numerics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>Amounts of memory: as rules add them up, and as messages write them, in binary units, to a tenth.</summary>
internal static class ByteSize
{
    public const long Mi = 1L << 20;

    public const long Gi = 1L << 30;

    /// <summary>An amount in bytes, rounded up; so large that sums overflow it never is.</summary>
    public static long Of(Quantity quantity) => (long)BigInteger.Min(quantity.ToIntegerRoundedUp(), long.MaxValue / 4);

    /// <summary>Reads an amount as Alluxio does: every unit is binary, with or without <c>B</c>.</summary>
    public static long? AsAlluxioReads(string text)
    {
        ReadOnlySpan<char> number = text.AsSpan().TrimEnd("bB");
        int shift =
            number.IsEmpty ? 0 : char.ToLowerInvariant(number[^1]) switch { 'k' => 10, 'm' => 20, 'g' => 30, 't' => 40, 'p' => 50, _ => 0 };
        return decimal.TryParse(
            shift > 0 ? number[..^1] : number,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal amount)
            && amount < long.MaxValue >> (shift + 2)
            ? (long)(amount * (1L << shift))
            : null;
    }

    /// <summary>The amount, for example <c>14.9Gi</c>, <c>512Mi</c> or <c>16 bytes</c>.</summary>
    public static string Text(long bytes) =>
        bytes >= Gi ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / Gi:0.#}Gi")
        : bytes >= Mi ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / Mi:0.#}Mi")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
