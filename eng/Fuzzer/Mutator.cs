using System.Text;

namespace Alluxio.Config.Fuzzer;

/// <summary>Changes texts as people, editors and hostile hands do: bytes, tokens, lines, blocks of other texts.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<string> texts)
{
    private static readonly string[] Tokens =
    [
        "null", "~", "true", "no", "yes", "0", "-1", "1e400", "99999999999999999999", "0x1f", "1Gi", "1000m", "1E+2Gi", "''", "\"\"", "[]",
        "{}", "- ", ": ", "---\n", "...\n", "&a ", "*a", "<<: ", "!!str ",
        "!!binary ", "| \n", ">-\n", "# x\n", "\t", "\r\n", "\0", "\ufeff", "\u2028", "é", "\ud83d\ude00", "{{ .Values.x }}", "${X}", "%",
        "@", "`", "\\", "\\u0000", "\"", "'", "spec", "metadata", "name",
        "apiVersion", "kind", "properties", "jvmOptions", "imagePullSecrets", "volumes", "-Dk=v", "-Xmx1g", "s3://b", "local:///x",
        "pvc://c/d", "/", "//", "..", ",", ",,", "a,b", "a:b", "a: b", "1:2:3", "a#b", " #",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next text.</summary>
    public string Next()
    {
        StringBuilder text = new(texts[_random.Next(texts.Count)]);
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            Change(text);
        }

        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        int place = _random.Next(text.Length + 1);
        switch (_random.Next(9))
        {
            case 0:
                text.Insert(place, Tokens[_random.Next(Tokens.Length)]);
                break;
            case 1:
                text.Remove(place, Math.Min(_random.Next(1, 40), text.Length - place));
                break;
            case 2 when place < text.Length:
                text[place] = (char)_random.Next(0, 256);
                break;
            case 3:
                ReplaceWord(text, place);
                break;
            case 4:
                MoveLine(text);
                break;
            case 5:
                RepeatLine(text);
                break;
            case 6:
                Splice(text, place);
                break;
            case 7:
                Indent(text, place);
                break;
            default:
                text.Insert(place, (char)_random.Next(32, 127));
                break;
        }
    }

    private void ReplaceWord(StringBuilder text, int place)
    {
        string all = text.ToString();
        int start = place;
        while (start > 0 && !char.IsWhiteSpace(all[start - 1]))
        {
            start--;
        }

        int end = place;
        while (end < all.Length && !char.IsWhiteSpace(all[end]))
        {
            end++;
        }

        text.Remove(start, end - start).Insert(start, Tokens[_random.Next(Tokens.Length)]);
    }

    private void MoveLine(StringBuilder text)
    {
        List<string> lines = [.. text.ToString().Split('\n')];
        string line = lines[_random.Next(lines.Count)];
        lines.Remove(line);
        lines.Insert(_random.Next(lines.Count + 1), line);
        text.Clear().AppendJoin('\n', lines);
    }

    private void RepeatLine(StringBuilder text)
    {
        string[] lines = text.ToString().Split('\n');
        string line = lines[_random.Next(lines.Length)];
        text.Append('\n').Append(line);
    }

    private void Splice(StringBuilder text, int place)
    {
        string other = texts[_random.Next(texts.Count)];
        int start = _random.Next(other.Length + 1);
        text.Insert(place, other.AsSpan(start, Math.Min(_random.Next(1, 200), other.Length - start)));
    }

    private void Indent(StringBuilder text, int place)
    {
        int line = text.ToString().LastIndexOf('\n', Math.Max(0, Math.Min(place, text.Length) - 1)) + 1;
        if (_random.Next(2) == 0)
        {
            text.Insert(line, new string(' ', _random.Next(1, 5)));
        }
        else if (line < text.Length && text[line] == ' ')
        {
            text.Remove(line, 1);
        }
    }
}
