using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>
/// The name of a setting as <c>$"{component}.image"</c> writes it, for looking up without making a text of it: a plan asks for some hundred
/// names.
/// </summary>
[InterpolatedStringHandler]
internal ref struct SettingName
{
    private const int Capacity = 64;

    private Characters _characters;
    private int _length;

    /// <summary>A name, of which the compiler tells the parts. Both arguments are the compiler's; the room is fixed.</summary>
    public SettingName(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _ = formattedCount;
    }

    /// <summary>The name.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Text => ((ReadOnlySpan<char>)_characters)[.._length];

    public void AppendLiteral(string text) => AppendFormatted(text);

    public void AppendFormatted(string text)
    {
        text.CopyTo(((Span<char>)_characters)[_length..]);
        _length += text.Length;
    }

    [InlineArray(Capacity)]
    private struct Characters
    {
        private char _first;
    }
}
