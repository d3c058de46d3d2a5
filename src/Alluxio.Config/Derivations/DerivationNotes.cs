using System.Globalization;
using System.Text;

namespace Alluxio.Config.Derivations;

/// <summary>Sentences that several rows of a table share: told once below it, by number.</summary>
internal sealed class DerivationNotes
{
    private readonly List<string> _notes = [];

    /// <summary>The number of a sentence.</summary>
    public string Number(string note)
    {
        int index = _notes.IndexOf(note);
        if (index < 0)
        {
            index = _notes.Count;
            _notes.Add(note);
        }

        return (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>All sentences, a line each.</summary>
    public void AppendTo(StringBuilder text, string indent, Func<string, string> show)
    {
        for (int i = 0; i < _notes.Count; i++)
        {
            text.Append(indent).Append(CultureInfo.InvariantCulture, $"{i + 1}. ").Append(show(_notes[i])).Append('\n');
        }
    }
}
