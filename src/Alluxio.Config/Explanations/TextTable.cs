using System.Text;

namespace Alluxio.Config.Explanations;

/// <summary>Aligns rows of cells with blanks; a column that is empty everywhere is left out.</summary>
internal static class TextTable
{
    // Longer cells would push what stands behind them out of sight.
    private const int MaxCell = 72;

    private const string Gap = "   ";

    public static void Append(StringBuilder text, string indent, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Shorten(row[column]).Length))];
        foreach (string[] row in rows)
        {
            StringBuilder line = new(indent);
            for (int i = 0; i < row.Length; i++)
            {
                if (widths[i] > 0)
                {
                    line.Append(line.Length == indent.Length ? "" : Gap).Append(Shorten(row[i]).PadRight(widths[i]));
                }
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }

    private static string Shorten(string cell) => cell.Length <= MaxCell ? cell : cell[..(MaxCell - 1)] + "…";
}
