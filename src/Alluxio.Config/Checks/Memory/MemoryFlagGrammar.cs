using System.Globalization;
using Alluxio.Config.Plan;

namespace Alluxio.Config.Checks.Memory;

/// <summary>The text that the JVM accepts after a memory flag: digits, then at most one of the letters k, m, g and t.</summary>
internal static class MemoryFlagGrammar
{
    // The smallest heap that a JVM starts with.
    private const long LeastHeap = 2 * ByteSize.Mi;

    private static readonly string[] Flags = [.. JvmMemoryReader.Flags, "-Xmn", "-Xss", "-XX:MaxMetaspaceSize="];

    /// <summary>
    /// Why the JVM refuses a flag, as a part of a sentence; <see langword="null"/> if it takes it or the flag is none of these.
    /// </summary>
    /// <param name="flag">One flag.</param>
    /// <param name="better">What was meant, where only one thing can be.</param>
    public static string? Problem(string flag, out string? better)
    {
        better = null;
        // The results of shell expansions are unknown here.
        if (flag.Contains('$', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (string known in Flags)
        {
            if (flag.StartsWith(known, StringComparison.Ordinal))
            {
                return OfSize(known, flag[known.Length..], ref better);
            }

            ReadOnlySpan<char> name = known.AsSpan().Trim("-=");
            if (flag.AsSpan().TrimStart('-').StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return OfName(known, flag.TrimStart('-')[name.Length..], ref better);
            }
        }

        return null;
    }

    private static string? OfSize(string flag, string size, ref string? better)
    {
        if (size.Length == 0)
        {
            return "it has no size";
        }

        int digits = size.AsSpan().IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> unit = digits < 0 ? "" : size.AsSpan(digits);
        if (digits == 0 || (digits < 0 ? size.Length : digits) > 18)
        {
            better = size[0] is '=' or ':' && IsSize(size.AsSpan(1)) ? flag + size[1..] : null;
            return digits == 0 ? $"'{size}' is not a size" : $"'{size}' is too large";
        }

        if (unit.Length > 1 || (unit.Length == 1 && !"kKmMgGtT".Contains(unit[0], StringComparison.Ordinal)))
        {
            bool isHex = size.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
            bool isMeant = "kKmMgGtT".Contains(unit[0], StringComparison.Ordinal) && unit[1..] is "b" or "B" or "i" or "iB" or "ib" or "IB";
            better = isMeant ? string.Concat(flag, size.AsSpan(0, digits + 1)) : null;
            return isHex ? null : $"'{unit}' is not a unit of the JVM";
        }

        return unit.IsEmpty
            && flag is "-Xmx" or "-XX:MaxHeapSize="
            && long.Parse(size.AsSpan(0, digits < 0 ? size.Length : digits), CultureInfo.InvariantCulture) is var bytes
            && unit.IsEmpty
            && bytes < LeastHeap
            ? $"without a unit it means {bytes.ToString(CultureInfo.InvariantCulture)} bytes"
            : null;
    }

    // The name in other letters, with too few or too many dashes, or a colon before the size: the JVM knows no such option.
    private static string? OfName(string flag, string size, ref string? better)
    {
        ReadOnlySpan<char> amount = size.AsSpan().TrimStart("=:");
        if (!IsSize(amount))
        {
            return null;
        }

        better = flag + amount.ToString();
        return "the JVM has no such option";
    }

    private static bool IsSize(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return text.Length > 0
            && (digits < 0 || (digits > 0 && digits == text.Length - 1 && "kKmMgGtT".Contains(text[digits], StringComparison.Ordinal)));
    }
}
