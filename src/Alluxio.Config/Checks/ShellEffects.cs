using System.Buffers;

namespace Alluxio.Config.Checks;

/// <summary>The effects of a shell script on a text between double quotes that is then split at blanks.</summary>
internal static class ShellEffects
{
    private static readonly SearchValues<char> Special = SearchValues.Create("$`\"\\ \t\n");

    /// <summary>The part of a text that the shell changes, and how; nothing if the shell does not change the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOption">Whether it is an option of the JVM: several in one item come apart as they should.</param>
    public static (string What, string Does)? Of(string text, bool isOption) =>
        !text.AsSpan().ContainsAny(Special) ? null
        : text.Contains('`', StringComparison.Ordinal) || text.Contains("$(", StringComparison.Ordinal)
            ? ("a command", "the shell runs the command in the container and inserts its output")
        : text.Contains('"', StringComparison.Ordinal) ? ("a double quote", "the quote ends the text there")
        : HasDottedReference(text) ? ("a reference with dots", "the shell reads '${' as a variable, and stops with 'bad substitution'")
        : text.Contains('\\', StringComparison.Ordinal) ? ("a backslash", "the shell removes it before some characters")
        : HasLooseWord(text.Trim(), isOption)
            ? ("a blank", "the rest becomes a separate argument, which the JVM reads as the name of a class")
        : null;

    /// <summary>
    /// The text without its double quotes, where the shell makes that of it anyway; <see langword="null"/> where more changes.
    /// </summary>
    public static string? WithoutQuotes(string text) =>
        text.AsSpan().Count('"') % 2 == 0
            && text.Replace("\"", "", StringComparison.Ordinal) is var bare
            && !bare.AsSpan().ContainsAny(Special) ? bare : null;

    // ${alluxio.home} is Alluxio's; ${HOSTNAME} is the shell's, and Fluid uses it so itself.
    private static bool HasDottedReference(string text)
    {
        int start = text.IndexOf("${", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf('}', start);
        return end > 0 && text.AsSpan(start, end - start).Contains('.');
    }

    // Several options in one item come apart as they should.
    private static bool HasLooseWord(string text, bool isOption)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && !(isOption && Array.TrueForAll(words, static word => word.StartsWith('-')));
    }
}
