using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Values;

/// <summary>
/// An immutable map from names to values that keeps the order in which it was written and is equal to every map with equal entries,
/// whatever their order. Names compare ordinally.
/// </summary>
/// <remarks>
/// Build one with an initializer (<c>ValueMap&lt;string&gt; labels = new() { ["app"] = "alluxio" };</c>), with a collection expression
/// (<c>[new("app", "alluxio")]</c>), with <see cref="ValueMap.ToValueMap{T}(IEnumerable{KeyValuePair{string, T}})"/> from entries, or with
/// <see cref="ValueMap.ToValueMap{TItem, T}"/> from any sequence. A <see cref="Dictionary{TKey, TValue}"/> converts by itself. The later of
/// two entries with one name is effective, at the position of the earlier.
/// </remarks>
/// <typeparam name="T">The type of the values; they should be immutable themselves.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>, IValueCollection
{
    // Below this size a linear search is as quick as hashing and needs no index.
    internal const int IndexFrom = 12;

    private readonly KeyValuePair<string, T>[] _entries;
    private Dictionary<string, int>? _index;

    /// <summary>A map with the entries of its initializer: <c>new() { ["app"] = "alluxio" }</c>.</summary>
    public ValueMap() => _entries = [];

    internal ValueMap(KeyValuePair<string, T>[] distinctEntries) => _entries = distinctEntries;

    /// <summary>The map without entries.</summary>
    public static ValueMap<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(static entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<T> Values => _entries.Select(static entry => entry.Value);

    /// <summary>The value of a name. An initializer sets it; afterwards <see cref="SetItem"/> gives a new map.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The map has no such name.</exception>
    public T this[string key]
    {
        get => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"The map has no entry '{key}'.");
        init => (_entries, _index) = (SetItem(key, value)._entries, null);
    }

    /// <summary>
    /// A map with the entries of a dictionary; of <see langword="null"/> it is <see langword="null"/>, which means absent.
    /// </summary>
    /// <param name="entries">The entries, in order.</param>
    [return: NotNullIfNotNull(nameof(entries))]
    public static implicit operator ValueMap<T>?(Dictionary<string, T>? entries) => entries?.ToValueMap();

    /// <summary>Whether two maps hold equal entries.</summary>
    /// <param name="left">One map, or <see langword="null"/>.</param>
    /// <param name="right">The other map, or <see langword="null"/>.</param>
    public static bool operator ==(ValueMap<T>? left, ValueMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two maps differ.</summary>
    /// <param name="left">One map, or <see langword="null"/>.</param>
    /// <param name="right">The other map, or <see langword="null"/>.</param>
    public static bool operator !=(ValueMap<T>? left, ValueMap<T>? right) => !(left == right);

    /// <summary>The entries as a span, in order, without a copy.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int index = IndexOf(key);
        value = index < 0 ? default : _entries[index].Value;
        return index >= 0;
    }

    /// <summary>A new map with one entry set; a new name goes to the end.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public ValueMap<T> SetItem(string key, T value)
    {
        int index = IndexOf(key);
        if (index < 0)
        {
            return new([.. _entries, new(key, value)]);
        }

        KeyValuePair<string, T>[] entries = [.. _entries];
        entries[index] = new(key, value);
        return new(entries);
    }

    /// <summary>An enumerator that allocates nothing.</summary>
    public ValueEnumerator<KeyValuePair<string, T>> GetEnumerator() => new(_entries);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (int i = 0; i < _entries.Length; i++)
        {
            // Almost always the index of a name is the same on both sides: then no index is needed.
            (string key, T value) = _entries[i];
            T? otherValue = other._entries[i].Value;
            if ((other._entries[i].Key != key && !other.TryGetValue(key, out otherValue))
                || !EqualityComparer<T>.Default.Equals(value, otherValue))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach ((string key, T value) in _entries)
        {
            // A sum, because equality does not look at the order.
            hash += HashCode.Combine(key, value);
        }

        return hash;
    }

    /// <summary>The entries between braces: <c>{a: 1, b: 2}</c>; values that look secret are masked.</summary>
    public override string ToString() =>
        $"{{{string.Join(", ", _entries.Select(static entry => $"{entry.Key}: {SecretText.Show(entry.Key, entry.Value)}"))}}}";

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_entries.Length < IndexFrom)
        {
            for (int i = 0; i < _entries.Length; i++)
            {
                if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }

        // Two threads may both build the index; both build the same one.
        Dictionary<string, int> index = _index ??= BuildIndex();
        return index.TryGetValue(key, out int position) ? position : -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        Dictionary<string, int> index = new(_entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < _entries.Length; i++)
        {
            index[_entries[i].Key] = i;
        }

        return index;
    }
}
