using System.Collections.Frozen;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>Finds <c>{{ … }}</c> and <c>{% … %}</c>, which read as flow mappings or as a part of a text and are never meant so.</summary>
internal static class TemplateExpressions
{
    // The first words of expressions in charts, apart from a dot.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "include", "template", "tpl", "if", "else", "end", "range", "with", "define", "block", "toYaml", "toJson", "default", "printf",
            "quote", "required", "lookup",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether the text holds anything that looks like a template; nearly no text does.</summary>
    public static bool MayHold(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    public static bool StartsAt(string text, int offset) =>
        offset >= 0 && offset + 1 < text.Length && text[offset] == '{' && text[offset + 1] is '{' or '%';

    /// <summary>Whether the expression that starts at an offset ends before another.</summary>
    public static bool IsClosed(string text, int start, int end) =>
        text.AsSpan(start, end - start).Contains(Closing(text[start + 1]), StringComparison.Ordinal);

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

    /// <summary>The offset of the first expression in a range of lines that is neither between quotes nor in a comment, or -1.</summary>
    public static int FindUnquoted(SourceText source, int from, int to, int behind = 0)
    {
        int start = Math.Max(source.LineStart(from), behind);
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
    /// The offsets of all whole expressions in a range of unread lines, except for those between quotes, in comments and in texts after
    /// <c>|</c> or <c>&gt;</c>.
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

    /// <summary>
    /// The first expression in a quoted text that is written for Go's templates, which Helm uses, or <see langword="null"/>.
    /// </summary>
    public static string? FindGo(string text)
    {
        for (int start = text.IndexOf("{{", StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf("{{", start + 2, StringComparison.Ordinal))
        {
            int end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0)
            {
                return null;
            }

            ReadOnlySpan<char> inside = text.AsSpan(start + 2, end - start - 2);
            bool isTrimmed = inside.StartsWith("- ");
            inside = (isTrimmed ? inside[1..] : inside).TrimStart();
            int word = inside.IndexOf(' ');
            if (isTrimmed || inside is ['.', ..] || Words.Contains((word < 0 ? inside : inside[..word]).ToString()))
            {
                return text[start..(end + 2)];
            }
        }

        return null;
    }

    /// <summary>The diagnostic for the expression at an offset.</summary>
    public static Diagnostic Describe(SourceText source, int offset)
    {
        string expression = source.Text.Substring(offset, Length(source, offset));
        return ReadingDiagnostics.TemplateLeftIn(expression).At(source.Locate(offset, offset + expression.Length), value: expression);
    }

    /// <summary>The length of the expression at an offset; up to the end of the line where it is not closed.</summary>
    public static int Length(SourceText source, int offset)
    {
        ReadOnlySpan<char> line = source.LineAt(offset, out int lineStart);
        ReadOnlySpan<char> rest = line[(offset - lineStart)..];
        int end = rest.IndexOf(Closing(rest[1]), StringComparison.Ordinal);
        return end < 0 ? rest.TrimEnd().Length : end + 2;
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
