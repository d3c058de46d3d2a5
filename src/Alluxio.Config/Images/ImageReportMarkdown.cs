using System.Text;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Images;

/// <summary>Writes image reports as Markdown.</summary>
internal static class ImageReportMarkdown
{
    public static string Write(ImageReport report)
    {
        StringBuilder text = new();
        foreach (((string title, string[] columns), string[][] rows) in ImageReportRows.Tables.Zip(ImageReportRows.Of(report)))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("### ").Append(title).Append("\n\n");
            ExplanationMarkdown.Row(text, columns);
            ExplanationMarkdown.Row(text, [.. columns.Select(static _ => "---")]);
            foreach (string[] row in rows)
            {
                ExplanationMarkdown.Row(text, [.. row.Select(static (cell, column) => column == 0 ? ExplanationMarkdown.Code(cell) : Plain(cell))]);
            }
        }

        string[] escapes = [.. report.Escapes.Where(static escape => escape.Escapes).Select(static escape => escape.ToString()).Distinct()];
        if (escapes.Length > 0)
        {
            text.Append("\n### Escapes\n\n");
            foreach (string line in escapes)
            {
                text.Append("- ").Append(Plain(line)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Plain(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            escaped.Append(character is '\\' or '|' or '*' or '_' or '`' or '<' or '[' or ']' ? $"\\{character}" : character.ToString());
        }

        return escaped.ToString();
    }
}
