using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The sentences of a text. Code, tables, headings and pictures are left out; a code span counts as one word.</summary>
internal static partial class Prose
{
    /// <summary>Stands for a code span or a reference.</summary>
    private const string Code = "x";

    /// <summary>The sentences of plain text, such as the cause of a diagnostic.</summary>
    public static IReadOnlyList<string> OfText(string text) =>
        [.. SentenceEnd().Split(Space().Replace(CodeSpan().Replace(text, Code), " ").Trim()).Where(static sentence => sentence.Length > 0)];

    /// <summary>The sentences of a Markdown page. Each item of a list ends its sentence.</summary>
    public static IReadOnlyList<string> OfMarkdown(string page) =>
        [.. Paragraph().Split(LeftOut().Replace(page, "\n\n")).Select(static text => Link().Replace(text, "$1")).SelectMany(OfText)];

    /// <summary>The sentences of the documentation comments of a C# file. Each element ends its sentence.</summary>
    public static IReadOnlyList<string> OfDocComments(string source) =>
    [
        .. from Match block in DocComment().Matches(source)
           let text = Reference().Replace(CodeElement().Replace(CommentMark().Replace(block.Value, ""), " "), Code)
           from part in Element().Split(text)
           from sentence in OfText(part.Replace("&lt;", "<").Replace("&gt;", ">"))
           select sentence,
    ];

    /// <summary>The sentences of the other comments of a C# file. Blank lines end a sentence; indented lines are code.</summary>
    public static IReadOnlyList<string> OfLineComments(string source) =>
    [
        .. from Match block in LineComments().Matches(source)
           let text = IndentedLine().Replace(LineCommentMark().Replace(block.Value, ""), "")
           from paragraph in text.Split("\n\n")
           from sentence in OfText(paragraph)
           select sentence,
        .. from Match end in LineEndComment().Matches(source)
           from sentence in OfText(end.Groups[1].Value)
           select sentence,
    ];

    /// <summary>How many words a sentence has.</summary>
    public static int Words(string sentence) => sentence.Split(' ').Count(static word => word.Any(char.IsLetterOrDigit));

    /// <summary>The average of words in a sentence.</summary>
    public static double Average(IReadOnlyCollection<string> sentences) => sentences.Count == 0 ? 0 : sentences.Average(Words);

    // A sentence begins with a capital, a quoted value, a code span or a bracket: "e.g. this" ends nothing.
    [GeneratedRegex(@"(?<=[.!?][""')]?)\s+(?=[A-Z'""(]|x\b)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"`[^`]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(
        @"^[ \t]*```.*?^[ \t]*```[ \t]*$|<!--.*?-->|^\s*\|.*?$|^#+ .*?$|^[^\n]*!\[[^\n]*$",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"\n[ \t]*\n|\n(?=[ \t]*(?:[-*]|\d+\.) )")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)|^[ \t]*(?:[-*>]|\d+\.) ", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:^[ \t]*///.*\n)+", RegexOptions.Multiline)]
    private static partial Regex DocComment();

    [GeneratedRegex(@"^[ \t]*/// ?", RegexOptions.Multiline)]
    private static partial Regex CommentMark();

    [GeneratedRegex(@"(?:^[ \t]*//(?!/).*\n?)+", RegexOptions.Multiline)]
    private static partial Regex LineComments();

    [GeneratedRegex(@"^[ \t]*// ?", RegexOptions.Multiline)]
    private static partial Regex LineCommentMark();

    [GeneratedRegex(@"^[ \t]+.*$", RegexOptions.Multiline)]
    private static partial Regex IndentedLine();

    // A comment follows the end of a statement or list; after anything else, "//" may be a part of a text.
    [GeneratedRegex(@"(?<=[;,{}(][ \t]+)// (.*)$", RegexOptions.Multiline)]
    private static partial Regex LineEndComment();

    [GeneratedRegex(@"<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex CodeElement();

    [GeneratedRegex(@"<c>.*?</c>|<(?:see|seealso|paramref|typeparamref)\b[^>]*/>", RegexOptions.Singleline)]
    private static partial Regex Reference();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Element();
}
