namespace Alluxio.Config.Manifests.Reading;

/// <summary>Finds the lines of a block by their indentation, because the parser has given up on the text.</summary>
internal static class BlockLines
{
    /// <summary>The end of the key's value or list item that contains an offset: after all lines with a deeper indentation.</summary>
    /// <param name="text">The document.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="goesOn">Whether the value has no end, so that lines which start with neither key nor dash belong to it wherever they
    /// start.</param>
    public static (int Start, int End) Value(SourceText text, int offset, bool goesOn)
    {
        ReadOnlySpan<char> line = text.LineAt(offset, out int lineStart);
        LineHead head = LineHead.Of(line);
        int column = offset - lineStart;
        if (head.KeyEnd > 0 && column >= head.KeyEnd)
        {
            return (lineStart + head.KeyEnd, Below(text, lineStart, head.KeyStart, goesOn));
        }

        return head.DashEnd > 0 && column >= head.DashEnd
            ? (lineStart + head.DashEnd, Below(text, lineStart, head.DashEnd - 1, goesOn))
            : Whole(text, offset);
    }

    /// <summary>The line that holds an offset, and the lines that belong to it.</summary>
    public static (int Start, int End) Whole(SourceText text, int offset)
    {
        ReadOnlySpan<char> line = text.LineAt(offset, out int lineStart);
        LineHead head = LineHead.Of(line);
        int indent = Math.Max(0, line.IndexOfAnyExcept(' ', '\t'));

        // After "key: value" only the rest of the value can belong to it; a further key belongs to a mapping above.
        bool hasValue = head.KeyEnd > 0
            && line[head.KeyEnd..].TrimStart(' ') is { Length: > 0 } value
            && value[0] is not ('|' or '>' or '&' or '!' or '#' or '{' or '[');
        return (lineStart, Below(text, lineStart, indent, goesOn: false, onlyRest: hasValue));
    }

    /// <summary>The line that holds an offset, and the lines directly below that are indented with tabs as well.</summary>
    public static (int Start, int End) Tabs(SourceText text, int offset)
    {
        text.LineAt(offset, out int lineStart);
        int next = text.NextLine(lineStart);
        while (next < text.Text.Length
            && text.LineAt(next, out _) is var line
            && line[..Math.Max(0, line.IndexOfAnyExcept(' ', '\t'))].Contains('\t'))
        {
            next = text.NextLine(next);
        }

        return (lineStart, next);
    }

    private static int Below(SourceText text, int lineStart, int column, bool goesOn, bool onlyRest = false)
    {
        int end = text.NextLine(lineStart);
        int firstIndent = -1;
        for (int next = end; next < text.Text.Length; next = text.NextLine(next))
        {
            ReadOnlySpan<char> line = text.LineAt(next, out _);
            int indent = line.IndexOfAnyExcept(' ', '\t');
            if (indent < 0 || line[indent] == '#')
            {
                continue;
            }

            bool isRest = LineHead.Of(line) is { KeyEnd: 0, DashEnd: 0 } && !line.StartsWith("---") && !line.StartsWith("...");
            if (indent > column ? (onlyRest || indent < firstIndent) && !isRest : !goesOn || !isRest)
            {
                break;
            }

            // The first line gives the indentation of the block; a key with less indentation belongs to a mapping above.
            firstIndent = firstIndent < 0 ? indent : firstIndent;

            end = text.NextLine(next);
        }

        return end;
    }
}
