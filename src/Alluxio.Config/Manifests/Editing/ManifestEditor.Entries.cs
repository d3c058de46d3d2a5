using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

// Whole entries: in and out.
internal sealed partial class ManifestEditor
{
    private void Insert(YamlMapping mapping, List<KeyValuePair<string, RawValue>> added, HashSet<int> removed)
    {
        int[] own = [.. Enumerable.Range(0, mapping.Entries.Length)
            .Where(index => IsOwn(mapping, mapping.Entries[index]) && !removed.Contains(index))];
        if (mapping.IsFlow)
        {
            InsertBetweenBrackets(mapping, added, own.Length > 0 ? mapping.Entries[own.Max()] : null);
            return;
        }

        if (own.Length == 0)
        {
            Refuse("the mapping has no key to insert beside");
            return;
        }

        int column = Column(mapping.Entries[own.Min()].Key.Start);
        foreach (IGrouping<int, KeyValuePair<string, RawValue>> group in added.GroupBy(entry => Neighbour(mapping, own, entry.Key)))
        {
            int end = group.Key < 0 ? EndOfBlock(mapping) : EndOf(mapping.Entries[group.Key]);
            int line = _source.NextLine(end);
            bool isOpenLine = line == _text.Length && !EndsLine(line);
            string lines = NodeText.Block(group, column, _lineBreak);
            Edit(line, line, isOpenLine ? _lineBreak + lines : lines + _lineBreak);
        }
    }

    // The key that is most like the new one; -1 for the end of the mapping.
    private static int Neighbour(YamlMapping mapping, int[] own, string name)
    {
        int best = -1;
        int likeness = LeastLikeness - 1;
        foreach (int index in own)
        {
            int common = mapping.Entries[index].Key.Value.AsSpan().CommonPrefixLength(name);
            if (common > likeness)
            {
                (best, likeness) = (index, common);
            }
        }

        return best;
    }

    private void InsertBetweenBrackets(YamlMapping mapping, List<KeyValuePair<string, RawValue>> added, YamlEntry? last)
    {
        if (last is not { } entry)
        {
            Edit(mapping.Start + 1, mapping.Start + 1, NodeText.Entries(added, _isJson, ", "));
            return;
        }

        int column = Column(entry.Key.Start);
        bool isOnItsOwnLine = _source.LineStart(entry.Key.Start) > mapping.Start;
        string separator = isOnItsOwnLine ? "," + _lineBreak + new string(' ', column) : ", ";
        int end = EndOf(entry);
        Edit(end, end, separator + NodeText.Entries(added, IsQuoted(entry.Key), separator));
    }

    private void Remove(YamlMapping mapping, HashSet<int> removed)
    {
        for (int index = 0; index < mapping.Entries.Length; index++)
        {
            if (!removed.Contains(index))
            {
                continue;
            }

            YamlEntry entry = mapping.Entries[index];
            bool isLeading = !Enumerable.Range(0, index).Any(earlier => !removed.Contains(earlier));
            int lineStart = _source.LineStart(entry.Key.Start);
            if (!mapping.IsFlow && string.IsNullOrWhiteSpace(_text[lineStart..entry.Key.Start]))
            {
                Edit(lineStart, _source.NextLine(EndOf(entry)), "");
            }
            else if (isLeading && index + 1 < mapping.Entries.Length)
            {
                // The first key of an item, or of a mapping between brackets: the next key takes its place.
                Edit(entry.Key.Start, mapping.Entries[index + 1].Key.Start, "");
            }
            else if (index > 0)
            {
                Edit(EndOf(mapping.Entries[index - 1]), EndOf(entry), "");
            }
            else
            {
                Refuse($"'{entry.Key.Value}' cannot be removed alone");
            }
        }
    }

    // The item with its dash and lines, or with the comma before it; nothing where it cannot be told from its neighbours.
    private (int Start, int End)? RangeOfItem(YamlSequence sequence, int index)
    {
        YamlNode item = sequence.Items[index];
        if (item.Start < sequence.Start || (index > 0 && sequence.Items[index - 1].Start < sequence.Start))
        {
            return null;
        }

        if (sequence.IsFlow)
        {
            return index > 0 ? (EndOfItem(sequence.Items[index - 1]), EndOfItem(item))
                : index + 1 < sequence.Items.Count ? (item.Start, sequence.Items[index + 1].Start)
                : null;
        }

        int line = _source.LineStart(item.Start);
        return _text.AsSpan(line, item.Start - line).Trim() is "-" ? (line, _source.NextLine(EndOfItem(item))) : null;
    }
}
