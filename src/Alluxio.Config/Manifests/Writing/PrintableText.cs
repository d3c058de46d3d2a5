using System.Buffers;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>
/// The characters that need no escape in a YAML file, so that YAML 1.1 and YAML 1.2 readers, editors and diffs all see them.
/// </summary>
internal static class PrintableText
{
    private static readonly SearchValues<char> PrintableAscii =
        SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Whether a text is free of line breaks, tabs and everything that needs an escape.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOneLine(ReadOnlySpan<char> text)
    {
        int index = text.IndexOfAnyExcept(PrintableAscii);
        while (index >= 0 && index < text.Length)
        {
            int length = PrintableLength(text, index);
            if (length == 0)
            {
                return false;
            }

            index += length;
        }

        return true;
    }

    /// <summary>
    /// The length of the printable character at a position: 1, or 2 for a surrogate pair. 0 for one that must be escaped. These are
    /// controls (also tab and line feed), the line breaks of YAML 1.1 only (NEL, LS, PS), the byte order mark, non-characters and lone
    /// surrogates. The replacement character must be escaped, too: it represents a lone surrogate, and both are written in the same way.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The position.</param>
    public static int PrintableLength(ReadOnlySpan<char> text, int index)
    {
        char character = text[index];
        return character switch
        {
            < ' ' => 0,
            <= '~' => 1,
            < '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFD' => 0,
            >= '\uD800' and <= '\uDFFF' =>
                index + 1 < text.Length && char.IsSurrogatePair(character, text[index + 1]) ? 2 : 0,
            _ => 1,
        };
    }
}
