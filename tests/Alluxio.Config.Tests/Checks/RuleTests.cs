using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.DocsGenerator;
using Alluxio.Config.Systems;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Every rule finds its bad example and leaves the good one alone; the pages show the same two.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Codes => [.. CheckRuleCatalogue.All.Select(static rule => rule.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void BadExample_IsFound_AtItsPlace(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        Assert.All(ExampleRun.Check(example, example.Bad!), static found => Assert.NotNull(found.Location));
        Assert.NotEmpty(ExampleRun.Check(example, example.Bad!));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void GoodExample_HasNoFinding(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        Assert.Empty(ExampleRun.Check(example, example.Good!));
        Assert.DoesNotContain(AlluxioConfig.Check(AlluxioConfig.LoadText(example.Good!)).Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Rules_TellWhereTheyAreKnownFrom() => Convention.Holds(
        CheckRuleCatalogue.All.Where(static rule => string.IsNullOrEmpty(rule.Descriptor.Source)).Select(static rule => rule.Descriptor.Code));

    [Fact]
    public void Rules_StandInTheFolderOfTheirGroup() => Convention.Holds(
        from rule in CheckRuleCatalogue.All
        let folder = rule.GetType().Namespace!["Alluxio.Config.".Length..]
        let expected = rule.Descriptor.Code[..5] switch { "ALX60" => "Checks.Common", "ALX61" => "Systems.Fluid.Checks", _ => "Systems.Operator." }
        where !folder.StartsWith(expected, StringComparison.Ordinal) || !folder.Contains("Checks", StringComparison.Ordinal)
        select $"{rule.Descriptor.Code} is in {folder}, not in {expected}");

    [Fact]
    public void Rules_AreAllInTheCatalogue() => Assert.Equal(
        typeof(CheckRule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CheckRule)) && !type.IsAbstract).Select(static type => type.Name).Order(StringComparer.Ordinal),
        CheckRuleCatalogue.All.Select(static rule => rule.GetType().Name).Order(StringComparer.Ordinal));
}
