using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.DocsGenerator;
using Alluxio.Config.Manifests.Editing;

namespace Alluxio.Config.Tests.Checks;

/// <summary>What a finding offers to edit takes it away, and nothing new is wrong afterwards.</summary>
public sealed class RuleFixTests
{
    public static TheoryData<string> CodesWithFix => [.. CheckCatalogue.All
        .Where(static descriptor => descriptor.Example is not null && Found(descriptor, descriptor.Example).Any(static found => found.Fix is not null))
        .Select(static descriptor => descriptor.Code)];

    [Theory]
    [MemberData(nameof(CodesWithFix))]
    public void Fix_OfTheBadExample_TakesTheFindingAway(string code)
    {
        DiagnosticDescriptor descriptor = CheckCatalogue.Find(code)!;
        Diagnostic[] found = Found(descriptor, descriptor.Example!);
        string text = EditedText.Apply(descriptor.Example!, [.. found[0].Fix!.Edits]);
        Assert.True(Found(descriptor, text).Length < found.Length, text);

        // Behind an error nobody looks at the images; what shows once it is gone was there before.
        bool isHidden = AlluxioConfig.Check(AlluxioConfig.LoadText(descriptor.Example!)).HasErrors;
        Assert.Empty(Codes(text, isHidden ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning).Except(Codes(descriptor.Example!, DiagnosticSeverity.Warning)));
    }

    [Theory]
    [InlineData("ALX2001")]
    [InlineData("ALX2005")]
    [InlineData("ALX2006")]
    [InlineData("ALX2008")]
    [InlineData("ALX2009")]
    [InlineData("ALX3017")]
    [InlineData("ALX4572")]
    [InlineData("ALX6006")]
    [InlineData("ALX6007")]
    [InlineData("ALX6008")]
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
    [InlineData("ALX6170")]
    [InlineData("ALX6267")]
    [InlineData("ALX6270")]
    [InlineData("ALX6273")]
    [InlineData("ALX6269")]
    [InlineData("ALX6151")]
    public void Finding_OffersAFix(string code) => Assert.Contains(code, CodesWithFix.Select(static row => row.Data));

    private static Diagnostic[] Found(DiagnosticDescriptor descriptor, string text) => [.. DiagnosticExample.Run(descriptor, text).Where(found => found.Code == descriptor.Code)];

    private static IEnumerable<string> Codes(string text, DiagnosticSeverity least) =>
        AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics.Where(found => found.Severity >= least).Select(static found => found.Code);
}
