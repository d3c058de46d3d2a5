using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Explanations;

namespace Alluxio.Config.Comparison;

/// <summary>Two texts that differ, in one line each. Long texts begin shortly before the first difference.</summary>
internal static class DifferingText
{
    /// <summary>One of the texts.</summary>
    /// <param name="value">The text.</param>
    /// <param name="other">The other text; <see langword="null"/> if there is none.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(string? value, string? other)
    {
        if (value is null)
        {
            return null;
        }

        string line = value.ReplaceLineEndings("\\n");
        if (line.Length <= TextTable.MostCharacters || other is null)
        {
            return TextTable.Shorten(line);
        }

        string otherLine = other.ReplaceLineEndings("\\n");
        int same = line.AsSpan().CommonPrefixLength(otherLine);
        int start =
            Math.Max(line.LastIndexOf(' ', Math.Max(0, Math.Min(same, line.Length) - 1)) + 1, same - (TextTable.MostCharacters / 2));
        return TextTable.Shorten((start > 0 ? "… " : "") + line[Math.Max(0, start)..]);
    }
}
