using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>Turns an exception of the parser into the diagnostic that names the culprit rather than the place where the parser gave up.</summary>
internal static class SyntaxErrors
{
    public static void Report(SourceText source, Exception exception, int start, int end, int lastGood, YamlNode? openFlow, DiagnosticBag diagnostics)
    {
        int from = Math.Min(start, lastGood);
        if (FindTemplate(source, from, end) is { } template)
        {
            SourceLocation location = TemplateExpressions.Locate(source, template, out string expression);
            diagnostics.Add(ReadingDiagnostics.TemplateLeftIn.Create(location, null, expression, null, expression));
        }
        else if (FindTab(source, from, end) is { } tab)
        {
            diagnostics.Add(ReadingDiagnostics.TabIndentation.Create(source.Locate(tab, tab + 1), null, "\\t", "blanks"));
        }
        else if (start < source.Text.Length && source.Text[start] is '"' or '\'' && exception.Message.Contains("scalar", StringComparison.Ordinal))
        {
            string problem = exception.Message.Contains("escape", StringComparison.Ordinal)
                ? "it holds an unknown escape behind a backslash"
                : "the closing quote is missing or text follows it";
            diagnostics.Add(ReadingDiagnostics.UnclosedQuote.Create(source.Locate(start), null, null, null, source.Text[start], problem));
        }
        else if (openFlow is not null)
        {
            char bracket = source.Text[openFlow.Start];
            diagnostics.Add(ReadingDiagnostics.UnclosedBracket.Create(
                source.Locate(openFlow.Start, openFlow.Start + 1), null, null, null, bracket, bracket == '[' ? ']' : '}'));
        }
        else
        {
            int place = exception.Message.Contains("mapping values", StringComparison.Ordinal) ? start : Math.Max(start, lastGood);
            diagnostics.Add(ReadingDiagnostics.SyntaxError.Create(source.Locate(SkipBlanks(source.Text, place)), null, null, null, Describe(exception.Message)));
        }
    }

    private static string Describe(string message)
    {
        // Our own words for the parser's most common complaints.
        (string Part, string Words)[] known =
        [
            ("mapping values are not allowed", "a ': ' stands where no key can stand; quote the text or start a new line"),
            ("cannot start any token", "this character cannot start a text; quote the text"),
            ("did not find expected key", "the line does not fit the keys above it; check the indentation"),
            ("did not find expected '-' indicator", "the line does not fit the list above it; check the indentation"),
            ("could not find expected ':'", "a key without ': ' behind it"),
            ("simple key", "a key without ': ' behind it"),
            ("document start", "text follows the end of the document; check the indentation of the first line"),
            ("anchor", "the name of an anchor or alias is not readable"),
            ("tag", "the tag behind '!' is not readable"),
            ("escape", "an unknown escape behind a backslash"),
            ("directive", "the directive behind '%' is not readable"),
        ];
        foreach ((string part, string words) in known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return words;
            }
        }

        return "the structure of the lines is not that of a mapping, a list or a text";
    }

    private static int SkipBlanks(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\n' or '\r')
        {
            offset++;
        }

        return offset;
    }

    /// <summary>The first tab in the indentation of the lines around the error.</summary>
    private static int? FindTab(SourceText source, int from, int to)
    {
        source.LineAt(from, out int lineStart);
        int last = Math.Min(to, source.Text.Length);
        while (lineStart <= last && lineStart < source.Text.Length)
        {
            ReadOnlySpan<char> line = source.LineAt(lineStart, out _);
            int indent = line.IndexOfAnyExcept(' ');
            if (indent >= 0 && line[indent] == '\t' && !line[indent..].IsWhiteSpace())
            {
                return lineStart + indent;
            }

            lineStart += line.Length + 1;
        }

        return null;
    }

    private static int? FindTemplate(SourceText source, int from, int to)
    {
        source.LineAt(from, out int lineStart);
        ReadOnlySpan<char> lastLine = source.LineAt(to, out int lastStart);
        int length = Math.Max(0, lastStart + lastLine.Length - lineStart);
        int index = source.Text.AsSpan(lineStart, length).IndexOf("{{", StringComparison.Ordinal);
        return index < 0 ? null : lineStart + index;
    }
}
