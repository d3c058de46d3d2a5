using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.DocsGenerator;
using Alluxio.Config.Systems;
using Alluxio.Config.Tests.Conventions;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Every rule finds its bad example and leaves the good one alone; the pages show the same two.</summary>
public sealed class RuleTests
{
    // Places that are right, though the good example differs elsewhere: a rule that compares two fields names one of them, and the other
    // was mended.
    private static readonly Dictionary<string, int> OtherSide = new()
    {
        ["ALX6059"] = 10,
        ["ALX6105"] = 7,
        ["ALX6142"] = 8,
        ["ALX6143"] = 8,
        ["ALX6146"] = 10,
        ["ALX6148"] = 7,
        ["ALX6243"] = 20,
        ["ALX6502"] = 23,
        ["ALX6517"] = 14,
        ["ALX6260"] = 11,
        ["ALX6267"] = 21,
    };

    public static TheoryData<string> Codes => [.. CheckRuleCatalogue.All.Select(static rule => rule.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void BadExample_IsFound_AtItsPlace(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        ValueList<Diagnostic> all = ExampleRun.Check(example, example.Bad!);
        Assert.NotEmpty(all.AsEnumerable());
        ExampleDifference difference = new(example.Bad!, example.Good!);
        Assert.All(all, found => Assert.True(
            OtherSide.TryGetValue(code, out int line) ? found.Location!.Line == line : difference.Holds(found.Location!.Line),
            $"{found.Location} is not where the good example differs"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void GoodExample_HasNoFinding(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        Assert.Empty(ExampleRun.Check(example, example.Good!));
        Assert.DoesNotContain(
            AlluxioConfig.Check(AlluxioConfig.LoadText(example.Good!)).Diagnostics,
            static found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Rules_TellWhereTheyAreKnownFrom() => Convention.Holds(
        CheckRuleCatalogue.All
            .Where(static rule => string.IsNullOrEmpty(rule.Descriptor.Source))
            .Select(static rule => rule.Descriptor.Code));

    [Fact]
    public void Rules_AreInTheFolderOfTheirGroup() => Convention.Holds(
        from rule in CheckRuleCatalogue.All
        let folder = rule.GetType().Namespace!["Alluxio.Config.".Length..]
        let expected = rule.Descriptor.Code[..5] switch
        {
            "ALX60" => "Checks.Common",
            "ALX61" => "Systems.Fluid.Checks",
            "ALX64" =>
            "Checks.Server",
            "ALX65" when folder is "Checks.Common" or "Systems.Fluid.Checks" => folder,
            _ => "Systems.Operator."
        }
        where !folder.StartsWith(expected, StringComparison.Ordinal) || !folder.Contains("Checks", StringComparison.Ordinal)
        select $"{rule.Descriptor.Code} is in {folder}, not in {expected}");

    [Fact]
    public void Rules_AreAllInTheCatalogue() => Assert.Equal(
        typeof(CheckRule).Assembly
            .GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CheckRule)) && !type.IsAbstract)
            .Select(static type => type.Name)
            .Order(StringComparer.Ordinal),
        CheckRuleCatalogue.All.Select(static rule => rule.GetType().Name).Order(StringComparer.Ordinal));
}
