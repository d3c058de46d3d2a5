using System.Text;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>A text of lines with blanks before them.</summary>
internal sealed class IndentedText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds lines of one depth.</summary>
    public void Add(int depth, params ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            _text.Append(_text.Length > 0 ? "\n" : "").Append(' ', depth).Append(line);
        }
    }

    /// <summary>Adds blanks to the last line.</summary>
    public void AddBlanks(int count) => _text.Append(' ', count);

    /// <summary>The text; its last line ends, too.</summary>
    public override string ToString() => $"{_text}\n";
}
