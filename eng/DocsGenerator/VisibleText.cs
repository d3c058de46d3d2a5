using System.Globalization;
using System.Text;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Texts with characters that a page cannot show: they are written as escapes of JSON.</summary>
public static class VisibleText
{
    /// <summary>Whether a page can show the text as it is.</summary>
    public static bool IsPlain(string text) => text.EndsWith('\n')
        && text.All(static c => c == '\n' || (c is >= ' ' and not '\u007f' and not '\ufeff' && !char.IsSurrogate(c) && !char.IsControl(c)));

    /// <summary>The text with a line break after each escaped line break.</summary>
    public static string Escape(string text)
    {
        StringBuilder shown = new();
        foreach (char c in text)
        {
            shown.Append(c switch
            {
                '\\' => "\\\\",
                '\t' => "\\t",
                '\r' => "\\r",
                '\n' => "\\n\n",
                >= ' ' and not '\u007f' and not '\ufeff' when !char.IsControl(c) && !char.IsSurrogate(c) => c,
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            });
        }

        return shown.ToString();
    }
}
