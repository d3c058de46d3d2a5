using System.Buffers;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>
/// Texts that a YAML reader of any version could read as a number or a date. It is wider than each of the grammars (YAML 1.1 and 1.2 and
/// what the common readers made of them), because quotes too many do no harm.
/// </summary>
internal static class PlainNumber
{
    private const string Decimal = "0123456789,";

    private static readonly SearchValues<char> Digits = SearchValues.Create(Decimal);

    // The colon is for base 60: 1:20 is 80 for a YAML 1.1 reader.
    private static readonly SearchValues<char> WholePart = SearchValues.Create(Decimal + ":");

    private static readonly SearchValues<char> PrefixedDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly SearchValues<char> AnyNumber = SearchValues.Create("0123456789abcdefABCDEFxXoO_,.:+-");

    /// <summary>Whether a text could be read as a number or a date.</summary>
    /// <param name="text">The text; it starts with a digit, a sign or a dot.</param>
    public static bool Is(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> body = text[0] is '+' or '-' ? text[1..] : text;
        return IsPrefixed(body) || IsDecimal(body) || IsNotFinite(body) || HasUnderscores(body) || IsDate(text);
    }

    /// <summary>1_000. Go's reader drops underscores before it looks at the rest, so 0_x1F is a number too.</summary>
    private static bool HasUnderscores(ReadOnlySpan<char> body) => body.Contains('_') && !body.ContainsAnyExcept(AnyNumber);

    /// <summary>0x1F, 0o17, 0b101.</summary>
    private static bool IsPrefixed(ReadOnlySpan<char> body) =>
        body is ['0', 'x' or 'X' or 'o' or 'O' or 'b' or 'B', .. ReadOnlySpan<char> digits] && !digits.ContainsAnyExcept(PrefixedDigits);

    /// <summary>7, 007, 1,000, 1:20:30.5, .5, 1., 1e3, 6.02E+23.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> body)
    {
        ReadOnlySpan<char> rest = Skip(body, WholePart);
        if (rest is ['.', .. ReadOnlySpan<char> fraction])
        {
            rest = Skip(fraction, Digits);
        }

        if (rest.Length == body.Length)
        {
            return false;
        }

        if (rest is ['e' or 'E', .. ReadOnlySpan<char> exponent])
        {
            rest = Skip(exponent is ['+' or '-', .. ReadOnlySpan<char> unsigned] ? unsigned : exponent, Digits);
        }

        return rest.IsEmpty;
    }

    /// <summary>.inf, -.Inf, .NAN, and the forms without a dot that number parsers know.</summary>
    private static bool IsNotFinite(ReadOnlySpan<char> body)
    {
        ReadOnlySpan<char> name = body is ['.', .. ReadOnlySpan<char> rest] ? rest : body;
        return name.Equals("inf", StringComparison.OrdinalIgnoreCase)
            || name.Equals("nan", StringComparison.OrdinalIgnoreCase)
            || name.Equals("infinity", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>2001-12-14, and a time after it.</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        const int yearLength = 4;
        if (text.Length <= yearLength || text[yearLength] != '-' || text[..yearLength].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        ReadOnlySpan<char> afterMonth = SkipOneOrTwoDigits(text[(yearLength + 1)..]);
        return afterMonth is ['-', .. ReadOnlySpan<char> day] && SkipOneOrTwoDigits(day) is [] or ['T' or 't' or ' ', ..];
    }

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        int length = text.IndexOfAnyExcept(characters);
        return length < 0 ? [] : text[length..];
    }

    private static ReadOnlySpan<char> SkipOneOrTwoDigits(ReadOnlySpan<char> text) => text switch
    {
        [>= '0' and <= '9', >= '0' and <= '9', .. ReadOnlySpan<char> rest] => rest,
        [>= '0' and <= '9', .. ReadOnlySpan<char> rest] => rest,
        _ => text,
    };
}
