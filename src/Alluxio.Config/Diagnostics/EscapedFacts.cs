using System.Globalization;
using System.Text;

namespace Alluxio.Config.Diagnostics;

/// <summary>Makes the facts of a message fit for terminals and logs: control characters are written as escapes.</summary>
internal static class EscapedFacts
{
    public static object? Of(object? fact) =>
        fact is string text && text.AsSpan().ContainsAnyInRange('\0', '\u001F') ? Escaped(text) : fact is '\0' ? "\\u0000" : fact;

    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (char character in text)
        {
            _ = character switch
            {
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
