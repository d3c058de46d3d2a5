using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Rules about memory look at what runs, also where the documented rules say something else.</summary>
public sealed class RunningMemoryTests
{
    private static readonly string[] MemoryCodes = ["ALX6002", "ALX6003", "ALX6004", "ALX6005", "ALX6006", "ALX6009"];

    [Fact]
    public void OpenOperator_RequestAboveTheDefaultLimit_IsAnErrorAtTheRequest()
    {
        Diagnostic found =
            RuleRun.OpenCluster("worker:\n  resources:\n    requests:\n      memory: 8Gi", Profile.Documented).Single("ALX6230");
        Assert.Equal((DiagnosticSeverity.Error, 12), (found.Severity, found.Location?.Line));
        Assert.Contains("'worker' requests 8Gi of memory, but its limit is 4Gi (default)", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenOperator_LimitBelowTheDefaultRequest_IsAnErrorAtTheLimit()
    {
        Diagnostic found =
            RuleRun.OpenCluster("worker:\n  resources:\n    limits:\n      memory: 1Gi", Profile.Documented).Single("ALX6230");
        Assert.Equal("spec.worker.resources.limits.memory", found.Path?.ToString());
        Assert.Contains("requests 2Gi (default) of memory, but its limit is 1Gi:", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("worker:\n  resources:\n    requests:\n      memory: 8Gi\n    limits:\n      memory: 4Gi", Profile.Documented)]
    [InlineData("worker:\n  resources:\n    requests:\n      memory: 8Gi", Profile.AsBuilt)]
    public void OpenOperator_FindingOfTheResolver_IsNotRepeated(string spec, Profile profile)
    {
        ValueList<Diagnostic> found = RuleRun.OpenCluster(spec, profile);
        Assert.Single(found.Of("ALX4568"));
        Assert.Empty(found.Of("ALX6230"));
    }

    [Fact]
    public void OpenOperator_DisabledComponent_HasNoFinding() =>
        Assert.Empty(RuleRun.OpenCluster("fuse:\n  resources:\n    requests:\n      memory: 8Gi", Profile.Documented).Of("ALX6230"));

    [Fact]
    public void OpenOperator_PagesInMemory_CountAgainstTheDefaultLimit() => Assert.Contains(
        "memory tier 8Gi (spec.pagestore) = 9Gi, but the limit of its container is 4Gi (default).",
        RuleRun.OpenCluster(
            "worker:\n  resources:\n    requests:\n      memory: 3Gi\npagestore:\n  memoryBacked: true\n  quota: 8Gi",
            Profile.Documented).Single("ALX6002").Message,
        StringComparison.Ordinal);

    [Fact]
    public void OpenOperator_GlobalOptions_ReachNoJvm() =>
        Assert.DoesNotContain(
            RuleRun.OpenCluster("jvmOptions: [-Xmx4g]", Profile.Documented),
            static found => MemoryCodes.Contains(found.Code));

    [Fact]
    public void Fluid_GatewayTakesNeitherOptionsNorResources() => Assert.DoesNotContain(
        RuleRun.Runtime("apiGateway:\n  enabled: true\n  jvmOptions: [-Xmx8g]\n  resources: {limits: {memory: 4Gi}}"),
        static found => MemoryCodes.Contains(found.Code));

    [Fact]
    public void Fluid_GlobalHeap_LosesToTheDefaultOfTheComponent() => Assert.Contains(
        "heap 12Gi (-Xmx12G, default)",
        RuleRun.Runtime("jvmOptions: [-Xmx2g]\nworker:\n  resources: {limits: {memory: 16Gi}}").Single("ALX6002").Message,
        StringComparison.Ordinal);

    [Fact]
    public void Fluid_ComponentHeapOverTheGlobalOne_IsNoSurprise() =>
        Assert.Empty(RuleRun.Runtime("jvmOptions: [-Xmx2g]\nmaster: {jvmOptions: [-Xmx3g]}\nworker: {jvmOptions: [-Xmx4g]}\nfuse: "
            + "{jvmOptions: [-Xmx5g]}").Of("ALX6006"));

    [Theory]
    [InlineData("-Xms16g", "heap 16Gi (-Xms16g, which raises the maximum heap, too)")]
    [InlineData("-XX:InitialHeapSize=16g", "heap 16Gi (-XX:InitialHeapSize=16g, which raises the maximum heap, too)")]
    [InlineData("-Xms16g, -XX:MaxRAMPercentage=10", "heap 16Gi (-Xms16g, which raises the maximum heap, too)")]
    [InlineData("-Xms1g, -XX:MaxRAMPercentage=100", "heap 8Gi (100 % of the limit)")]
    public void HeapAtTheStart_RaisesTheGreatest(string flags, string part)
    {
        ValueList<Diagnostic> found = RuleRun.Cluster($"worker:\n  resources: {{limits: {{memory: 8Gi}}}}\n  jvmOptions: [{flags}]");
        Assert.StartsWith($"'worker' may use {part}", found.Single("ALX6002").Message, StringComparison.Ordinal);
        Assert.Empty(found.Of("ALX6005"));
    }

    [Fact]
    public void HeapAtTheStart_BelowAQuarterOfTheLimit_ChangesNothing() => Assert.Contains(
        "25 % of the limit 8Gi: 2Gi", RuleRun.Cluster("worker:\n  resources: {limits: {memory: 8Gi}}\n  jvmOptions: [-Xms1g]")
            .Single("ALX6005").Message, StringComparison.Ordinal);
}
