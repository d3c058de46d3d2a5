namespace Alluxio.Config.Comparison.Objects;

/// <summary>Items in order; those of a list that Kubernetes keys have a key each.</summary>
internal sealed class NormalList(NormalValue[] items, string[]? keys, bool isOrdered) : NormalValue
{
    public NormalValue[] Items { get; } = items;

    /// <summary>The key of each item; <see langword="null"/> where items go by their position.</summary>
    public string[]? Keys { get; } = keys;

    /// <summary>Whether another order of the same items means something else.</summary>
    public bool IsOrdered { get; } = isOrdered;

    public NormalValue? ItemOf(string key)
    {
        int index = Keys is null ? -1 : Array.IndexOf(Keys, key);
        return index < 0 ? null : Items[index];
    }
}
