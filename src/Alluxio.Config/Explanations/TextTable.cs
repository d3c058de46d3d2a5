using System.Text;

namespace Alluxio.Config.Explanations;

/// <summary>Aligns rows of cells with blanks; a column that is empty everywhere is left out.</summary>
internal static class TextTable
{
    // Longer values would push what stands behind them out of sight.
    private const int MostCharacters = 72;

    private const string Gap = "   ";

    public static void Append(StringBuilder text, string indent, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            StringBuilder line = new(indent);
            for (int i = 0; i < row.Length; i++)
            {
                if (widths[i] > 0)
                {
                    line.Append(line.Length == indent.Length ? "" : Gap).Append(row[i].PadRight(widths[i]));
                }
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }

    /// <summary>A value that fits into a column. Places are never cut: people click on them.</summary>
    public static string Shorten(string value) => value.Length <= MostCharacters ? value : value[..(MostCharacters - 1)] + "…";
}
