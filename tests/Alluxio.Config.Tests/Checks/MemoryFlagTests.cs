using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Flags for memory: what a JVM starts with and what it refuses.</summary>
public sealed class MemoryFlagTests
{
    [Theory]
    [InlineData("-Xmx16g")]
    [InlineData("-Xmx16G")]
    [InlineData("-Xms512m")]
    [InlineData("-Xmx2097152")]
    [InlineData("-Xmx0x40000000")]
    [InlineData("-Xmx${HEAP}")]
    [InlineData("-XX:MaxDirectMemorySize=10g")]
    [InlineData("-XX:+UseG1GC")]
    [InlineData("-Xss1m")]
    [InlineData("-Dalluxio.x=-Xmx16Gi")]
    public void Problem_OfAFlagThatStarts_IsNone(string flag) => Assert.Null(MemoryFlagGrammar.Problem(flag, out _));

    [Theory]
    [InlineData("-Xmx", null)]
    [InlineData("-Xmx1tb", "-Xmx1t")]
    [InlineData("-Xmx16Gi", "-Xmx16G")]
    [InlineData("-Xmx=16g", "-Xmx16g")]
    [InlineData("-xmx16g", "-Xmx16g")]
    [InlineData("Xmx16g", "-Xmx16g")]
    [InlineData("--Xmx16g", "-Xmx16g")]
    [InlineData("-Xmx1.5g", null)]
    [InlineData("-Xmx16", null)]
    [InlineData("-Xmx99999999999999999999g", null)]
    [InlineData("-XX:MaxDirectMemorySize=abc", null)]
    [InlineData("-XX:MaxDirectMemorySize=10GB", "-XX:MaxDirectMemorySize=10G")]
    [InlineData("-Xmx:16g", "-Xmx16g")]
    [InlineData("-XX:MaxDirectMemorySize:4g", "-XX:MaxDirectMemorySize=4g")]
    [InlineData("-XX:maxDirectMemorySize=10g", "-XX:MaxDirectMemorySize=10g")]
    public void Problem_OfAFlagThatIsRefused_NamesWhatWasMeant(string flag, string? better)
    {
        Assert.NotNull(MemoryFlagGrammar.Problem(flag, out string? suggestion));
        Assert.Equal(better, suggestion);
    }

    [Fact]
    public void Fix_OfABadFlag_KeepsAllElse()
    {
        Diagnostic found = RuleRun.Cluster("worker:\n  jvmOptions:\n  - -Xmx8Gi  # heap\n  - -XX:MaxDirectMemorySize=4g").Single("ALX6007");
        Assert.Equal("-Xmx8G", Assert.Single(found.Fix!.Edits).NewText);
    }

    [Theory]
    [InlineData("worker:\n  jvmOptions: [-Xmx4g, -Xmx8g]", true)]
    [InlineData("jvmOptions: [-Xmx4g]\nworker:\n  jvmOptions: [-Xmx8g]", false)]
    public void Fix_OfAHiddenFlag_IsForOneList(string spec, bool isFixed)
    {
        // A global flag still counts where no component sets the flag.
        Diagnostic found = RuleRun.Runtime(spec, Profile.AsBuilt).First<Diagnostic>(static diagnostic => diagnostic.Code == "ALX6006"
            && diagnostic.Message.Contains("for 'worker'", StringComparison.Ordinal));
        Assert.Equal(isFixed ? "Remove -Xmx4g" : null, found.Fix?.Title);
    }

    [Fact]
    public void InitialHeap_AboveTheGreatest_IsRefused() =>
        Assert.Contains("the heap at the start, 8Gi, is larger", RuleRun.Cluster("worker:\n  jvmOptions: [-Xms8g, -Xmx4g]")
            .Single("ALX6007").Message, StringComparison.Ordinal);

    [Fact]
    public void GlobalList_WithABadFlag_IsReportedOnce() => RuleRun.Runtime("jvmOptions: [-Xmx4GB]", Profile.AsBuilt).Single("ALX6007");

    [Theory]
    [InlineData("2GB", 2L << 30)]
    [InlineData("2G", 2L << 30)]
    [InlineData("1536MB", 1536L << 20)]
    [InlineData("1000000000", 1_000_000_000L)]
    [InlineData("1.5TB", 3L << 39)]
    public void Quota_IsReadInBinaryUnits(string text, long bytes) => Assert.Equal(bytes, ByteSize.AsAlluxioReads(text));
}
