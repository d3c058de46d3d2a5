using System.Text;

namespace Alluxio.Config.Tool.Terminals;

/// <summary>
/// Colours the words of a text that people look for. Texts are written without colours, so that their code needs no knowledge of them.
/// Unknown words are written unchanged.
/// </summary>
internal static class Paint
{
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Blue = "\e[1;34m";
    private const string Green = "\e[32m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Plain = "\e[0m";

    private static readonly (string Word, string Colour)[] Severities = [("error", Red), ("warning", Yellow), ("info", Blue)];

    // The effects of a change in a comparison, as a whole line or at the beginning of one.
    private static readonly (string Beginning, string Colour)[] Effects =
    [
        ("stops all pods", Red), ("refused by the API server", Red), ("loses ", Red), ("rolls pods", Yellow),
        ("needs a manual step", Yellow),
        ("takes effect immediately", Green), ("in sync ", Green), ("differs ", Yellow), ("missing ", Red),
    ];

    public static string Text(string text)
    {
        StringBuilder painted = new(text.Length + (text.Length / 8));
        foreach (string line in text.Split('\n'))
        {
            Line(line, painted);
            painted.Append('\n');
        }

        return painted.ToString(0, painted.Length - 1);
    }

    private static void Line(string line, StringBuilder painted)
    {
        if (Severity(line) is { } found)
        {
            painted.Append(line, 0, found.Start).Append(found.Colour).Append(line, found.Start, found.Length).Append(Plain)
                .Append(line, found.Start + found.Length, line.Length - found.Start - found.Length);
        }
        else if (line.EndsWith("   hidden", StringComparison.Ordinal))
        {
            painted.Append(Dim).Append(line).Append(Plain);
        }
        else if (line.LastIndexOf("   wins", StringComparison.Ordinal) is > 0 and int wins)
        {
            painted.Append(line, 0, wins).Append(Green).Append(line, wins, line.Length - wins).Append(Plain);
        }
        else if (line is [not ' ' and not '#', ..]
            && line.IndexOf(" = ", StringComparison.Ordinal) is > 0 and int equals
            && !line.AsSpan(0, equals).Contains(' '))
        {
            painted.Append(Bold).Append(line, 0, equals).Append(Plain).Append(line, equals, line.Length - equals);
        }
        else
        {
            string trimmed = line.TrimStart(' ');
            string? colour =
                Effects.FirstOrDefault(effect => (trimmed + ' ').StartsWith(effect.Beginning, StringComparison.Ordinal)).Colour;
            painted.Append(line, 0, line.Length - trimmed.Length).Append(colour).Append(trimmed).Append(colour is null ? "" : Plain);
        }
    }

    // file(1,2): error ALX2001: …, the same without a place, and error: … of the program itself.
    private static (int Start, int Length, string Colour)? Severity(string line)
    {
        foreach ((string word, string colour) in Severities)
        {
            if (line.StartsWith(word + ": ", StringComparison.Ordinal))
            {
                return (0, word.Length, colour);
            }

            int start =
                line.StartsWith(word + " ALX", StringComparison.Ordinal) ? 0 : line.IndexOf($"): {word} ALX", StringComparison.Ordinal) + 3;
            if (start == 0 || start > 2)
            {
                int end = line.IndexOf(':', start + word.Length);
                return end < 0 ? null : (start, end - start, colour);
            }
        }

        return null;
    }
}
