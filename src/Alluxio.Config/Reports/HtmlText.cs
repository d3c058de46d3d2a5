using System.Buffers;
using System.Globalization;
using System.Text;

namespace Alluxio.Config.Reports;

/// <summary>Escapes texts for HTML and XML.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    // Characters that are written unchanged: the visible characters of ASCII, except those of markup.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\n\t");

    /// <summary>
    /// Appends a text that no reader takes for markup. Invisible characters, and those that change the direction of the text, are written
    /// as <c>\u202E</c>; characters that XML forbids are removed.
    /// </summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        // Almost every text is plain to its end.
        int special = text.IndexOfAnyExcept(Plain);
        html.Append(special < 0 ? text : text[..special]);
        foreach (Rune rune in special < 0 ? default : text[special..].EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '&':
                    html.Append("&amp;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case '\n' or '\t':
                    html.Append((char)rune.Value);
                    break;
                case 0xFFFE or 0xFFFF:
                    html.Append(Replacement);
                    break;
                default:
                    AppendVisible(html, rune);
                    break;
            }
        }
    }

    private static void AppendVisible(StringBuilder html, Rune rune)
    {
        if (rune.Value is >= ' ' and < 0x7F)
        {
            html.Append((char)rune.Value);
        }
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            html.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }
        else
        {
            html.Append(rune.ToString());
        }
    }
}
