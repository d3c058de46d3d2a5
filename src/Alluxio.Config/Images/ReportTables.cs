using System.Text;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Images;

/// <summary>Writes the tables of a report for people, as text and as Markdown.</summary>
internal static class ReportTables
{
    /// <summary>
    /// The tables one below the other. Where <paramref name="groupBy"/> heads the first column, rows that repeat its cell leave it empty.
    /// </summary>
    public static string Text((string Title, string[] Columns)[] tables, string[][][] rows, string groupBy)
    {
        StringBuilder text = new();
        foreach (((_, string[] columns), string[][] lines) in tables.Zip(rows))
        {
            // A heading above an empty column would keep it.
            string[] heading = [.. columns.Select((column, index) => Array.Exists(lines, row => row[index].Length > 0) ? column : "")];
            text.Append(text.Length > 0 ? "\n" : "");
            TextTable.Append(text, "", [heading, .. lines.Select(
                (row, index) => index > 0 && columns[0] == groupBy && lines[index - 1][0] == row[0] ? ["", .. row[1..]] : row)]);
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The tables under their titles.</summary>
    public static StringBuilder Markdown((string Title, string[] Columns)[] tables, string[][][] rows)
    {
        StringBuilder text = new();
        foreach (((string title, string[] columns), string[][] lines) in tables.Zip(rows))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("### ").Append(title).Append("\n\n");
            ExplanationMarkdown.Row(text, columns);
            ExplanationMarkdown.Row(text, [.. columns.Select(static _ => "---")]);
            foreach (string[] row in lines)
            {
                ExplanationMarkdown.Row(text, [
                    .. row.Select(static (cell, column) => column == 0 ? ExplanationMarkdown.Code(cell) : ExplanationMarkdown.Plain(cell)),
                ]);
            }
        }

        return text;
    }

    /// <summary>Items below the tables.</summary>
    public static void AppendList(StringBuilder text, string title, IReadOnlyCollection<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        text.Append("\n### ").Append(title).Append("\n\n");
        foreach (string item in items)
        {
            text.Append("- ").Append(ExplanationMarkdown.Plain(item)).Append('\n');
        }
    }

    /// <summary>The name of an enumeration's value as words of a sentence.</summary>
    public static string Words(string name)
    {
        StringBuilder words = new();
        foreach (char character in name)
        {
            words.Append(char.IsUpper(character) && words.Length > 0 ? " " : "").Append(char.ToLowerInvariant(character));
        }

        return words.ToString();
    }
}
