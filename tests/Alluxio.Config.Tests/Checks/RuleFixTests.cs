using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.DocsGenerator;
using Alluxio.Config.Manifests.Editing;

namespace Alluxio.Config.Tests.Checks;

/// <summary>What a rule offers to edit takes away what it found, and nothing new is wrong afterwards.</summary>
public sealed class RuleFixTests
{
    public static TheoryData<string> CodesWithFix => [.. CheckCatalogue.Rules
        .Select(static rule => rule.Descriptor)
        .Where(static descriptor => DiagnosticExample.Check(descriptor, descriptor.Example!).Any(static found => found.Fix is not null))
        .Select(static descriptor => descriptor.Code)];

    [Theory]
    [MemberData(nameof(CodesWithFix))]
    public void Fix_OfTheBadExample_TakesTheFindingAway(string code)
    {
        DiagnosticDescriptor descriptor = CheckCatalogue.Find(code)!;
        Diagnostic[] found = [.. DiagnosticExample.Check(descriptor, descriptor.Example!)];
        string text = EditedText.Apply(descriptor.Example!, [.. found[0].Fix!.Edits]);
        Assert.True(DiagnosticExample.Check(descriptor, text).Count < found.Length, text);
        Assert.Empty(Codes(text).Except(Codes(descriptor.Example!)));
    }

    [Theory]
    [InlineData("ALX6006")]
    [InlineData("ALX6007")]
    [InlineData("ALX6008")]
    [InlineData("ALX6012")]
    [InlineData("ALX6040")]
    [InlineData("ALX6043")]
    [InlineData("ALX6050")]
    [InlineData("ALX6051")]
    [InlineData("ALX6052")]
    [InlineData("ALX6053")]
    [InlineData("ALX6060")]
    [InlineData("ALX6063")]
    [InlineData("ALX6104")]
    [InlineData("ALX6130")]
    [InlineData("ALX6141")]
    [InlineData("ALX6143")]
    [InlineData("ALX6149")]
    [InlineData("ALX6150")]
    [InlineData("ALX6161")]
    [InlineData("ALX6162")]
    [InlineData("ALX6267")]
    [InlineData("ALX6270")]
    [InlineData("ALX6269")]
    [InlineData("ALX6151")]
    public void Rule_OffersAFix(string code) => Assert.Contains(code, CodesWithFix.Select(static row => row.Data));

    private static IEnumerable<string> Codes(string text) =>
        AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics.Where(static found => found.Severity > DiagnosticSeverity.Information).Select(static found => found.Code);
}
