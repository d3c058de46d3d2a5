using Alluxio.Config.Manifests;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>What becomes of texts that the chart puts into YAML without escaping them.</summary>
internal static class RenderedText
{
    /// <summary>
    /// Reads a text as the inside of a double-quoted scalar: <c>\t</c> becomes a tab.
    /// </summary>
    /// <param name="text">The text as given.</param>
    /// <returns>What arrives, or <see langword="null"/> where the rendered text cannot be read.</returns>
    public static string? DoubleQuoted(string text)
    {
        // Nearly every text is untouched.
        if (!text.AsSpan().ContainsAny("\\\"\n\r"))
        {
            return text;
        }

        return ManifestReader.ReadScalar($"\"{text}\"");
    }

    /// <summary>Why a JVM option or property cannot be written into a line, or <see langword="null"/>.</summary>
    public static string? LineProblem(string text) =>
        text.AsSpan().ContainsAny('\n', '\r') ? "it holds a line break" : null;
}
