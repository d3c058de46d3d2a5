using System.Reflection;
using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.DocsGenerator;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Every code is in the catalogue once, explained, and shown by an example that really gives it.</summary>
public sealed partial class DiagnosticCatalogueTests
{
    public static TheoryData<string> Examples => [.. DiagnosticCatalogue.All
        .Select(static descriptor => descriptor.Code)
        .Where(static code => Repository.Examples.Of(code).Bad is not null)];

    public static TheoryData<string> GoodExamples => [.. DiagnosticCatalogue.All
        .Select(static descriptor => descriptor.Code)
        .Where(static code => Repository.Examples.Of(code).Good is not null)];

    [Fact]
    public void Codes_AreUniqueSortedAndWellFormed()
    {
        string[] codes = [.. DiagnosticCatalogue.All.Select(static descriptor => descriptor.Code)];
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, static code => Assert.Matches(CodeForm(), code));
    }

    [Fact]
    public void All_HoldsEveryDescriptor()
    {
        IEnumerable<DiagnosticDescriptor> declared =
            from type in typeof(StageDiagnostics).Assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
            where field.FieldType == typeof(DiagnosticDescriptor)
            select (DiagnosticDescriptor)field.GetValue(null)!;
        Assert.Equal(StageDiagnostics.All, declared.OrderBy(static descriptor => descriptor.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_AreSentences() => Convention.Holds(
        from descriptor in DiagnosticCatalogue.All
        from text in (string[])[descriptor.Cause, descriptor.Remedy]
        where !text.EndsWith('.') || char.IsLower(text[0])
        select $"{descriptor.Code}: {text}");

    [Fact]
    public void HelpUri_EndsWithAPageOfTheRepository() => Convention.Holds(
        from descriptor in DiagnosticCatalogue.All
        let page = descriptor.HelpUri.AbsolutePath.Split("/main/")[^1]
        where !File.Exists(Path.Combine(Repository.Root, page))
        select $"{descriptor.Code}: {page}");

    [Fact]
    public void HelpUri_OfADiagnostic_IsItsDescriptors() =>
        Assert.All(
            ExampleRun.Run(Repository.Examples.Of("ALX3019")),
            static found => Assert.Equal(DiagnosticCatalogue.Find(found.Code)!.HelpUri, found.HelpUri));

    // Why not is data, which the page shows.
    [Fact]
    public void Examples_AreBadAndGood_OrHaveAReasonWhyNot() => Convention.Holds(
        from descriptor in DiagnosticCatalogue.All
        let example = Repository.Examples.Of(descriptor.Code)
        where (example.NoExampleReason is null) != (example.Bad is not null && example.Good is not null)
            || (example.Bad is null && example.Good is not null)
        select descriptor.Code);

    [Fact]
    public void Examples_AreOfCodesThatThereAre() =>
        Convention.Holds(Repository.Examples.Codes.Where(static code => DiagnosticCatalogue.Find(code) is null));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_GivesItsCode(string code) =>
        Assert.Contains(ExampleRun.Run(Repository.Examples.Of(code)), found => found.Code == code);

    [Theory]
    [MemberData(nameof(GoodExamples))]
    public void GoodExample_DoesNotGiveItsCode_AndNoErrorAtAll(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        Assert.DoesNotContain(ExampleRun.Run(example, example.Good!), found => found.Code == code);
        Assert.Empty(ExampleRun.Errors(example, example.Good!));
    }

    // Corrected, not written anew: both texts have the parts without a fault.
    [Theory]
    [MemberData(nameof(GoodExamples))]
    public void GoodExample_IsTheBadOneWithFewLinesChanged(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        Assert.NotEqual(example.Bad, example.Good);
        Assert.InRange(Lines(example.Good!).Except(Lines(example.Bad!)).Count(), 0, 10);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_IsTheTextOfThePage(string code) => Assert.Equal(Repository.Examples.Of(code).Bad, Shown(code, "## Example"));

    [Theory]
    [MemberData(nameof(GoodExamples))]
    public void GoodExample_IsTheTextOfThePage(string code) =>
        Assert.Equal(Repository.Examples.Of(code).Good, Shown(code, "\nCorrected:\n"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries);

    // The first block below a line of a page.
    private static string Shown(string code, string line)
    {
        Match block = Block().Match(Repository.Read($"docs/diagnostics/{code}.md").Split(line)[1]);
        return block.Groups["kind"].Value == "yaml" ? block.Groups["text"].Value : Unescape(block.Groups["text"].Value);
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

    [GeneratedRegex("```(?<kind>[a-z]*)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    // The line break after an escaped one only makes the text readable.
    [GeneratedRegex(@"\\(?:u[0-9a-f]{4}|n\n?|.)")]
    private static partial Regex Escape();
}
