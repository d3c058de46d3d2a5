using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// The comments of a text that start with a word. A similar text inside a scalar of several lines is no comment; after unreadable text the
/// two cannot be distinguished, and all count.
/// </summary>
internal static class SourceComments
{
    // A bracket starts a list, an item and perhaps a mapping, and ends others.
    private const int MostTokensOfACharacter = 8;

    /// <summary>Finds the comments, from top to bottom.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word after <c>#</c> and blanks.</param>
    /// <returns>The offsets of the word, and of the end of the line.</returns>
    public static IReadOnlyList<(int Start, int End)> Find(string text, string word)
    {
        // Few texts have any: they are not read once more for it.
        if (!text.Contains(word, StringComparison.Ordinal))
        {
            return [];
        }

        HashSet<int> comments = [];
        int read = Scan(text, comments);
        List<(int Start, int End)> found = [];
        for (int at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            int sign = text.AsSpan(0, at).TrimEnd(" \t").Length - 1;
            bool isOne = sign >= 0
                && text[sign] == '#'
                && (comments.Contains(sign) || (sign >= read && (sign == 0 || char.IsWhiteSpace(text[sign - 1]))));
            if (isOne)
            {
                int length = text.AsSpan(at).IndexOfAny('\n', '\r');
                found.Add((at, length < 0 ? text.Length : at + length));
            }
        }

        return found;
    }

    // How far the text could be read.
    private static int Scan(string text, HashSet<int> comments)
    {
        SourceReader reader = new(text, 0);
        Scanner scanner = new(reader, skipComments: false);
        int read = 0;
        try
        {
            // Where the parser would give up the scanner may go on without moving.
            for (int tokens = 0;
                tokens <= (MostTokensOfACharacter * text.Length) + 2 && scanner.MoveNext() && scanner.Current is not Error;
                tokens++)
            {
                if (scanner.Current is StreamEnd)
                {
                    return text.Length;
                }

                read = (int)scanner.Current!.End.Index;
                if (scanner.Current is Comment comment)
                {
                    comments.Add((int)comment.Start.Index);
                }
            }

            return read;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return read;
        }
    }
}
