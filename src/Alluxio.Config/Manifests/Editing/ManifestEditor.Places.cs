using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests.Editing;

// Where things start and end in the text.
internal sealed partial class ManifestEditor
{
    /// <summary>Whether an entry is written in the mapping itself, not merged into it.</summary>
    private static bool IsOwn(YamlMapping mapping, in YamlEntry entry) => entry.Key.Start >= mapping.Start && entry.Key.Start < mapping.End;

    /// <summary>Whether the value is an alias: what it stands for lies before its key.</summary>
    private static bool IsAlias(in YamlEntry entry) => entry.Value.Start < entry.Key.Start;

    private bool IsQuoted(YamlScalar key) => _text[key.Start] == '"';

    private int Column(int offset) => offset - _source.LineStart(offset);

    private bool EndsLine(int offset) => offset == 0 || _text[offset - 1] is '\n' or '\r';

    private int Colon(YamlScalar key)
    {
        int colon = _text.IndexOf(':', Math.Max(key.Start, key.End));
        return colon < 0 ? key.End : colon;
    }

    private int AliasStart(in YamlEntry entry)
    {
        int start = Colon(entry.Key) + 1;
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start;
    }

    private int EndOf(in YamlEntry entry)
    {
        if (IsAlias(entry))
        {
            int end = AliasStart(entry);
            while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not (',' or ']' or '}'))
            {
                end++;
            }

            return end;
        }

        int afterColon = Colon(entry.Key) + 1;
        return entry.Value switch
        {
            { IsFlow: true } => entry.Value.End,
            YamlScalar => EndOfScalar(entry.Value, afterColon),
            _ => Math.Max(EndOfBlock(entry.Value), afterColon),
        };
    }

    // For some scalars, the parser's end is after the line breaks that follow them.
    private int EndOfScalar(YamlNode scalar, int least)
    {
        int end = Math.Min(scalar.End, _text.Length);
        while (end > least && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return Math.Max(end, least);
    }

    // The parser ends a block where the next one starts: comments between belong to neither.
    private int EndOfBlock(YamlNode node)
    {
        int end = node switch
        {
            YamlMapping mapping => EndOfEntries(mapping),
            YamlSequence sequence =>
                sequence.Items.Where(item => item.Start >= sequence.Start).Select(EndOfItem).DefaultIfEmpty(sequence.Start).Max(),
            _ => node.Start,
        };
        int limit = Math.Min(node.End, _text.Length);
        for (int line = _source.NextLine(end); line < limit; line = _source.NextLine(line))
        {
            // A merge key, or an item that is an alias.
            ReadOnlySpan<char> content = _source.LineAt(line, out int start);
            int first = start + content.Length - content.TrimStart().Length;
            content = content.Trim();
            if (first < limit && content.Length > 0 && content[0] != '#')
            {
                end = first + content.Length;
            }
        }

        return end;
    }

    private int EndOfEntries(YamlMapping mapping)
    {
        int end = mapping.Start;
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (IsOwn(mapping, entry))
            {
                end = Math.Max(end, EndOf(entry));
            }
        }

        return end;
    }

    private int EndOfItem(YamlNode item) => item switch
    {
        { IsFlow: true } => item.End,
        YamlScalar => EndOfScalar(item, item.Start),
        _ => EndOfBlock(item),
    };
}
