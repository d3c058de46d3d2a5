using System.Globalization;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>
/// A growing text. Unlike a <see cref="System.Text.StringBuilder"/> it is one array, so that a short append is a plain copy.
/// </summary>
internal sealed class TextBuffer
{
    // Enough for one small manifest: 8 KB.
    private const int FirstCapacity = 4096;

    private char[] _chars = new char[FirstCapacity];

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

    /// <summary>Forgets what was written after the first characters.</summary>
    /// <param name="length">How many characters stay.</param>
    public void Truncate(int length) => Length = Math.Min(length, Length);

    public override string ToString() => new(_chars, 0, Length);

    /// <summary>The free space, at least so long.</summary>
    private Span<char> Reserve(int count)
    {
        if (count > _chars.Length - Length)
        {
            Grow(count);
        }

        return _chars.AsSpan(Length);
    }

    private void Grow(int count) => Array.Resize(ref _chars, Math.Max(checked(Length + count), _chars.Length * 2));
}
