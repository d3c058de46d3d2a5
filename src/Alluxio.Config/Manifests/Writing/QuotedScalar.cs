using System.Globalization;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>Writes texts between quotes.</summary>
internal static class QuotedScalar
{
    /// <summary>Writes a text between single quotes.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="text">A text of one line that needs no escapes.</param>
    public static void WriteSingle(TextBuffer output, ReadOnlySpan<char> text)
    {
        output.Append('\'');
        int quote;
        while ((quote = text.IndexOf('\'')) >= 0)
        {
            output.Append(text[..quote]);
            output.Append("''");
            text = text[(quote + 1)..];
        }

        output.Append(text);
        output.Append('\'');
    }

    /// <summary>Writes any text between double quotes, with the escapes that JSON has too.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="text">The text.</param>
    /// <remarks>
    /// Half of a surrogate pair is no character: no file can hold it and YAML readers reject its escape. It becomes U+FFFD, as in JSON.
    /// </remarks>
    public static void WriteDouble(TextBuffer output, ReadOnlySpan<char> text)
    {
        output.Append('"');
        int done = 0;
        for (int index = 0; index < text.Length;)
        {
            char character = text[index];
            int length = PrintableText.PrintableLength(text, index);
            if (length > 0 && character is not ('"' or '\\'))
            {
                index += length;
                continue;
            }

            output.Append(text[done..index]);
            WriteEscape(output, character);
            done = ++index;
        }

        output.Append(text[done..]);
        output.Append('"');
    }

    private static void WriteEscape(TextBuffer output, char character)
    {
        if (char.IsSurrogate(character))
        {
            character = '\uFFFD';
        }

        output.Append('\\');
        switch (character)
        {
            case '"' or '\\':
                output.Append(character);
                break;
            case '\n':
                output.Append('n');
                break;
            case '\t':
                output.Append('t');
                break;
            case '\r':
                output.Append('r');
                break;
            default:
                Span<char> digits = stackalloc char[4];
                ((int)character).TryFormat(digits, out _, "X4", CultureInfo.InvariantCulture);
                output.Append('u');
                output.Append(digits);
                break;
        }
    }
}
