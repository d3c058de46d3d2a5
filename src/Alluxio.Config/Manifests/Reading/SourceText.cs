using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>A text with its name; turns offsets into lines and columns, which are counted only when somebody asks.</summary>
internal sealed class SourceText(string file, string text)
{
    private int[]? _lineStarts;

    public string File { get; } = file;

    public string Text { get; } = text;

    public SourceLocation Locate(int start, int end)
    {
        int[] lineStarts = _lineStarts ??= FindLineStarts(Text);
        start = Math.Clamp(start, 0, Text.Length);
        int line = Array.BinarySearch(lineStarts, start);
        line = line < 0 ? ~line - 1 : line;
        return new SourceLocation
        {
            File = File,
            Line = line + 1,
            Column = start - lineStarts[line] + 1,
            Offset = start,
            Length = Math.Max(0, Math.Min(end, Text.Length) - start),
        };
    }

    public SourceLocation Locate(int start) => Locate(start, start);

    /// <summary>The line that holds an offset, without its line break.</summary>
    public ReadOnlySpan<char> LineAt(int offset, out int lineStart)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        lineStart = offset == 0 ? 0 : Text.AsSpan(0, offset).LastIndexOf('\n') + 1;
        ReadOnlySpan<char> rest = Text.AsSpan(lineStart);
        int length = rest.IndexOf('\n');
        return (length < 0 ? rest : rest[..length]).TrimEnd('\r');
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
