namespace Alluxio.Config.Comparison.Objects;

/// <summary>Fields or entries by name. It is filled once and then only read.</summary>
/// <param name="expected">How many entries it will have: growing costs as much as the entries.</param>
internal sealed class NormalMap(int expected = 4) : NormalValue
{
    // Objects have few fields each: looking through them is quicker than hashing.
    private readonly List<KeyValuePair<string, NormalValue>> _entries = new(expected);

    public int Count => _entries.Count;

    public IReadOnlyList<KeyValuePair<string, NormalValue>> Entries => _entries;

    public NormalValue? this[string name]
    {
        get
        {
            int index = IndexOf(name);
            return index < 0 ? null : _entries[index].Value;
        }

        set
        {
            int index = IndexOf(name);
            if (value is null)
            {
                if (index >= 0)
                {
                    _entries.RemoveAt(index);
                }
            }
            else if (index < 0)
            {
                _entries.Add(new(name, value));
            }
            else
            {
                _entries[index] = new(name, value);
            }
        }
    }

    public string? Text(string name) => (this[name] as NormalScalar)?.Text;

    public NormalMap? Map(string name) => this[name] as NormalMap;

    public NormalList? List(string name) => this[name] as NormalList;

    public void SetDefault(string name, string text, bool isNumber = false)
    {
        if (IndexOf(name) < 0)
        {
            _entries.Add(new(name, new NormalScalar(text, isNumber)));
        }
    }

    public void SetDefault(string name, NormalScalar value)
    {
        if (IndexOf(name) < 0)
        {
            _entries.Add(new(name, value));
        }
    }

    public void RemoveWhere(Predicate<string> isMeant) => _entries.RemoveAll(entry => isMeant(entry.Key));

    public void Sort() => _entries.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    private int IndexOf(string name)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
