using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>Finds <c>{{ … }}</c> and <c>{% … %}</c>, which read as flow mappings or as a part of a text and are never meant so.</summary>
internal static class TemplateExpressions
{
    /// <summary>Whether the text holds anything that looks like a template; nearly no text does.</summary>
    public static bool MayHold(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    public static bool StartsAt(string text, int offset) =>
        offset >= 0 && offset + 1 < text.Length && text[offset] == '{' && text[offset + 1] is '{' or '%';

    /// <summary>Whether the expression that starts at an offset ends before another.</summary>
    public static bool IsClosed(string text, int start, int end) => text.AsSpan(start, end - start).Contains(Closing(text[start + 1]), StringComparison.Ordinal);

    /// <summary>The offset of the first expression in a range, or -1.</summary>
    public static int Find(string text, int start, int end)
    {
        for (int i = start; i + 1 < end; i++)
        {
            if (StartsAt(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The offset of the first expression in a range of lines that stands neither between quotes nor in a comment, or -1.</summary>
    public static int FindUnquoted(SourceText source, int from, int to)
    {
        source.LineAt(from, out int start);
        ReadOnlySpan<char> last = source.LineAt(to, out int lastStart);
        int end = lastStart + last.Length;
        for (int found = Find(source.Text, start, end); found >= 0; found = Find(source.Text, found + 2, end))
        {
            if (IsUnquoted(source, found))
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>
    /// The offsets of all whole expressions in a range of lines that nobody has read, but for those between quotes, in comments and in texts
    /// behind <c>|</c> or <c>&gt;</c>.
    /// </summary>
    public static IEnumerable<int> FindAllUnquoted(SourceText source, int from, int to)
    {
        source.LineAt(from, out int lineStart);
        int textIndent = int.MaxValue;
        for (int next; lineStart < to; lineStart = next)
        {
            next = Math.Min(source.NextLine(lineStart), to);
            int indent = source.LineAt(lineStart, out _).IndexOfAnyExcept(' ');
            if (indent < 0 || indent > textIndent)
            {
                continue;
            }

            textIndent = StartsText(source.LineAt(lineStart, out _)) ? indent : int.MaxValue;
            for (int found = Find(source.Text, lineStart, next); found >= 0; found = Find(source.Text, found + 2, next))
            {
                if (IsClosed(source.Text, found, next) && IsUnquoted(source, found))
                {
                    yield return found;
                }
            }

            if (next == to)
            {
                yield break;
            }
        }
    }

    /// <summary>The diagnostic for the expression at an offset.</summary>
    public static Diagnostic Describe(SourceText source, int offset)
    {
        ReadOnlySpan<char> line = source.LineAt(offset, out int lineStart);
        ReadOnlySpan<char> rest = line[(offset - lineStart)..];
        int end = rest.IndexOf(Closing(rest[1]), StringComparison.Ordinal);
        string expression = (end < 0 ? rest.TrimEnd() : rest[..(end + 2)]).ToString();
        return ReadingDiagnostics.TemplateLeftIn.Create(source.Locate(offset, offset + expression.Length), null, expression, null, expression);
    }

    private static bool IsUnquoted(SourceText source, int offset)
    {
        ReadOnlySpan<char> line = source.LineAt(offset, out int lineStart);
        ReadOnlySpan<char> before = line[..(offset - lineStart)];
        bool isQuoted = before.Count('"') % 2 == 1 || before.Count('\'') % 2 == 1;
        return !isQuoted && !before.TrimStart(' ').StartsWith('#') && !before.Contains(" #", StringComparison.Ordinal);
    }

    // "key: |" and "- >-": what is indented below is one text.
    private static bool StartsText(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> head = line.TrimEnd().TrimEnd("+-0123456789");
        return head.EndsWith(": |") || head.EndsWith(": >") || head.EndsWith("- |") || head.EndsWith("- >");
    }

    private static string Closing(char second) => second == '%' ? "%}" : "}}";
}
