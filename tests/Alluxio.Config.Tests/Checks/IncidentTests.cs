using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Incidents of real users, by number: each gets a finding if the manifest is at fault.</summary>
public sealed partial class IncidentTests
{
    [Fact]
    public void I11_PrivateRuntimeImage_FuseStaysWithTheDefault()
    {
        Diagnostic found = RuleRun.Runtime("alluxioVersion:\n  image: registry.example.com/alluxio\n  imageTag: 2.9.0\nrunAs:\n  uid: "
            + "1000\n  gid: 1000\n  user: fluid\n  group: fluid").Single("ALX6105");
        Assert.Equal("spec.alluxioVersion.image", found.Path?.ToString());
        Assert.Contains(
            "'registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio-fuse:2.3.0-SNAPSHOT-2c41226' of DaemonSet hbase-fuse is the controller's "
                + "default",
            found.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void I12_SixteenGiForSixteenGi_IsKilled()
    {
        // 4g + 4g + 6g + 2g of one pod whose limit was 16G.
        Diagnostic found = RuleRun.Runtime("worker:\n  resources:\n    limits:\n      memory: 16G\n  jvmOptions: [-Xmx4g, "
            + "-XX:MaxDirectMemorySize=4g]\ntieredstore:\n  levels:\n  - {mediumtype: MEM, path: /dev/shm, quota: 8Gi}").Single("ALX6002");
        Assert.Equal("spec.worker.resources.limits.memory", found.Path?.ToString());
        Assert.Contains(
            "heap 4Gi (-Xmx4g) + direct memory 4Gi (-XX:MaxDirectMemorySize=4g) + memory tier 8Gi (spec.tieredstore.levels[0]) = 16Gi",
            found.Message,
            StringComparison.Ordinal);
        Assert.Contains("16G (14.9Gi: the unit is decimal, those of the JVM are binary)", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17Gi", true)]
    [InlineData("19Gi", false)]
    public void I12_ARemainderBelowOneGi_IsReported(string limit, bool isReported)
    {
        // 16Gi and the estimate for threads and class data leave 0.75Gi of 17Gi.
        IEnumerable<Diagnostic> found = RuleRun.Cluster(
            $"worker:\n  resources:\n    limits:\n      memory: {limit}\n  jvmOptions: [-Xmx8g, -XX:MaxDirectMemorySize=8g]").Of("ALX6003");
        Assert.Equal(
            isReported ? ["spec.worker.resources.limits.memory"] : [],
            found.Select(static diagnostic => diagnostic.Path?.ToString()));
        Assert.All(found, static diagnostic => Assert.Contains("The remaining 768Mi", diagnostic.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MEM", 1)]
    [InlineData("SSD", 0)]
    public void I13_ATierInMemory_CountsForTheWorkerAlone(string medium, int findings)
    {
        IEnumerable<Diagnostic> found = RuleRun.Runtime(
            "master: &pod\n  resources:\n    limits:\n      memory: 16Gi\n  jvmOptions: [-Xmx6g, -XX:MaxDirectMemorySize=4g]\nworker: "
                + "*pod\nfuse: *pod\n"
            + $"tieredstore:\n  levels:\n  - {{mediumtype: {medium}, path: /mnt/cache, quota: 8Gi}}").Of("ALX6002");
        Assert.Equal(findings, found.Count());
        Assert.All(found, static diagnostic => Assert.StartsWith(
            "'worker' may use heap 6Gi (-Xmx6g) + direct memory 4Gi (-XX:MaxDirectMemorySize=4g) + memory tier 8Gi",
            diagnostic.Message,
            StringComparison.Ordinal));
    }

    [Fact]
    public void I13_APageStoreInMemory_CountsForTheWorkerOfTheOpenOperator()
    {
        string spec = "worker:\n  resources:\n    limits:\n      memory: 12Gi\n  jvmOptions: [-Xmx4g, -XX:MaxDirectMemorySize=2g]\n"
            + "pagestore:\n  type: emptyDir\n  quota: 10Gi\n  memoryBacked: ";
        Assert.Contains("memory tier 10Gi (spec.pagestore) = 16Gi", RuleRun.OpenCluster(spec + "true")
            .Single("ALX6002").Message, StringComparison.Ordinal);
        Assert.Empty(RuleRun.OpenCluster(spec + "false").Of("ALX6002"));
    }

    [Fact]
    public void I14_KernelCache_NeedsRoomBesideTheJvm()
    {
        Diagnostic found = RuleRun.Runtime("tieredstore:\n  levels:\n  - {mediumtype: SSD, path: /mnt/ssd, quota: 1Gi}\nfuse:\n  "
            + "resources:\n    limits:\n      memory: 16Gi\n  jvmOptions: [-Xmx8g, -XX:MaxDirectMemorySize=5g]").Single("ALX6009");
        Assert.Contains("has 2.8Gi beside", found.Message, StringComparison.Ordinal);
        Assert.Empty(RuleRun.Runtime("tieredstore:\n  levels:\n  - {mediumtype: SSD, path: /mnt/ssd, quota: 1Gi}\nfuse:\n  args: [fuse, "
            + "\"--fuse-opts=ro\"]\n  resources:\n    limits:\n      memory: 16Gi\n  jvmOptions: [-Xmx8g, -XX:MaxDirectMemorySize=5g]")
                .Of("ALX6009"));
    }

    [Fact]
    public void I15_OfTwoHeaps_TheLastCounts()
    {
        Diagnostic found = RuleRun.Cluster("worker:\n  jvmOptions:\n  - -Xmx4g\n  - -XX:+UseG1GC\n  - -Xmx8g").Single("ALX6006");
        Assert.Equal("spec.worker.jvmOptions[0]", found.Path?.ToString());
        Assert.Contains(
            "'-Xmx4g' has no effect: '-Xmx8g' (spec.worker.jvmOptions[2]) for 'worker'",
            found.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void I15_TheGlobalHeapOfFluid_LosesToADefault()
    {
        // As built the default of the component comes after the global list.
        string[] found =
        [
            .. RuleRun.Runtime("jvmOptions: [-Xmx4g]", Profile.AsBuilt).Of("ALX6006").Select(static diagnostic => diagnostic.Message),
        ];
        string only = Assert.Single(found);
        Assert.Contains("'-Xmx16G' (default) for 'master', 'fuse'", only, StringComparison.Ordinal);
        Assert.Contains("'-Xmx12G' (default) for 'worker'", only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.3.0-SNAPSHOT-2c41226", true)]
    [InlineData("release-2.5.0-3", true)]
    [InlineData("2.6.0", false)]
    [InlineData("2.10", false)]
    [InlineData("nightly", false)]
    public void I16_BeforeTwoSix_TheGlobalHeapWins(string tag, bool isReported)
    {
        IEnumerable<Diagnostic> found = RuleRun.Runtime($"alluxioVersion:\n  image: alluxio/alluxio\n  imageTag: \"{tag}\"\njvmOptions: "
            + "[-Xmx4g]\nworker:\n  jvmOptions: [-Xmx12g]").Of("ALX6101");
        Assert.Equal(isReported ? ["spec.jvmOptions[0]"] : [], found.Select(static diagnostic => diagnostic.Path?.ToString()));
    }

    [Fact]
    public void I17_AJobWorkerWithoutHeapAndLimit_TakesAQuarterOfTheNode()
    {
        Diagnostic found = RuleRun.Runtime("worker:\n  resources:\n    limits:\n      memory: 64Gi").Single("ALX6005");
        Assert.Contains(
            "No flag sets the heap of 'jobWorker': only the container 'worker' of its pod has a limit. The JVM uses 25 % of the node's "
                + "memory",
            found.Message,
            StringComparison.Ordinal);
        Assert.Empty(RuleRun.Runtime("worker:\n  resources:\n    limits:\n      memory: 64Gi\njobWorker:\n  resources:\n    limits:\n      "
            + "memory: 2Gi").Of("ALX6005"));
    }

    [Fact]
    public void I17_AListThatReplacesTheDefaultHeap_ShowsTheShare()
    {
        Diagnostic found =
            RuleRun.Cluster("worker:\n  resources:\n    limits:\n      memory: 24Gi\n  jvmOptions: [\"-XX:+UseG1GC\"]").Single("ALX6005");
        Assert.Contains(
            "overrides the default list, including its -Xmx. The JVM uses 25 % of the limit 24Gi: 6Gi",
            found.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void I19_TheOldNameOfTheRing_IsKnown()
    {
        Diagnostic found =
            RuleRun.Cluster("properties:\n  alluxio.user.consistent.hash.virtual.node.count.per.worker: \"1000\"").Single("ALX4009");
        Assert.Contains(
            "alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker",
            found.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALX6063", "alluxio.user.metadata.cache.enabled", "\"true\"")]
    [InlineData("ALX4008", "alluxio.user.dynamic.consistent.hash.ring.enabled", "\"false\"")]
    public void I20_APropertyOfClientsOnTheWorkerAlone_IsReported(string code, string property, string value)
    {
        // A ring that differs has its own finding; both at once would be one too many.
        string[] codes = [.. RuleRun.Cluster($"worker:\n  properties:\n    {property}: {value}")
            .Select(static diagnostic => diagnostic.Code)
            .Where(static code => code is "ALX6063" or "ALX4008")];
        Assert.Equal([code], codes);
    }
}
