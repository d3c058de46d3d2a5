using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Memory against limits, beyond what the incidents show.</summary>
public sealed class MemoryRuleTests
{
    [Fact]
    public void Defaults_Count_AsTheyAreWithALimitOfTheUser()
    {
        Diagnostic found = RuleRun.Cluster("worker:\n  resources:\n    limits:\n      memory: 4Gi").Single("ALX6002");
        Assert.Contains(
            "heap 8Gi (-Xmx8g, default) + direct memory 8Gi (-XX:MaxDirectMemorySize=8g, default) = 16Gi, but the limit of its container "
                + "is 4Gi.",
            found.Message,
            StringComparison.Ordinal);
        Assert.EndsWith("Raise the limit to 19Gi or more, or lower the flags.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_Alone_AreNoFault() => Assert.DoesNotContain(
        (Diagnostic[])[
            .. RuleRun.Cluster("worker:\n  count: 2"),
            .. RuleRun.OpenCluster("worker:\n  count: 2"),
            .. RuleRun.Runtime("replicas: 1"),
        ],
        static found => found.Code is "ALX6002" or "ALX6003" or "ALX6004" or "ALX6005" or "ALX6009");

    [Theory]
    [InlineData("-Xmx22g, -XX:MaxDirectMemorySize=10g", "36Gi", null)]
    [InlineData("-Xmx22g, -XX:MaxDirectMemorySize=10g", "32Gi", "ALX6002")]
    [InlineData("-Xmx22g, -XX:MaxDirectMemorySize=10g", "36G", "ALX6003")]
    [InlineData("-Xmx16g", "16G", "ALX6002")]
    [InlineData("-Xmx16g", "20Gi", "ALX6004")]
    [InlineData("-Xmx2g, -XX:MaxDirectMemorySize=1g", "0", null)]
    [InlineData("-XX:MaxRAMPercentage=75, -XX:MaxDirectMemorySize=2g", "8Gi", "ALX6002")]
    [InlineData("-XX:MaxRAMPercentage=50, -XX:MaxDirectMemorySize=2g", "8Gi", null)]
    public void Worker_OfFlagsAndLimit(string options, string limit, string? code)
    {
        string[] found = [.. RuleRun.Cluster($"worker:\n  resources:\n    limits:\n      memory: {limit}\n  jvmOptions: [{string.Join(
            ", ",
            options.Split(", ").Select(static flag => $"\"{flag}\""))}]")
            .Select(static diagnostic => diagnostic.Code).Where(static found => found is "ALX6002" or "ALX6003" or "ALX6004")];
        Assert.Equal(code is null ? [] : [code], found);
    }

    [Theory]
    [InlineData("-Xmx1g")]
    [InlineData("-Xmx3g")]
    [InlineData("-Xmx7g")]
    [InlineData("-Xmx40g")]
    [InlineData("-Xmx600g")]
    [InlineData("-XX:+UseG1GC")]
    [InlineData("-XX:MaxRAMPercentage=75")]
    public void NeededLimit_IsEnough(string heap)
    {
        // The limit that the message names must be enough, or users would correct it twice.
        string message = RuleRun.Cluster($"worker:\n  resources:\n    limits:\n      memory: 1Gi\n  jvmOptions: [\"{heap}\", "
            + "-XX:MaxDirectMemorySize=1g]").Single("ALX6002").Message;
        string needed = message.Split("Raise the limit to ")[1].Split(' ')[0];
        Assert.DoesNotContain(
            RuleRun.Cluster(
                $"worker:\n  resources:\n    limits:\n      memory: {needed}\n  jvmOptions: [\"{heap}\", -XX:MaxDirectMemorySize=1g]"),
            static found => found.Code is "ALX6002" or "ALX6003");
    }

    [Theory]
    [InlineData("jvmOptions: [null, \"\", ~]\nworker:\n  jvmOptions:\n  -\n  - -Xmx\nimagePullSecrets: [null, {}, {name: }]")]
    [InlineData("jvmOptions: []\nworker: null\nfuse: {resources: {limits: {memory: -4Gi}}}")]
    [InlineData("tieredstore:\n  levels:\n  - {mediumtype: MEM, path: \"/a,/b\", quotaList: \"4E,100m\"}\n  - {mediumtype: MEM, path: /c, "
        + "quota: 9223372036854775807}")]
    public void OddInput_IsNoTrouble(string spec) =>
        Assert.All((Profile[])[Profile.Documented, Profile.AsBuilt], profile => Assert.NotEmpty(RuleRun.Runtime(spec, profile)));

    [Fact]
    public void HugeFlags_StayInRange() =>
        Assert.Contains("'worker' may use heap", RuleRun.Cluster("worker:\n  resources:\n    limits:\n      memory: 1Pi\n  jvmOptions: "
            + "[-Xmx4194303t, -XX:MaxDirectMemorySize=4194303t]").Single("ALX6002").Message, StringComparison.Ordinal);

    [Fact]
    public void Fuse_OfFluid_GetsTheTierOnTopOfItsLimit()
    {
        // 10Gi become 18Gi: the engine adds the tier, and the container's own need is 9Gi.
        Assert.DoesNotContain(
            RuleRun.Runtime(
                "tieredstore:\n  levels:\n  - {mediumtype: MEM, path: /dev/shm, quota: 8Gi}\nfuse:\n  resources:\n    limits:\n      "
                    + "memory: 10Gi\n  jvmOptions: [-Xmx6g, -XX:MaxDirectMemorySize=3g]",
                Profile.AsBuilt),
            static found => found.Code is "ALX6002" or "ALX6003");
    }

    [Theory]
    [InlineData("100G,200Gi", "7")]
    [InlineData("1T,200Gi", "9")]
    [InlineData("100Gi,200Gi", null)]
    [InlineData("107374182400,200Gi", null)]
    public void QuotaList_OfDecimalUnits_Grows(string list, string? percent)
    {
        string[] found = [.. RuleRun.Runtime($"tieredstore:\n  levels:\n  - {{mediumtype: SSD, path: \"/mnt/a,/mnt/b\", quotaList: "
            + $"\"{list}\"}}").Of("ALX6102").Select(static diagnostic => diagnostic.Message)];
        Assert.Equal(percent is null ? 0 : 1, found.Length);
        Assert.All(found, message => Assert.Contains($"({percent} % more)", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Quota_Alone_KeepsItsSize() =>
        Assert.Empty(RuleRun.Runtime("tieredstore:\n  levels:\n  - {mediumtype: SSD, path: /mnt/a, quota: 100G}").Of("ALX6102"));

    [Theory]
    [InlineData("requests: {cpu: 4}\n    limits: {cpu: 2}", "requests.cpu")]
    [InlineData("requests: {memory: 16G}\n    limits: {memory: 15Gi}", null)]
    [InlineData("requests: {memory: 15Gi}\n    limits: {memory: 16G}", "requests.memory")]
    public void Request_AboveItsLimit(string resources, string? field)
    {
        IEnumerable<string?> found = RuleRun.Runtime($"master:\n  resources:\n    {resources}")
            .Of("ALX4568")
            .Select(static diagnostic => diagnostic.Path?.ToString());
        Assert.Equal(field is null ? [] : [$"spec.master.resources.{field}"], found);
    }

    [Fact]
    public void Request_AboveALimitOfTheOpenOperator_IsReportedOnce()
    {
        Diagnostic found = RuleRun.OpenCluster("worker:\n  resources:\n    requests:\n      memory: 8Gi").Single("ALX4568");
        Assert.Contains("(default). The API server", found.Message, StringComparison.Ordinal);
    }

    // Fluid raises a request to the size of the tiers in memory, and refuses a limit below it.
    [Fact]
    public void Request_ThatFluidRaises_IsNoSeparateFault()
    {
        ValueList<Diagnostic> found = RuleRun.Runtime(
            "worker:\n  resources:\n    limits: {memory: 1Gi}\ntieredstore:\n  levels:\n  - {mediumtype: MEM, path: /dev/shm, quota: 2Gi}");
        found.Single("ALX3018");
        Assert.Empty(found.Of("ALX4568"));
    }

    // The sum would lack the tier, and the next run would advise another limit.
    [Fact]
    public void Sum_BesideATierThatFluidRefuses_IsNotMade()
    {
        ValueList<Diagnostic> found = RuleRun.Runtime("worker:\n  resources:\n    limits: {memory: 8Gi}\ntieredstore:\n  levels:\n  - "
            + "{mediumtype: MEM, path: /dev/shm, quota: 10Gi}");
        found.Single("ALX3018");
        Assert.DoesNotContain(
            found.Of("ALX6002"),
            static diagnostic => diagnostic.Path?.ToString().StartsWith("spec.worker", StringComparison.Ordinal) == true);
    }
}
