namespace Alluxio.Config.Manifests.Writing;

/// <summary>The grammar of JSON's numbers.</summary>
internal static class JsonNumber
{
    /// <summary>Whether a text is a number in JSON.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> whole = text is ['-', .. ReadOnlySpan<char> unsigned] ? unsigned : text;
        ReadOnlySpan<char> rest = SkipDigits(whole);
        if (rest.Length == whole.Length || (whole[0] == '0' && whole.Length - rest.Length > 1))
        {
            return false;
        }

        if (rest is ['.', .. ReadOnlySpan<char> fraction])
        {
            rest = SkipDigits(fraction);
            if (rest.Length == fraction.Length)
            {
                return false;
            }
        }

        if (rest is ['e' or 'E', .. ReadOnlySpan<char> power])
        {
            ReadOnlySpan<char> digits = power is ['+' or '-', .. ReadOnlySpan<char> unsignedPower] ? unsignedPower : power;
            rest = SkipDigits(digits);
            return rest.IsEmpty && !digits.IsEmpty;
        }

        return rest.IsEmpty;
    }

    private static ReadOnlySpan<char> SkipDigits(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? [] : text[length..];
    }
}
