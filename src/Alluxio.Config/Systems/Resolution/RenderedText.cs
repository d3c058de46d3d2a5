using System.Text;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>How YAML reads strings that the chart writes without escaping them.</summary>
internal static class RenderedText
{
    /// <summary>
    /// Reads a text as the inside of a double-quoted scalar: <c>\t</c> becomes a tab.
    /// </summary>
    /// <param name="text">The text as given.</param>
    /// <returns>What arrives, or <see langword="null"/> if the rendered text cannot be read.</returns>
    public static string? DoubleQuoted(string text)
    {
        // Nearly every text is untouched.
        if (!text.AsSpan().ContainsAny("\\\"\n\r"))
        {
            return text;
        }

        return WithoutOddEscapes(text) is { } escaped ? ManifestReader.ReadScalar($"\"{escaped}\"") : null;
    }

    // The chart's reader knows \' and does not know \/; ours has it the other way round.
    private static string? WithoutOddEscapes(string text)
    {
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '\\' && i + 1 < text.Length;
            if (isEscape && text[i + 1] == '/')
            {
                return null;
            }

            if (isEscape && text[i + 1] != '\'')
            {
                result.Append(text[i++]);
            }
            else if (isEscape)
            {
                i++;
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>Why a JVM option or property cannot be written into a line, or <see langword="null"/>.</summary>
    public static string? LineProblem(string text) =>
        text.AsSpan().ContainsAny('\n', '\r') ? "it contains a line break" : null;
}
