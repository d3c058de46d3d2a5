using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Values;

/// <summary>
/// An immutable list that is equal to every list with equal items in the same order.
/// </summary>
/// <remarks>
/// Build one with a collection expression (<c>ValueList&lt;string&gt; names = ["a", "b"];</c>), with <see cref="ValueList.Create{T}"/> from
/// a span, or with <see cref="ValueList.ToValueList{T}"/> from any sequence. A <see cref="List{T}"/> and an array convert by themselves. A
/// <see langword="null"/> list in a model means that the field is absent; an empty list means that it was given and is empty.
/// </remarks>
/// <typeparam name="T">The type of the items; they should be immutable themselves.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IValueCollection
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public T this[int index] => _items[index];

    /// <summary>
    /// A list with a copy of the items of a list; of <see langword="null"/> it is <see langword="null"/>, which means absent.
    /// </summary>
    /// <param name="items">The items, in order.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ValueList<T>?(List<T>? items) => items?.ToValueList();

    /// <summary>
    /// A list with a copy of the items of an array; of <see langword="null"/> it is <see langword="null"/>, which means absent.
    /// </summary>
    /// <param name="items">The items, in order.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator ValueList<T>?(T[]? items) => items?.ToValueList();

    /// <summary>Whether two lists hold equal items in the same order.</summary>
    /// <param name="left">One list, or <see langword="null"/>.</param>
    /// <param name="right">The other list, or <see langword="null"/>.</param>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    /// <param name="left">One list, or <see langword="null"/>.</param>
    /// <param name="right">The other list, or <see langword="null"/>.</param>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The items as a span, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A new list with one item more at the end.</summary>
    /// <param name="item">The item to add.</param>
    public ValueList<T> Add(T item) => new([.. _items, item]);

    /// <summary>An enumerator that allocates nothing.</summary>
    public ValueEnumerator<T> GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items between brackets: <c>[a, b]</c>; values that look secret are masked, as in <c>[--token, ***]</c>.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", this is ValueList<string> texts ? SecretText.ShowOptions(texts) : Shown())}]";

    private IEnumerable<string?> Shown() => _items.Select(static item => SecretText.Show("", item));
}
