using System.Text;

namespace Alluxio.Config.ModelGenerator;

/// <summary>Keeps generated comments within the length that lines of code have.</summary>
internal static class LineBreaks
{
    /// <summary>The most characters of a line.</summary>
    public const int Longest = 140;

    /// <summary>Breaks each documentation comment that is too long between two words.</summary>
    public static string Apply(string code) => string.Join('\n', code.Split('\n').SelectMany(Parts));

    private static IEnumerable<string> Parts(string line)
    {
        int start = line.IndexOf("/// ", StringComparison.Ordinal);
        if (line.Length <= Longest || start < 0)
        {
            yield return line;
            yield break;
        }

        string prefix = line[..(start + 4)];
        StringBuilder part = new(prefix);
        foreach (string word in Words(line[prefix.Length..]))
        {
            if (part.Length > prefix.Length && part.Length + word.Length + 1 > Longest)
            {
                yield return part.ToString();
                part.Clear().Append(prefix);
            }

            part.Append(part.Length > prefix.Length ? " " : "").Append(word);
        }

        yield return part.ToString();
    }

    // A tag with its attributes is one word.
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        bool isTag = false;
        for (int i = 0; i < text.Length; i++)
        {
            isTag = text[i] == '<' || (isTag && text[i] != '>');
            if (text[i] == ' ' && !isTag)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
