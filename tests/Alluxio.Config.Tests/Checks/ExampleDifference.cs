using DiffPlex;
using DiffPlex.Model;

namespace Alluxio.Config.Tests.Checks;

/// <summary>
/// Where a bad example differs from the good one, which is the bad one without its fault. So the two tell, without the rule, in which lines
/// the fault can be: a line that differs, one next to what is missing, or a field that holds either.
/// </summary>
internal sealed class ExampleDifference
{
    private readonly HashSet<int> _lines = [];

    public ExampleDifference(string bad, string good)
    {
        string[] lines = bad.Split('\n');
        string[] mended = good.Split('\n');
        foreach (DiffBlock block in new Differ().CreateLineDiffs(bad, good, ignoreWhitespace: false, ignoreCase: false).DiffBlocks)
        {
            for (int i = block.DeleteStartA; i < block.DeleteStartA + block.DeleteCountA; i++)
            {
                _lines.Add(i + 1);
                AddFields(lines, i, Indent(lines[i]));
            }

            if (block.InsertCountB > 0)
            {
                AddFields(lines, block.DeleteStartA, mended.Skip(block.InsertStartB).Take(block.InsertCountB).Min(Indent));
            }

            if (block.DeleteCountA == 0)
            {
                // Counted from 1, these are the lines before and after the gap.
                _lines.UnionWith([block.DeleteStartA, block.DeleteStartA + 1]);
            }
        }
    }

    /// <summary>Whether the fault can be in a line, counted from 1.</summary>
    public bool Holds(int line) => _lines.Contains(line);

    // The fields above a line that hold what is indented by that much.
    private void AddFields(string[] lines, int before, int indent)
    {
        for (int i = before - 1; i >= 0 && lines[i] != "---"; i--)
        {
            if (Indent(lines[i]) < indent)
            {
                _lines.Add(i + 1);
                indent = Indent(lines[i]);
            }
        }
    }

    private static int Indent(string line) => line.Trim().Length == 0 ? int.MaxValue : line.Length - line.TrimStart().Length;
}
