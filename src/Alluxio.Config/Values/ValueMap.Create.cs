namespace Alluxio.Config.Values;

/// <summary>Creates <see cref="ValueMap{T}"/>s.</summary>
public static class ValueMap
{
    /// <summary>A map with the given entries; of two entries with one name the later one counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The entries, in order.</param>
    /// <exception cref="ArgumentNullException">A name is <see langword="null"/>.</exception>
    public static ValueMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        if (entries.IsEmpty)
        {
            return ValueMap<T>.Empty;
        }

        if (entries.Length > ValueMap<T>.IndexFrom)
        {
            OrderedDictionary<string, T> distinct = new(entries.Length, StringComparer.Ordinal);
            foreach ((string key, T value) in entries)
            {
                distinct[key] = value;
            }

            return new([.. distinct]);
        }

        // Most maps are small, and then looking through the names is quicker than hashing them.
        KeyValuePair<string, T>[] all = new KeyValuePair<string, T>[entries.Length];
        int count = 0;
        foreach (KeyValuePair<string, T> entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry.Key, nameof(entries));
            int index = 0;
            while (index < count && all[index].Key != entry.Key)
            {
                index++;
            }

            all[index] = entry;
            count = Math.Max(count, index + 1);
        }

        return new(count == all.Length ? all : all[..count]);
    }

    /// <summary>
    /// A map with a copy of the entries of a sequence, such as a dictionary; of two entries with one name the later one counts.
    /// </summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The entries, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/>, or a name, is <see langword="null"/>.</exception>
    public static ValueMap<T> ToValueMap<T>(this IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries as ValueMap<T> ?? Create<T>([.. entries]);
    }

    /// <summary>A map with an entry for each item of a sequence; of two items with one name the later one counts.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <param name="name">Gives the name of an item.</param>
    /// <param name="value">Gives the value of an item.</param>
    /// <exception cref="ArgumentNullException">An argument, or the name of an item, is <see langword="null"/>.</exception>
    public static ValueMap<T> ToValueMap<TItem, T>(this IEnumerable<TItem> items, Func<TItem, string> name, Func<TItem, T> value)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return Create<T>([.. items.Select(item => new KeyValuePair<string, T>(name(item), value(item)))]);
    }

    /// <summary>A map of entries with different names, which are sorted in their array.</summary>
    internal static ValueMap<T> Sorted<T>(KeyValuePair<string, T>[] distinctEntries)
    {
        Array.Sort(distinctEntries, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return distinctEntries.Length == 0 ? ValueMap<T>.Empty : new(distinctEntries);
    }
}
