using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>Finds <c>{{ … }}</c>, which reads as nested flow mappings and is never meant so.</summary>
internal static class TemplateExpressions
{
    public static bool StartsAt(string text, int offset) => offset >= 0 && text.AsSpan(Math.Min(offset, text.Length)).StartsWith("{{", StringComparison.Ordinal);

    public static SourceLocation Locate(SourceText source, int offset, out string expression)
    {
        ReadOnlySpan<char> line = source.LineAt(offset, out int lineStart);
        ReadOnlySpan<char> rest = line[(offset - lineStart)..];
        int end = rest.IndexOf("}}", StringComparison.Ordinal);
        expression = (end < 0 ? rest : rest[..(end + 2)]).ToString();
        return source.Locate(offset, offset + expression.Length);
    }
}
