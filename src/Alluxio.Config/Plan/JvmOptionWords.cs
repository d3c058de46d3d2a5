using System.Buffers;
using System.Text;

namespace Alluxio.Config.Plan;

/// <summary>
/// Splits an entry of JVM options as the shell that starts the JVM does: controllers put the entries behind each other, so that one entry may hold several
/// options. Quotes hold a word together and are gone afterwards.
/// </summary>
internal static class JvmOptionWords
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\r\n\"'\\");

    /// <summary>The options of an entry; an entry of blanks has none.</summary>
    public static IReadOnlyList<string> Of(string entry)
    {
        // Nearly every entry is one option.
        if (!entry.AsSpan().ContainsAny(Special))
        {
            return entry.Length == 0 ? [] : [entry];
        }

        List<string> words = [];
        StringBuilder word = new();
        bool isOpen = false;
        char quote = '\0';
        for (int i = 0; i < entry.Length; i++)
        {
            char character = entry[i];
            if (quote == '\0' && character is ' ' or '\t' or '\r' or '\n')
            {
                if (isOpen)
                {
                    words.Add(word.ToString());
                    word.Clear();
                    isOpen = false;
                }

                continue;
            }

            isOpen = true;
            if (quote == '\0' ? character is '"' or '\'' : character == quote)
            {
                quote = quote == '\0' ? character : '\0';
            }
            else if (character == '\\' && IsEscape(entry, i, quote))
            {
                word.Append(entry[++i]);
            }
            else
            {
                word.Append(character);
            }
        }

        if (isOpen)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // Between single quotes a backslash is a backslash; before anything but blanks, quotes and itself nobody means an escape.
    private static bool IsEscape(string entry, int index, char quote) =>
        quote != '\'' && index + 1 < entry.Length && (entry[index + 1] is '"' or '\\' || (quote == '\0' && entry[index + 1] is ' ' or '\''));
}
