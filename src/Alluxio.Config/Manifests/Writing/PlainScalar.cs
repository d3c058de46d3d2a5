using System.Buffers;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>The texts that need no quotes in a YAML file.</summary>
internal static class PlainScalar
{
    // Harmless after the first character, next to any other, unless the scalar is inside [ ] or { }.
    private static readonly SearchValues<char> Inner =
        SearchValues.Create(" !\"$%&'()*+,-./0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>
    /// Whether every YAML 1.1 and YAML 1.2 reader takes a text, written without quotes in block style, for this very text: not for a
    /// number, a boolean, a null, a date, a merge key or a piece of syntax.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <remarks>
    /// In doubt the answer is no: it also is for words in a letter case that only some readers know (<c>yES</c>), and for numbers as only
    /// some write them (<c>1,000</c>). Quotes are always right.
    /// </remarks>
    public static bool IsSafe(ReadOnlySpan<char> text) => HasSyntax(text) && !IsTyped(text);

    /// <summary>Whether a text may also be the key of an entry without quotes.</summary>
    /// <param name="text">The text.</param>
    /// <remarks>YamlDotNet takes the colon after a word that starts with a star for a part of that word.</remarks>
    public static bool IsSafeKey(ReadOnlySpan<char> text) =>
        IsSafe(text) && !(text.Contains('*') && text.Contains(" *", StringComparison.Ordinal));

    /// <summary>Whether a text without quotes would be well-formed, and yet no text for some reader.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOfAnotherType(ReadOnlySpan<char> text) => text.IsEmpty || (HasSyntax(text) && IsTyped(text));

    /// <summary>Whether a text without quotes is a scalar that some reader takes for a number or a date.</summary>
    /// <param name="text">The text.</param>
    public static bool IsNumber(ReadOnlySpan<char> text) => HasSyntax(text) && StartsLikeNumber(text) && PlainNumber.Is(text);

    /// <summary>Whether a text without quotes is one scalar, of whatever type, with nothing lost at its ends.</summary>
    private static bool HasSyntax(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        switch (text[0])
        {
            // Some readers take ? and : for syntax only before a blank, but texts that start so are too rare to argue.
            case ' ' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#':
            case '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`':
                return false;
            case '-' when text.Length == 1 || text[1] == ' ' || text.StartsWith("---", StringComparison.Ordinal):
                return false;
            case '.' when text.StartsWith("...", StringComparison.Ordinal):
                return false;
        }

        // Braces that look like a template left in would be taken for one.
        if (text[^1] == ' ' || text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal))
        {
            return false;
        }

        int index = text.IndexOfAnyExcept(Inner);
        return index < 0 || HasSyntaxFrom(text, index);
    }

    private static bool HasSyntaxFrom(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length)
        {
            char character = text[index];
            switch (character)
            {
                case ':' when index + 1 == text.Length || text[index + 1] == ' ':
                case '#' when text[index - 1] == ' ':
                    return false;
            }

            // Blanks other than the space are text by the book, yet some readers trim them.
            int length = PrintableText.PrintableLength(text, index);
            if (length == 0 || (character > '~' && char.IsWhiteSpace(character)))
            {
                return false;
            }

            index += length;
        }

        return true;
    }

    private static bool IsTyped(ReadOnlySpan<char> text) => StartsLikeNumber(text) ? PlainNumber.Is(text) : IsWord(text);

    private static bool StartsLikeNumber(ReadOnlySpan<char> text) => text[0] is (>= '0' and <= '9') or '+' or '-' or '.';

    private static bool IsWord(ReadOnlySpan<char> text) => text.Length switch
    {
        1 => text[0] is 'y' or 'Y' or 'n' or 'N' or '~' or '=',
        2 => Is(text, "no") || Is(text, "on") || Is(text, "<<"),
        3 => Is(text, "yes") || Is(text, "off") || Is(text, "nan") || Is(text, "inf"),
        4 => Is(text, "true") || Is(text, "null"),
        5 => Is(text, "false"),
        8 => Is(text, "infinity"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
