namespace Alluxio.Config.Manifests;

/// <summary>
/// Reads integers as Go does when the text itself names the base: <c>0x</c>, <c>0b</c>, <c>0o</c>, and <c>0</c> for octal.
/// </summary>
internal static class Yaml11Integer
{
    /// <summary>Reads an integer from -2^63 to 2^63-1, or to 2^64-1 if it has no sign.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Int128 value)
    {
        bool hasSign = text is ['+' or '-', ..];
        bool isNegative = text is ['-', ..];
        if (TryReadDigits(hasSign ? text[1..] : text, out value))
        {
            value = isNegative ? -value : value;
            return value >= long.MinValue && value <= (hasSign ? long.MaxValue : ulong.MaxValue);
        }

        // A peculiarity: the sign may also follow a lower-case 0b.
        if (text is ['0', 'b', '+' or '-', ..] && TryReadDigits(text[3..], 2, out value))
        {
            value = text[2] == '-' ? -value : value;
            return value >= long.MinValue && value <= long.MaxValue;
        }

        return false;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, out Int128 value) => digits switch
    {
        ['0', 'x' or 'X', .. var rest] => TryReadDigits(rest, 16, out value),
        ['0', 'b' or 'B', .. var rest] => TryReadDigits(rest, 2, out value),
        ['0', 'o' or 'O', .. var rest] => TryReadDigits(rest, 8, out value),
        ['0', .. var rest] when !rest.IsEmpty => TryReadDigits(rest, 8, out value),
        _ => TryReadDigits(digits, 10, out value),
    };

    private static bool TryReadDigits(ReadOnlySpan<char> digits, int radix, out Int128 value)
    {
        value = 0;
        foreach (char character in digits)
        {
            int digit = DigitOf(character);
            value = (value * radix) + digit;
            if (digit >= radix || value > ulong.MaxValue)
            {
                return false;
            }
        }

        return !digits.IsEmpty;
    }

    // Larger than every base for what is not a digit.
    private static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => int.MaxValue,
    };
}
