using Alluxio.Config.Diagnostics;
using Alluxio.Config.DocsGenerator;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Checks;

/// <summary>The edit that a finding offers removes the finding and causes no new one.</summary>
public sealed class RuleFixTests
{
    public static TheoryData<string> CodesWithFix => [.. DiagnosticCatalogue.All
        .Select(static descriptor => Repository.Examples.Of(descriptor.Code))
        .Where(static example => example.Bad is not null && Found(example, example.Bad).Any(static found => found.Fix is not null))
        .Select(static example => example.Code)];

    [Theory]
    [MemberData(nameof(CodesWithFix))]
    public void Fix_OfTheBadExample_TakesTheFindingAway(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        Diagnostic[] found = Found(example, example.Bad!);
        string text = EditedText.Apply(example.Bad!, [.. found[0].Fix!.Edits]);
        Assert.True(Found(example, text).Length < found.Length, text);

        // An error hides findings about images; findings that appear once it is fixed were there before.
        bool isHidden = AlluxioConfig.Check(AlluxioConfig.LoadText(example.Bad!)).HasErrors;
        Assert.Empty(Codes(
            text,
            isHidden ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning).Except(Codes(example.Bad!, DiagnosticSeverity.Warning)));
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

    private static Diagnostic[] Found(DiagnosticExample example, string text) =>
    [
        .. ExampleRun.Run(example, text).Where(found => found.Code == example.Code),
    ];

    private static IEnumerable<string> Codes(string text, DiagnosticSeverity least) =>
        AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics
            .Where(found => found.Severity >= least)
            .Select(static found => found.Code);
}
