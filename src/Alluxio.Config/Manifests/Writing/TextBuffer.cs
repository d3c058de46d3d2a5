using System.Buffers;
using System.Globalization;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>
/// A growing text. Unlike a <see cref="System.Text.StringBuilder"/> it is one array, so that a short append is a plain copy.
/// </summary>
/// <remarks>The array is borrowed: the objects of one deployment would otherwise leave six times their size to the collector.</remarks>
internal sealed class TextBuffer : IDisposable
{
    // Enough for one small manifest: 8 KB.
    private const int FirstCapacity = 4096;

    private char[] _chars = ArrayPool<char>.Shared.Rent(FirstCapacity);

    /// <summary>How many characters were written.</summary>
    public int Length { get; private set; }

    public void Append(char character)
    {
        int length = Length;
        if (length == _chars.Length)
        {
            Grow(1);
        }

        _chars[length] = character;
        Length = length + 1;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    public void AppendSpaces(int count)
    {
        Reserve(count)[..count].Fill(' ');
        Length += count;
    }

    public void Append(long number)
    {
        // -9223372036854775808.
        const int longest = 20;
        number.TryFormat(Reserve(longest), out int written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    public bool EndsWith(ReadOnlySpan<char> text) => _chars.AsSpan(0, Length).EndsWith(text);

    /// <summary>Forgets what was written after the first characters.</summary>
    /// <param name="length">How many characters stay.</param>
    public void Truncate(int length) => Length = Math.Min(length, Length);

    public override string ToString() => new(_chars, 0, Length);

    /// <summary>Gives the array back; the text is empty and writable from then on.</summary>
    public void Dispose() => Exchange([]);

    /// <summary>The free space, at least so long.</summary>
    private Span<char> Reserve(int count)
    {
        if (count > _chars.Length - Length)
        {
            Grow(count);
        }

        return _chars.AsSpan(Length);
    }

    private void Grow(int count)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(checked(Length + count), _chars.Length * 2));
        int length = Length;
        _chars.AsSpan(0, length).CopyTo(larger);
        Exchange(larger);
        Length = length;
    }

    private void Exchange(char[] chars)
    {
        // Texts may hold secrets, which the next borrower has no business to see.
        ArrayPool<char>.Shared.Return(_chars, clearArray: true);
        (_chars, Length) = (chars, 0);
    }
}
