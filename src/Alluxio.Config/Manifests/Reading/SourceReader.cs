namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// Hands a text to the parser from some offset on, without a copy, and knows how far the parser has looked. NUL reads as a blank: it is
/// reported elsewhere, and the parser would take it for the end.
/// </summary>
internal sealed class SourceReader(string text, int start) : TextReader
{
    /// <summary>The offset of the first character that the parser did not see yet.</summary>
    public int Position { get; private set; } = start;

    public override int Peek() => Position < text.Length ? Clean(text[Position]) : -1;

    public override int Read() => Position < text.Length ? Clean(text[Position++]) : -1;

    public override int Read(Span<char> buffer)
    {
        int count = Math.Min(buffer.Length, text.Length - Position);
        text.AsSpan(Position, count).CopyTo(buffer);
        buffer[..count].Replace('\0', ' ');
        Position += count;
        return count;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    private static char Clean(char character) => character == '\0' ? ' ' : character;
}
