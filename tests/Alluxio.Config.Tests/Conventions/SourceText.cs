using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Facts about a C# file that its lines show; this is enough for files in one style.</summary>
internal static partial class SourceText
{
    public static string Namespace(string source) => NamespaceLine().Match(source).Groups[1].Value;

    /// <summary>The types of the file, without those inside of others.</summary>
    public static IEnumerable<string> Types(string source) => TypeLine().Matches(source).Select(static match => match.Groups[1].Value);

    public static bool IsPublic(string source) => PublicTypeLine().IsMatch(source);

    /// <summary>Whether the file has public extension methods of a type.</summary>
    public static bool Extends(string source, string type) =>
        PublicExtension().Matches(source).Any(match => match.Groups[1].Value == type) && IsPublic(source);

    /// <summary>The file without texts and comments.</summary>
    public static string Code(string source) => Comment().Replace(Text().Replace(source, ""), "");

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|partial|readonly|ref|file) )*"
            + @"(?:record struct|record|class|struct|interface|enum|delegate [\w<>?]+) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^public ", RegexOptions.Multiline)]
    private static partial Regex PublicTypeLine();

    [GeneratedRegex(@"^    public static [^(\n]+\(this (\w+) ", RegexOptions.Multiline)]
    private static partial Regex PublicExtension();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
