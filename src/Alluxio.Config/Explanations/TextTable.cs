using System.Text;

namespace Alluxio.Config.Explanations;

/// <summary>Aligns rows of cells with blanks; a column that is empty everywhere is left out.</summary>
internal static class TextTable
{
    // Longer values would push the next columns out of sight.
    public const int MostCharacters = 72;

    private const string Gap = "   ";

    public static void Append(StringBuilder text, string indent, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int[] widths = new int[rows[0].Length];
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        foreach (string[] row in rows)
        {
            int start = text.Append(indent).Length;
            for (int i = 0; i < row.Length; i++)
            {
                if (widths[i] > 0)
                {
                    text.Append(text.Length == start ? "" : Gap).Append(row[i]).Append(' ', widths[i] - row[i].Length);
                }
            }

            while (text.Length > start - indent.Length && char.IsWhiteSpace(text[^1]))
            {
                text.Length--;
            }

            text.Append('\n');
        }
    }

    /// <summary>A value that fits into a column. Places are never cut: people click on them.</summary>
    public static string Shorten(string value) => value.Length <= MostCharacters ? value : value[..(MostCharacters - 1)] + "…";
}
