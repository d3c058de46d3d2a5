using System.Runtime.InteropServices;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>A mapping; entries in order, one for each key.</summary>
internal sealed class YamlMapping(int start) : YamlNode(start)
{
    // Below this size a linear search is as quick as hashing.
    private const int IndexFrom = 16;

    private readonly List<YamlEntry> _entries = new(4);
    private Dictionary<string, int>? _index;

    public ReadOnlySpan<YamlEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>While the mapping is read: the key whose value comes next.</summary>
    public YamlScalar? PendingKey { get; set; }

    public override string Description => "a mapping";

    public YamlNode? this[string key]
    {
        get
        {
            int index = IndexOf(key);
            return index < 0 ? null : _entries[index].Value;
        }
    }

    public void Add(YamlEntry entry)
    {
        _entries.Add(entry);
        _index?.TryAdd(entry.Key.Value, _entries.Count - 1);
    }

    public void Replace(int index, YamlEntry entry) => _entries[index] = entry;

    public void RemoveAll(Predicate<YamlEntry> match)
    {
        _entries.RemoveAll(match);
        _index = null;
    }

    public void RemoveLast()
    {
        _entries.RemoveAt(_entries.Count - 1);
        _index = null;
    }

    public int IndexOf(ReadOnlySpan<char> key)
    {
        if (_entries.Count >= IndexFrom)
        {
            return (_index ??= BuildIndex()).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out int index) ? index : -1;
        }

        for (int i = 0; i < _entries.Count; i++)
        {
            if (key.SequenceEqual(_entries[i].Key.Value))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        Dictionary<string, int> index = new(_entries.Count * 2, StringComparer.Ordinal);
        for (int i = 0; i < _entries.Count; i++)
        {
            index.TryAdd(_entries[i].Key.Value, i);
        }

        return index;
    }
}
