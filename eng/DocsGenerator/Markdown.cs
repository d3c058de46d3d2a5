using System.Text;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Texts in Markdown.</summary>
internal static class Markdown
{
    /// <summary>The first line of every generated page.</summary>
    public const string Header = "<!-- Written by eng/DocsGenerator. Change what it is written from, not this file. -->\n\n";

    /// <summary>A text in a cell of a table: outside of code no character means markup.</summary>
    public static string Cell(string text)
    {
        string[] parts = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Split('`');
        for (int i = 0; i < parts.Length; i += 2)
        {
            parts[i] = parts[i]
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("*", "\\*", StringComparison.Ordinal);
        }

        return string.Join('`', parts);
    }

    public static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>A block of text that is written unchanged.</summary>
    public static void AppendBlock(this StringBuilder page, string language, string text) =>
        page.Append("```").Append(language).Append('\n').Append(text).Append(text.EndsWith('\n') ? "" : "\n").Append("```\n");
}
