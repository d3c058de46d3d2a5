namespace Alluxio.Config.Manifests.Reading;

/// <summary>Finds the items between brackets by eye, because the parser has given up on the text.</summary>
internal static class FlowItems
{
    /// <summary>
    /// The item around an offset: from after the comma or bracket before it to the comma or bracket after it. Where quotes end with their
    /// line,
    /// <paramref name="isOpen"/> tells that one did, so that the comma may be missing as well.
    /// </summary>
    public static (int Start, int End) Around(ReadOnlySpan<char> text, int bracket, int offset, bool quotesEndWithLine, out bool isOpen)
    {
        int start = bracket + 1;
        int depth = 0;
        bool startsToken = true;
        isOpen = false;
        for (int i = start; i < text.Length; i++)
        {
            char character = text[i];
            if (startsToken && character is '"' or '\'')
            {
                i = SkipQuoted(text, i, quotesEndWithLine, out isOpen);
                if (isOpen && i >= offset)
                {
                    return (start, i);
                }
            }
            else if (character is '[' or '{')
            {
                depth++;
            }
            else if (depth == 0 && character is ',' or ']' or '}')
            {
                if (i >= offset)
                {
                    return (start, i);
                }

                start = i + 1;
            }
            else if (character is ']' or '}')
            {
                depth--;
            }

            startsToken = i < text.Length && (char.IsWhiteSpace(text[i]) ? startsToken : text[i] is '[' or '{' or ',' or ':');
        }

        isOpen = true;
        return (start, text.Length);
    }

    /// <summary>The innermost bracket that is open at an offset, or -1.</summary>
    public static int Innermost(ReadOnlySpan<char> text, int from, int offset)
    {
        Stack<int> open = [];
        bool startsToken = true;
        for (int i = from; i < offset && i < text.Length; i++)
        {
            if (startsToken && text[i] is '"' or '\'')
            {
                i = SkipQuoted(text, i, endsWithLine: true, out _);
            }
            else if (text[i] is '[' or '{')
            {
                open.Push(i);
            }
            else if (text[i] is ']' or '}')
            {
                _ = open.TryPop(out _);
            }

            startsToken = i < text.Length && (char.IsWhiteSpace(text[i]) ? startsToken : text[i] is '[' or '{' or ',' or ':');
        }

        return open.TryPeek(out int innermost) ? innermost : -1;
    }

    // The offset of the closing quote, or of the line break before which it is missing.
    private static int SkipQuoted(ReadOnlySpan<char> text, int start, bool endsWithLine, out bool isOpen)
    {
        char quote = text[start];
        isOpen = false;
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                return i;
            }

            if (endsWithLine && text[i] is '\n' or '\r')
            {
                isOpen = true;
                return i;
            }

            i += quote == '"' && text[i] == '\\' ? 1 : 0;
        }

        isOpen = true;
        return text.Length;
    }
}
