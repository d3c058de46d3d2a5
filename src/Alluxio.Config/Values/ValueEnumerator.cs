namespace Alluxio.Config.Values;

/// <summary>Goes through a <see cref="ValueList{T}"/> or a <see cref="ValueMap{T}"/> without allocating anything.</summary>
/// <remarks>It is an ordinary struct, so that a loop may <see langword="await"/> and <see langword="yield"/>.</remarks>
/// <typeparam name="T">The type of the items.</typeparam>
public struct ValueEnumerator<T>
{
    private readonly T[] _items;
    private int _index;

    internal ValueEnumerator(T[] items)
    {
        _items = items;
        _index = -1;
    }

    /// <summary>The current item of the enumerator.</summary>
    /// <exception cref="IndexOutOfRangeException"><see cref="MoveNext"/> was not called yet, or was <see langword="false"/>.</exception>
    public readonly T Current => _items[_index];

    /// <summary>Goes to the next item.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        int next = _index + 1;
        _index = next < _items.Length ? next : _items.Length;
        return next < _items.Length;
    }
}
