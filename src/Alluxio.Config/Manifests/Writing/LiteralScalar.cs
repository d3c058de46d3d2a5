namespace Alluxio.Config.Manifests.Writing;

/// <summary>Writes texts of several lines as literal blocks: <c>|</c> and the lines as they are.</summary>
internal static class LiteralScalar
{
    /// <summary>The additional indentation of the text, relative to its parent; the indentation indicator says the same.</summary>
    public const int Indent = 2;

    /// <summary>
    /// Whether a text comes back from a literal block unchanged, also when an editor has trimmed the ends of its lines.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isRoot">Whether it is a whole document.</param>
    public static bool Fits(ReadOnlySpan<char> text, bool isRoot)
    {
        // Readers find the indentation in the first line, and a tab there is an error. They disagree about the indicator of a root.
        if (!text.Contains('\n') || text[0] == '\t' || (isRoot && NeedsIndicator(text)))
        {
            return false;
        }

        bool hasText = false;
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> line = TakeLine(ref text);
            if (line is [.., ' ' or '\t'] || !IsPrintable(line))
            {
                return false;
            }

            hasText |= !line.IsEmpty;
        }

        return hasText;
    }

    /// <summary>Writes a text that <see cref="Fits"/>, with a line feed at the end.</summary>
    /// <param name="output">The writer, at the beginning of the scalar.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">The column of its lines.</param>
    public static void Write(TextBuffer output, ReadOnlySpan<char> text, int indent)
    {
        output.Append('|');
        if (NeedsIndicator(text))
        {
            output.Append((char)('0' + Indent));
        }

        switch (text)
        {
            case [.., '\n', '\n']:
                output.Append('+');
                break;
            case not [.., '\n']:
                output.Append('-');
                break;
        }

        output.Append('\n');
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> line = TakeLine(ref text);
            if (!line.IsEmpty)
            {
                output.AppendSpaces(indent);
                output.Append(line);
            }

            output.Append('\n');
        }
    }

    /// <summary>Without an indicator the blanks at the start would be taken for indentation.</summary>
    private static bool NeedsIndicator(ReadOnlySpan<char> text) => text is [' ' or '\n', ..];

    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('\n');
        ReadOnlySpan<char> line = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + 1)..];
        return line;
    }

    private static bool IsPrintable(ReadOnlySpan<char> line)
    {
        int tab;
        while ((tab = line.IndexOf('\t')) >= 0)
        {
            if (!PrintableText.IsOneLine(line[..tab]))
            {
                return false;
            }

            line = line[(tab + 1)..];
        }

        return PrintableText.IsOneLine(line);
    }
}
