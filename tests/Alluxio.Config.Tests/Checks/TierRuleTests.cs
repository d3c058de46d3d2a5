using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Media of tiers, beyond what the examples show.</summary>
public sealed class TierRuleTests
{
    [Theory]
    [InlineData("mediumtype: SSD, volumeType: emptyDir, path: /x, quota: 1Gi, volumeSource: {emptyDir: {medium: 'A,B'}}")]
    [InlineData("mediumtype: SSD, volumeType: emptyDir, path: '/x,/y', quota: 1Gi, volumeSource: {emptyDir: {medium: 'A,B'}}")]
    public void MediumOfEmptyDir_WithComma_IsAnErrorAtItsPlace(string level)
    {
        Diagnostic found = Levels(level).Single("ALX3031");
        Assert.Equal(
            (DiagnosticSeverity.Error, "spec.tieredstore.levels[0].volumeSource.emptyDir.medium"),
            (found.Severity, found.Path?.ToString()));
        Assert.Equal(8, found.Location?.Line);
    }

    [Fact]
    public void MediumOfEmptyDir_OfAnotherVolumeType_IsNotRead() =>
        Assert.Empty(Levels("mediumtype: SSD, path: /x, quota: 1Gi, volumeSource: {emptyDir: {medium: 'A,B'}}").Of("ALX3031"));

    [Theory]
    [InlineData("ssd", "SSD")]
    [InlineData("Mem", "MEM")]
    [InlineData("' HDD'", "HDD")]
    [InlineData("SDD", null)]
    [InlineData("NVME", null)]
    [InlineData("''", null)]
    public void UnknownMedium_IsFound_WithTheWordThatIsMeant(string medium, string? meant)
    {
        Diagnostic found = Levels($"mediumtype: {medium}, path: /mnt/ssd, quota: 500Gi").Single("ALX6130");
        Assert.Equal((meant, 8), (found.Suggestion, found.Location?.Line));
        Assert.Equal(meant, found.Fix?.Edits[0].NewText.Trim('\''));
        Assert.Contains("requests 500Gi", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AbsentMedium_IsFound() =>
        Assert.Contains(
            "unset medium type",
            Levels("path: /mnt/ssd, quotaList: 500Gi").Single("ALX6130").Message,
            StringComparison.Ordinal);

    private static ValueList<Diagnostic> Levels(string level) => RuleRun.Runtime($"tieredstore:\n  levels:\n  - {{{level}}}");
}
