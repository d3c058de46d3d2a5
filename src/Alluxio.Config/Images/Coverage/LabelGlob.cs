namespace Alluxio.Config.Images.Coverage;

/// <summary>
/// Patterns as the kubelet compares the parts of a host with: <c>*</c> for any text, <c>[a-c]</c> and <c>[^a-c]</c> for one
/// character of a set, and a backslash before a character that means itself. A pattern that is broken matches nothing. Keys are read as
/// addresses first, so that no question mark gets here.
/// </summary>
internal static class LabelGlob
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == '*')
            {
                ReadOnlySpan<char> rest = pattern.TrimStart('*');
                for (int start = 0; start <= text.Length; start++)
                {
                    if (IsMatch(rest, text[start..]))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (text.IsEmpty || !TakesOne(ref pattern, text[0]))
            {
                return false;
            }

            text = text[1..];
        }

        return text.IsEmpty;
    }

    private static bool TakesOne(ref ReadOnlySpan<char> pattern, char character)
    {
        char first = pattern[0];
        pattern = pattern[1..];
        switch (first)
        {
            case '[':
                return TakesOneOfSet(ref pattern, character);
            case '\\':
                return TryTakeLiteral(ref pattern, first, out char meant) && meant == character;
            default:
                return first == character;
        }
    }

    private static bool TakesOneOfSet(ref ReadOnlySpan<char> pattern, char character)
    {
        bool isNegated = pattern.StartsWith("^");
        pattern = isNegated ? pattern[1..] : pattern;
        bool isIn = false;
        for (int ranges = 0; ; ranges++)
        {
            if (ranges > 0 && pattern.StartsWith("]"))
            {
                pattern = pattern[1..];
                return isIn != isNegated;
            }

            if (!TryTakeBound(ref pattern, out char low))
            {
                return false;
            }

            char high = low;
            if (pattern.StartsWith("-"))
            {
                pattern = pattern[1..];
                if (!TryTakeBound(ref pattern, out high))
                {
                    return false;
                }
            }

            isIn |= low <= character && character <= high;
        }
    }

    private static bool TryTakeBound(ref ReadOnlySpan<char> pattern, out char bound)
    {
        bound = default;
        if (pattern.IsEmpty || pattern[0] is '-' or ']')
        {
            return false;
        }

        bound = pattern[0];
        pattern = pattern[1..];
        return bound != '\\' || TryTakeLiteral(ref pattern, bound, out bound);
    }

    private static bool TryTakeLiteral(ref ReadOnlySpan<char> pattern, char escape, out char meant)
    {
        meant = pattern.IsEmpty ? escape : pattern[0];
        if (pattern.IsEmpty)
        {
            return false;
        }

        pattern = pattern[1..];
        return true;
    }
}
