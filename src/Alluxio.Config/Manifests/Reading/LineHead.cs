using System.Buffers;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// The beginning of a line or an item: <c>- </c> and <c>key:</c>. Read without the parser, because the parser has given up.
/// </summary>
internal readonly ref struct LineHead
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create("{}[]\"'#&*!|>%@`,?\t\0");

    private LineHead(int dashEnd, int keyStart, int keyEnd) => (DashEnd, KeyStart, KeyEnd) = (dashEnd, keyStart, keyEnd);

    /// <summary>The offset after the last <c>-</c>, or 0.</summary>
    public int DashEnd { get; }

    /// <summary>The offset of what follows the blanks and dashes.</summary>
    public int KeyStart { get; }

    /// <summary>The offset after the colon of the key, or 0 if there is no key.</summary>
    public int KeyEnd { get; }

    public static LineHead Of(ReadOnlySpan<char> line)
    {
        int dashEnd = 0;
        int i = SkipBlanks(line, 0);
        while (i < line.Length && line[i] == '-' && (i + 1 == line.Length || line[i + 1] == ' '))
        {
            dashEnd = i + 1;
            i = SkipBlanks(line, dashEnd);
        }

        int keyEnd = KeyLength(line[i..]);
        return new(dashEnd, i, keyEnd == 0 ? 0 : i + keyEnd);
    }

    private static int KeyLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        bool isQuoted = text[0] is '"' or '\'';
        int closing = isQuoted ? text[1..].IndexOf(text[0]) : -1;
        int colon = isQuoted ? closing + 2 : text.IndexOf(':');
        if (colon <= 0 || colon >= text.Length || text[colon] != ':' || (isQuoted && closing < 0))
        {
            return 0;
        }

        bool endsKey = isQuoted || ((colon + 1 == text.Length || text[colon + 1] == ' ') && !text[..colon].ContainsAny(NotInKeys));
        return endsKey ? colon + 1 : 0;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int start)
    {
        int length = line[start..].IndexOfAnyExcept(' ');
        return length < 0 ? line.Length : start + length;
    }
}
