using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>A text with its name; turns offsets into lines and columns, which are counted on demand.</summary>
internal sealed class SourceText(string file, string text)
{
    private int[]? _lineStarts;
    private SourceText? _whole;
    private int _origin;

    public string File { get; } = file;

    public string Text { get; } = text;

    /// <summary>The text that this one is a part of; itself, if it is whole.</summary>
    public SourceText Whole => _whole ?? this;

    /// <summary>The byte order mark before the text, or nothing.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The limits under which the text was read.</summary>
    public LoadOptions Options { get; init; } = LoadOptions.Default;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>The offset of a place in the text as the caller gave it, seen from this text.</summary>
    public int OffsetOf(SourceLocation location) => location.Offset - _origin;

    /// <summary>A separate part of this text, of the same length although perhaps changed; its places are those of the whole.</summary>
    public SourceText Part(int origin, string part) => new(File, part) { _whole = _whole ?? this, _origin = _origin + origin };

    public SourceLocation Locate(int start, int end)
    {
        if (_whole is not null)
        {
            return _whole.Locate(Math.Clamp(start, 0, Text.Length) + _origin, Math.Min(end, Text.Length) + _origin);
        }

        start = Math.Clamp(start, 0, Text.Length);
        end = Math.Max(start, Math.Min(end, Text.Length));
        int line = LineOf(start);
        SourceLocation location = new()
        {
            File = File,
            Line = line + 1,
            Column = start - LineStarts[line] + 1,
            Offset = start,
            Length = end - start,
        };
        if (line + 1 == LineStarts.Length || end < LineStarts[line + 1])
        {
            return location;
        }

        int last = LineOf(end);
        return location with { EndLine = last + 1, EndColumn = end - LineStarts[last] + 1 };
    }

    public SourceLocation Locate(int start) => Locate(start, start);

    /// <summary>The place of a node. The parser ends blocks where the next one starts; the blanks between belong to neither.</summary>
    public SourceLocation Locate(YamlNode node) =>
        Locate(
            node.Start,
            node.Start + Text.AsSpan(node.Start, Math.Max(0, Math.Min(node.End, Text.Length) - node.Start)).TrimEnd().Length);

    /// <summary>The line that holds an offset, without its line break.</summary>
    public ReadOnlySpan<char> LineAt(int offset, out int lineStart)
    {
        int line = LineOf(Math.Clamp(offset, 0, Text.Length));
        lineStart = LineStarts[line];
        int end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : Text.Length;
        return Text.AsSpan(lineStart, end - lineStart).TrimEnd("\r\n");
    }

    /// <summary>Where the line starts that holds an offset.</summary>
    public int LineStart(int offset) => LineStarts[LineOf(Math.Clamp(offset, 0, Text.Length))];

    /// <summary>Where the next line starts, or the end of the text.</summary>
    public int NextLine(int offset)
    {
        int line = LineOf(Math.Clamp(offset, 0, Text.Length));
        return line + 1 < LineStarts.Length ? LineStarts[line + 1] : Text.Length;
    }

    private int LineOf(int offset)
    {
        int line = Array.BinarySearch(LineStarts, offset);
        return line < 0 ? ~line - 1 : line;
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            // YamlDotNet and editors agree on these three line breaks.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
