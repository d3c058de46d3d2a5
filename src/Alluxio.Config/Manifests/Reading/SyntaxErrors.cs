using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// Turns a complaint of the parser into the diagnostic that names the culprit rather than the place where the parser gave up.
/// </summary>
internal static class SyntaxErrors
{
    public static Diagnostic Describe(SourceText source, in SyntaxError error) =>
        Template(source, error)
            ?? Tab(source, error)
            ?? Escape(source, error)
            ?? Quote(source, error)
            ?? Flow(source, error)
            ?? Other(source, error);

    private static Diagnostic? Template(SourceText source, in SyntaxError error)
    {
        int found = TemplateExpressions.FindUnquoted(source, Math.Min(error.Start, error.LastGood), error.End);

        // Braces in a text that was read well are not what stopped the parser.
        if (error.LastScalar is { } scalar && found >= scalar.Start && found < scalar.End)
        {
            found = TemplateExpressions.FindUnquoted(source, scalar.End, error.End, scalar.End);
        }

        return found < 0 ? null : TemplateExpressions.Describe(source, found);
    }

    /// <summary>The first tab in the indentation of the lines around the error.</summary>
    private static Diagnostic? Tab(SourceText source, in SyntaxError error)
    {
        // If the parser complains about a tab, it has read just past the tab, but it reports the place of the whole block.
        int last = error.Says("tab") ? Math.Max(error.End, error.Scanned) : error.End;
        source.LineAt(error.LastGood, out int lineStart);
        while (lineStart <= last && lineStart < source.Text.Length)
        {
            ReadOnlySpan<char> line = source.LineAt(lineStart, out _);
            int indent = line.IndexOfAnyExcept(' ');
            if (indent >= 0 && line[indent] == '\t' && !line[indent..].IsWhiteSpace() && lineStart + indent >= error.LastGood)
            {
                int length = line[indent..].IndexOfAnyExcept('\t', ' ');
                return ReadingDiagnostics.TabIndentation()
                    .At(source.Locate(lineStart + indent, lineStart + indent + length), null, "\\t", "blanks");
            }

            lineStart = source.NextLine(lineStart);
        }

        return null;
    }

    private static Diagnostic? Escape(SourceText source, in SyntaxError error)
    {
        if (!error.Says("quoted scalar")
            || !(error.Says("escape") || error.Says("hexadecimal") || error.Says("surrogates"))
            || error.End <= error.Start)
        {
            return null;
        }

        int backslash = source.Text.LastIndexOf(
            '\\',
            Math.Min(error.End, source.Text.Length - 1),
            Math.Min(error.End, source.Text.Length - 1) - error.Start + 1);
        return backslash < 0 ? null : Syntax(
            source, backslash, "the escape after this backslash is unknown; write \\\\ for a backslash, or use single quotes");
    }

    private static Diagnostic? Quote(SourceText source, in SyntaxError error)
    {
        if (error.Says("quoted scalar") && IsQuote(source, error.Start))
        {
            return Unclosed(source, error.Start, "the closing quote is missing, or the lines below need more indentation");
        }

        // The quote of a later text closed this one; what follows gives it away.
        if (error.LastScalar is { } scalar && IsQuote(source, scalar.Start) && error.Start >= scalar.End && !error.Says("mapping values")
            && !source.Text.AsSpan(scalar.End, Math.Min(error.Start, source.Text.Length) - scalar.End).ContainsAny('\n', '\r')
            && error.Start < source.Text.Length && source.Text[error.Start] is not (']' or '}' or ','))
        {
            return error.OpenFlow is null
                ? Unclosed(source, scalar.Start, "text follows the closing quote")
                : Syntax(source, error.Start, "a ',' is missing before this item, or the quoted string before it is not closed correctly");
        }

        return null;
    }

    private static Diagnostic? Flow(SourceText source, in SyntaxError error)
    {
        if (error.OpenFlow is not { } flow
            || error.Says("cannot start")
            || error.Says("anchor")
            || error.Says("tag")
            || error.Says("directive"))
        {
            return null;
        }

        // In JSON a missing comma is likelier than a missing bracket; elsewhere the bracket is in one line of many.
        if (error.IsJson
            && error.Says("expected ','")
            && error.Start < source.Text.AsSpan().TrimEnd().Length
            && source.Text[error.Start] is not (']' or '}' or '-'))
        {
            return Syntax(
                source,
                error.Start,
                $"a ',' is missing before this item, or the '{source.Text[flow.Start]}' before it is not closed");
        }

        char bracket = source.Text[flow.Start];
        return ReadingDiagnostics.UnclosedBracket(bracket, bracket == '[' ? ']' : '}').At(source.Locate(flow.Start, flow.Start + 1));
    }

    private static Diagnostic Other(SourceText source, in SyntaxError error)
    {
        if (error.Says("multiline plain scalar"))
        {
            return Syntax(
                source, NextToken(source.Text, error.LastGood),
                "this string continues on the next line, so it cannot be a key; add the missing ':', or correct the indentation of the "
                    + "next line");
        }

        if (error.Says("invalid mapping") || error.Says("mapping values"))
        {
            // If the colon has its own line, the whole line is at fault, otherwise the colon.
            ReadOnlySpan<char> line = source.LineAt(error.Start, out int lineStart);
            int first = lineStart + Math.Max(0, line.IndexOfAnyExcept(' '));
            return Syntax(
                source, first >= error.LastGood ? first : error.Start,
                "a ': ' is in the middle of a string; quote the string, or correct the indentation");
        }

        int place = error.Start >= error.LastGood ? error.Start : error.LastGood;
        place = NextToken(source.Text, place);
        return Syntax(source, place, Words(source, error, place));
    }

    private static string Words(SourceText source, in SyntaxError error, int place)
    {
        if (error.Says("expected key") || error.Says("expected '-' indicator"))
        {
            return WordsForLine(source, place, error.Says("expected key"));
        }

        // Our own words for the parser's complaints; the order matters.
        (string Part, string Words)[] known =
        [
            ("cannot start any token", "a string cannot start with this character; quote the string"),
            ("expected node content", "a value is missing here; quote a string that starts with this character"),
            ("could not find expected ':'", "': ' is missing after this key; add it, or quote a string of several lines"),
            ("Block sequence entries", "a list cannot start here; write its first '-' on a new line, indented below the key"),
            ("<document start>", "text follows the end of the document; correct the indentation of the first line, or separate documents "
                + "by '---'"),
            ("'...'", "text follows the end of the document; start the next one with '---'"),
            ("block scalar", "after '|' or '>' only an indentation number and '+' or '-' are allowed; write the string on the next line, "
                + "indented"),
            ("comment", "a comment requires a space before its '#', and cannot be inside a string"),
            ("anchor", "the name after '&' or '*' is invalid; quote a string that starts with this character"),
            ("directive", "the line that starts with '%' is not a YAML directive; quote a string that starts with '%'"),
            ("%YAML", "the line that starts with '%' is not a YAML directive; remove it"),
            ("incompatible", "this version of YAML is unknown; remove the line"),
            ("tag", "the tag after '!' is invalid; quote a string that starts with '!'"),
        ];
        foreach ((string part, string words) in known)
        {
            if (error.Says(part))
            {
                return words;
            }
        }

        return "the lines are not a mapping, a list or a string; check quotes and indentation";
    }

    private static string WordsForLine(SourceText source, int place, bool expectsKey)
    {
        ReadOnlySpan<char> line = source.LineAt(place, out int lineStart);
        ReadOnlySpan<char> rest = line[Math.Min(place - lineStart, line.Length)..];
        if (rest.StartsWith(']') || rest.StartsWith('}'))
        {
            return "no open bracket matches this one; remove it, or quote the string";
        }

        if (!expectsKey)
        {
            return "the line does not fit the list above it; correct the indentation, or start it with '- '";
        }

        return rest switch
        {
            ['-', ' ', ..] or ['-'] => "a list item is where a key is required; correct the indentation",
            _ when rest.Contains(':') => "the line does not fit the keys above it; correct the indentation",
            _ => "': ' is missing after this key; add it, or indent the line to continue the string above",
        };
    }

    private static Diagnostic Syntax(SourceText source, int place, string words) => ReadingDiagnostics.SyntaxError(
        words).At(source.Locate(place));

    private static Diagnostic Unclosed(SourceText source, int start, string problem) =>
        ReadingDiagnostics
            .UnclosedQuote(source.Text[start] == '"' ? "double quote" : "single quote", problem)
            .At(source.Locate(start, start + 1));

    private static bool IsQuote(SourceText source, int offset) => offset < source.Text.Length && source.Text[offset] is '"' or '\'';

    /// <summary>The next character that is neither blank nor comment nor the colon of a key.</summary>
    private static int NextToken(string text, int offset)
    {
        int start = Math.Clamp(offset, 0, text.Length);
        int place = start;
        while (place < text.Length)
        {
            bool isBreak = text[place] is '\n' or '\r';
            if (isBreak || text[place] is ' ' or '\t' || (text[place] == ':' && place == start))
            {
                place++;
            }
            else if (text[place] == '#' && (place == 0 || text[place - 1] is ' ' or '\n' or '\r' or '\t'))
            {
                int end = text.AsSpan(place).IndexOfAny('\n', '\r');
                place = end < 0 ? text.Length : place + end;
            }
            else
            {
                break;
            }
        }

        return place < text.Length ? place : start;
    }
}
