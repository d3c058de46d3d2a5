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
            ReadOnlySpan<char> line = source.LineAt(found, out int lineStart);
            ReadOnlySpan<char> before = line[..(found - lineStart)];
            bool isQuoted = before.Count('"') % 2 == 1 || before.Count('\'') % 2 == 1;
            bool isComment = before.TrimStart(' ').StartsWith('#') || before.Contains(" #", StringComparison.Ordinal);
            if (!isQuoted && !isComment)
            {
                return found;
            }
        }

        return -1;
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

    private static string Closing(char second) => second == '%' ? "%}" : "}}";
}
