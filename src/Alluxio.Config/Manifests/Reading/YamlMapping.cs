namespace Alluxio.Config.Manifests.Reading;

/// <summary>A mapping; entries in order, one for each key.</summary>
internal sealed class YamlMapping(int start) : YamlNode(start)
{
    public List<YamlEntry> Entries { get; } = new(4);

    public override string Description => "a mapping";

    public YamlNode? this[string key]
    {
        get
        {
            int index = IndexOf(key);
            return index < 0 ? null : Entries[index].Value;
        }
    }

    public int IndexOf(string key)
    {
        for (int i = 0; i < Entries.Count; i++)
        {
            if (string.Equals(Entries[i].Key.Value, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
