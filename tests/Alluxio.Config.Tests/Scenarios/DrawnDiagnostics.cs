using System.Text;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Scenarios;

/// <summary>
/// A text with its diagnostics as comments below the lines that they point at. A <c>#</c> in the first column stands for the first caret
/// where the range starts there.
/// </summary>
internal static class DrawnDiagnostics
{
    private const int Width = 120;

    public static string Draw(string text, IReadOnlyList<Diagnostic> diagnostics)
    {
        StringBuilder drawn = new();
        foreach (Diagnostic diagnostic in diagnostics.Where(static diagnostic => diagnostic.Location is null))
        {
            Append(drawn, "#", "# ", diagnostic);
        }

        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        ILookup<int, Diagnostic> byLine = diagnostics
            .Where(static diagnostic => diagnostic.Location is not null)
            .OrderBy(static diagnostic => diagnostic.Location!.Column)
            .ToLookup(static diagnostic => diagnostic.Location!.Line);
        int last = lines[^1].Length == 0 && !byLine.Contains(lines.Length) ? lines.Length - 1 : lines.Length;
        for (int i = 0; i < last; i++)
        {
            drawn.Append(lines[i]).Append('\n');
            foreach (Diagnostic diagnostic in byLine[i + 1])
            {
                SourceLocation location = diagnostic.Location!;
                string margin = Margin(lines[i], location.Column - 1);
                int length = Math.Max(1, Math.Min(location.Length, lines[i].TrimEnd().Length - location.Column + 1));
                string carets = location.Column == 1 ? "#" + new string('^', length - 1) : margin + new string('^', length);
                Append(drawn, carets, margin.Length < 2 ? "# " : margin, diagnostic);
            }
        }

        return drawn.ToString();
    }

    // Tabs stay tabs, so that the line below them is aligned at any tab width.
    private static string Margin(string line, int length) => length == 0
        ? ""
        : "#" + string.Concat(line.Take(length).Skip(line[0] == '\t' ? 0 : 1).Select(static character => character == '\t' ? '\t' : ' '));

    private static void Append(StringBuilder drawn, string carets, string margin, Diagnostic diagnostic)
    {
        string severity =
            diagnostic.Severity == DiagnosticSeverity.Information ? "info" : diagnostic.Severity.ToString().ToLowerInvariant();
        string headline = $"{carets} {severity} {diagnostic.Code}:";
        if (headline.Length + 1 + diagnostic.Message.Length <= Width)
        {
            drawn.Append(headline).Append(' ').Append(diagnostic.Message).Append('\n');
            return;
        }

        // The message follows below, broken between words.
        string line = headline;
        string indent = margin.Length > Width / 2 ? "# " : margin;
        foreach (string word in diagnostic.Message.Split(' '))
        {
            if (line == headline || line.Length + 1 + word.Length > Width)
            {
                drawn.Append(line).Append('\n');
                line = indent + word;
            }
            else
            {
                line += " " + word;
            }
        }

        drawn.Append(line).Append('\n');
    }
}
