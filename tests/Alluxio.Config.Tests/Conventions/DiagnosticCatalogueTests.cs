using System.Reflection;
using System.Text.RegularExpressions;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.DocsGenerator;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Every code is in the catalogue once, explained, and shown by an example that really gives it.</summary>
public sealed partial class DiagnosticCatalogueTests
{
    // No text can show these: they are about bytes, sizes and files, and about where images are to go.
    private static readonly string[] WithoutExample =
    [
        "ALX1008", "ALX1014", "ALX1016", "ALX1021",
        "ALX5030", "ALX5031", "ALX5032", "ALX5033", "ALX5034", "ALX5035", "ALX5036",
        "ALX5037", "ALX5038", "ALX5039", "ALX5040", "ALX5041", "ALX5042", "ALX5043", "ALX5044",
    ];

    public static TheoryData<string> Examples => [.. CheckCatalogue.All
        .Where(static descriptor => descriptor.Example is not null)
        .Select(static descriptor => descriptor.Code)];

    [Fact]
    public void Codes_AreUniqueSortedAndWellFormed()
    {
        string[] codes = [.. CheckCatalogue.All.Select(static descriptor => descriptor.Code)];
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, static code => Assert.Matches(CodeForm(), code));
    }

    [Fact]
    public void All_HoldsEveryDescriptor()
    {
        IEnumerable<DiagnosticDescriptor> declared =
            from type in typeof(DiagnosticCatalogue).Assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where field.FieldType == typeof(DiagnosticDescriptor)
            select (DiagnosticDescriptor)field.GetValue(null)!;
        Assert.Equal(DiagnosticCatalogue.All, declared.OrderBy(static descriptor => descriptor.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_AreSentences() => Convention.Holds(
        from descriptor in CheckCatalogue.All
        from text in (string[])[descriptor.Cause, descriptor.Remedy]
        where !text.EndsWith('.') || char.IsLower(text[0])
        select $"{descriptor.Code}: {text}");

    [Fact]
    public void HelpUri_EndsWithAPageOfTheRepository() => Convention.Holds(
        from descriptor in CheckCatalogue.All
        let page = descriptor.HelpUri.AbsolutePath.Split("/main/")[^1]
        where !File.Exists(Path.Combine(Repository.Root, page))
        select $"{descriptor.Code}: {page}");

    [Fact]
    public void HelpUri_OfADiagnostic_IsItsDescriptors() =>
        Assert.All(DiagnosticExample.Run(CheckCatalogue.Find("ALX3019")!), static found => Assert.Equal(CheckCatalogue.Find(found.Code)!.HelpUri, found.HelpUri));

    [Fact]
    public void Examples_AreMissingOnlyWhereNoTextCanShowTheCode() => Assert.Equal(
        WithoutExample, CheckCatalogue.All.Where(static descriptor => descriptor.Example is null).Select(static descriptor => descriptor.Code));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_GivesItsCode(string code) =>
        Assert.Contains(DiagnosticExample.Run(CheckCatalogue.Find(code)!), found => found.Code == code);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_IsTheTextOfThePage(string code)
    {
        string example = CheckCatalogue.Find(code)!.Example!;
        string block = Block().Match(Repository.Read($"docs/diagnostics/{code}.md").Split("## Example")[1]).Groups[1].Value;
        Assert.Equal(example, VisibleText.IsPlain(example) ? block : Unescape(block));
    }

    private static string Unescape(string text) => Escape().Replace(text, static escape => escape.Value[1] switch
    {
        '\\' => "\\",
        't' => "\t",
        'r' => "\r",
        'n' => "\n",
        _ => ((char)Convert.ToInt32(escape.Value[2..], 16)).ToString(),
    });

    [GeneratedRegex("^ALX[0-9]{4}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("```[a-z]*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    // A line break behind its escape is for the eye only.
    [GeneratedRegex(@"\\(?:u[0-9a-f]{4}|n\n?|.)")]
    private static partial Regex Escape();
}
