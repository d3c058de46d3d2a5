using System.Text;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>Lines with blanks before them.</summary>
internal sealed class IndentedLines
{
    private readonly StringBuilder _lines = new();

    /// <summary>Adds lines of one depth.</summary>
    public void Add(int depth, params ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            _lines.Append(_lines.Length > 0 ? "\n" : "").Append(' ', depth).Append(line);
        }
    }

    /// <summary>Adds blanks to the last line.</summary>
    public void AddBlanks(int count) => _lines.Append(' ', count);

    /// <summary>All lines; the last one ends, too.</summary>
    public override string ToString() => $"{_lines}\n";
}
