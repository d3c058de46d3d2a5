using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Amounts with a probably wrong unit.</summary>
public sealed class AmountRuleTests
{
    [Theory]
    [InlineData("memory: 512m", "at most one byte: 'm' is a thousandth", "512Mi")]
    [InlineData("memory: 5000m", "5 bytes", "5000Mi")]
    [InlineData("memory: 1073741824000m", null, null)]
    [InlineData("memory: 512M", null, null)]
    [InlineData("cpu: 500M", "500000000 CPUs", "500m")]
    [InlineData("cpu: 2Gi", "2147483648 CPUs", null)]
    [InlineData("cpu: 500m", null, null)]
    [InlineData("cpu: 1.5", null, null)]
    public void Unit_IsJudgedByWhatItCounts_InEverySystem(string amount, string? text, string? meant)
    {
        string spec = $"worker:\n  resources:\n    limits:\n      {amount}";
        foreach (Diagnostic[] found in (Diagnostic[][])[
            [.. RuleRun.Runtime(spec).Of("ALX6031")],
            [.. RuleRun.Cluster(spec).Of("ALX6031")],
            [.. RuleRun.OpenCluster(spec).Of("ALX6031")],
        ])
        {
            Assert.Equal(text is null ? 0 : 1, found.Length);
            Assert.All(found, diagnostic => Assert.Contains(text!, diagnostic.Message, StringComparison.Ordinal));
            Assert.All(found, diagnostic => Assert.Equal((meant, meant), (diagnostic.Suggestion, diagnostic.Fix?.Edits[0].NewText)));
            Assert.All(found, static diagnostic =>
                Assert.StartsWith("spec.worker.resources.limits.", diagnostic.Path?.ToString(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("quota: 512m", "512m")]
    [InlineData("quota: 0", "0")]
    [InlineData("quota: 0Gi", "0Gi")]
    [InlineData("quotaList: '0,1Gi'", "0")]
    public void Tier_OfNothing_IsFound(string quota, string text)
    {
        Diagnostic found = RuleRun.Runtime($"tieredstore:\n  levels:\n  - mediumtype: SSD\n    path: "
            + $"{(quota.Contains(',', StringComparison.Ordinal) ? "/a,/b" : "/a")}\n    {quota}").Single("ALX6031");
        Assert.StartsWith($"'{text}' is ", found.Message, StringComparison.Ordinal);
        Assert.Equal(10, found.Location?.Line);
    }

    [Fact]
    public void ListOfQuotas_KeepsTheOthers() => Assert.Equal(
        "512Mi, 1Gi",
        RuleRun.Runtime("tieredstore:\n  levels:\n  - {mediumtype: SSD, path: '/a,/b', quotaList: '512m, 1Gi'}")
            .Of("ALX6031")
            .Select(static found => found.Fix!.Edits[0].NewText.Trim('\'', '"'))
            .Single());

    [Fact]
    public void LimitOfNothing_MakesNoSum() =>
        Assert.DoesNotContain(
            RuleRun.Cluster("worker:\n  resources: {limits: {memory: 512m}}\n  jvmOptions: [-Xmx4g]"),
            static found => found.Code is "ALX6002" or "ALX6003");

    [Fact]
    public void LimitOfZero_IsNoLimit() =>
        Assert.Empty(RuleRun.Runtime("worker: {resources: {limits: {memory: 0, cpu: 0}}}").Of("ALX6031"));

    [Theory]
    [InlineData("1", true)]
    [InlineData("19", true)]
    [InlineData("20", false)]
    [InlineData("2000", false)]
    public void VirtualNodes_OfAHandful_AreFound(string count, bool isFound)
    {
        Diagnostic[] found = [.. RuleRun.Cluster($"properties:\n  "
            + $"alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker: \"{count}\"").Of("ALX6010")];
        Assert.Equal(isFound ? [9] : [], found.Select(static diagnostic => diagnostic.Location?.Line ?? 0));
        Assert.All(found, static diagnostic => Assert.Contains("Write at least 20", diagnostic.Message, StringComparison.Ordinal));
    }
}
