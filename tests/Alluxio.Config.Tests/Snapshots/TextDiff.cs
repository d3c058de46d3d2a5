using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace Alluxio.Config.Tests.Snapshots;

/// <summary>Two texts as one list of lines: <c>-</c> removed, <c>+</c> added, with some equal lines around.</summary>
internal static class TextDiff
{
    private const int Context = 3;

    private const int Limit = 150;

    public static string Describe(string expected, string actual)
    {
        List<(char Mark, string Text, int Number)> lines = Lines(expected, actual);
        StringBuilder text = new();
        int printed = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i))
            {
                continue;
            }

            if (printed++ == Limit)
            {
                return text.Append("... and more\n").ToString();
            }

            if (i == 0 || !IsNearChange(lines, i - 1))
            {
                text.Append(CultureInfo.InvariantCulture, $"@@ line {lines[i].Number} @@\n");
            }

            text.Append(lines[i].Mark).Append(' ').Append(lines[i].Text).Append('\n');
        }

        return text.ToString();
    }

    private static List<(char Mark, string Text, int Number)> Lines(string expected, string actual)
    {
        // A line with its break differs from one without.
        DiffResult diff = new Differ().CreateCustomDiffs(expected, actual, false, static text => text.Split('\n'));
        List<(char, string, int)> lines = [];
        int position = 0;
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            Equal(block.DeleteStartA);
            position += block.DeleteCountA;
            lines.AddRange(diff.PiecesOld[block.DeleteStartA..position].Select((line, i) => ('-', line, block.DeleteStartA + i + 1)));
            lines.AddRange(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB).Select(line => ('+', line, position + 1)));
        }

        Equal(diff.PiecesOld.Length);
        return lines;

        void Equal(int end)
        {
            for (; position < end; position++)
            {
                lines.Add((' ', diff.PiecesOld[position], position + 1));
            }
        }
    }

    private static bool IsNearChange(List<(char Mark, string Text, int Number)> lines, int index)
    {
        for (int i = Math.Max(0, index - Context); i <= Math.Min(lines.Count - 1, index + Context); i++)
        {
            if (lines[i].Mark != ' ')
            {
                return true;
            }
        }

        return false;
    }
}
