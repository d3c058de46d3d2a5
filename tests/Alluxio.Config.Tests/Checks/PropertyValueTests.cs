using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Values of properties whose type is documented: times, sizes, integers, decimal numbers, booleans.</summary>
public sealed class PropertyValueTests
{
    private const string Time = "alluxio.user.conf.sync.interval";

    private const string Size = "alluxio.user.block.size.bytes.default";

    private const string Integer = "alluxio.master.journal.checkpoint.period.entries";

    private const string Number = "alluxio.master.metastore.inode.cache.low.water.mark.ratio";

    [Theory]
    [InlineData(Size, "256megabytes", "Write 256MB.")]
    [InlineData(Size, "64 MB", "Write 64MB.")]
    [InlineData(Size, "2 gigs", "Write 2GB.")]
    [InlineData(Size, "1,5GB", "Write a number and B, KB, MB, GB, TB or PB, for example 64MB.")]
    [InlineData(Size, "MB", "Write a number and B, KB, MB, GB, TB or PB, for example 64MB.")]
    [InlineData(Size, "1EB", "Write a number and B, KB, MB, GB, TB or PB, for example 64MB.")]
    [InlineData(Time, "5 minutes please", "Write a whole number and ms, s, min, h or d, for example 5min.")]
    [InlineData(Time, "5minutes", "Write 5min.")]
    [InlineData(Time, "5 min", "Write 5min.")]
    [InlineData(Time, "2days", "Write 2d.")]
    [InlineData(Time, "1.5h", "Write a whole number and ms, s, min, h or d, for example 5min.")]
    [InlineData(Time, "-", "Write a whole number and ms, s, min, h or d, for example 5min.")]
    [InlineData(Time, "PT5M", "Write a whole number and ms, s, min, h or d, for example 5min.")]
    [InlineData(Integer, "2m", "Write digits without a unit.")]
    [InlineData(Integer, "2.5", "Write digits without a unit.")]
    [InlineData(Number, "80%", "Write 0.8.")]
    [InlineData(Number, "95%", "Write 0.95.")]
    [InlineData(Number, "100%", "Write 1.")]
    [InlineData(Number, "7.5%", "Write a number without a unit, for example 0.95.")]
    [InlineData(Number, ".", "Write a number without a unit, for example 0.95.")]
    [InlineData(Number, "1e", "Write a number without a unit, for example 0.95.")]
    [InlineData(Number, "1.2.3", "Write a number without a unit, for example 0.95.")]
    [InlineData(Number, "high", "Write a number without a unit, for example 0.95.")]
    public void ValueOfAnotherType_IsReportedAtTheValue(string name, string value, string advice)
    {
        Diagnostic found = RuleRun.Runtime($"properties:\n  {name}: '{value}'").Single("ALX6525");

        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal($"spec.properties[\"{name}\"]", found.Path?.ToString());
        Assert.EndsWith(advice, found.Message, StringComparison.Ordinal);
        Assert.Equal(advice.Contains("for example", StringComparison.Ordinal) || name == Integer, found.Suggestion is null);
        Assert.Null(found.Fix);
    }

    [Theory]
    [InlineData(Size, "64MB")]
    [InlineData(Size, "64mb")]
    [InlineData(Size, "64Mi")]
    [InlineData(Size, "64MiB")]
    [InlineData(Size, "1.5G")]
    [InlineData(Size, "1e3")]
    [InlineData(Size, "-1")]
    [InlineData(Size, "67108864")]
    [InlineData(Size, "0B")]
    [InlineData(Size, "2p")]
    [InlineData(Time, "-1")]
    [InlineData(Time, "0")]
    [InlineData(Time, "10Min")]
    [InlineData(Time, "7day")]
    [InlineData(Time, "300sec")]
    [InlineData(Time, "2HR")]
    [InlineData(Time, "9223372036854775807")]
    [InlineData(Integer, "2000000")]
    [InlineData(Integer, "+5")]
    [InlineData(Number, "0.95")]
    [InlineData(Number, "0.95f")]
    [InlineData(Number, "1e-1")]
    [InlineData(Number, "+.5")]
    [InlineData(Number, "1.")]
    [InlineData(Number, "1")]
    [InlineData(Size, "${alluxio.user.file.buffer.bytes}")]
    [InlineData(Size, "")]
    [InlineData("alluxio.worker.tieredstore.level0.dirs.quota", "1 lot, 2 lots")]
    [InlineData("alluxio.my.own.timeout", "5 minutes please")]
    [InlineData("alluxio.master.daily.backup.time", "05:00")]
    public void ValueThatAlluxioReads_OrThatNobodyCanJudge_IsSilent(string name, string value) => Assert.Empty(
        RuleRun.Runtime($"properties:\n  {name}: '{value}'").Of("ALX6525"));

    [Theory]
    [InlineData("alluxio.user.network.data.timeout", "30 s", "30s")]
    [InlineData("alluxio.user.logging.threshold.ms", "10 seconds", "10s")]
    [InlineData("alluxio.worker.tieredstore.level7.watermark.high.ratio", "95%", "0.95")]
    public void FormerNames_AndPatterns_HaveTheTypeOfTheProperty(string name, string value, string meant) => Assert.Equal(
        meant, RuleRun.Runtime($"properties:\n  {name}: {value}").Single("ALX6525").Suggestion);

    [Theory]
    [InlineData("properties: {alluxio.user.file.buffer.bytes: 8 MB}", DiagnosticSeverity.Error)]
    [InlineData("worker: {properties: {alluxio.master.heartbeat.timeout: ten}}", DiagnosticSeverity.Error)]
    [InlineData(
        "properties: {alluxio.user.file.buffer.bytes: 8 MB, alluxio.conf.validation.enabled: \"false\"}", DiagnosticSeverity.Warning)]
    [InlineData("fuse: {properties: {alluxio.user.conf.sync.interval: 8 MB}}", DiagnosticSeverity.Warning)]
    public void ValueThatEveryProcessReadsAtItsStart_IsAnError(string spec, DiagnosticSeverity severity)
    {
        Assert.Equal(severity, RuleRun.Runtime(spec).Single("ALX6525").Severity);
        Assert.Equal(severity, RuleRun.Cluster(spec).Single("ALX6525").Severity);
    }

    [Fact]
    public void EverySystem_AndOptionsOfMounts_AreRead()
    {
        const string options = "{alluxio.underfs.s3.socket.timeout: 1 minute, alluxio.user.rpc.retry.max.sleep: soon}";
        string fluid = RuleRun.RuntimeText("replicas: 1")
            + "spec: {mounts: [{mountPoint: \"s3://b/\", name: b, options: " + options + "}]}\n";
        string storage = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c}\nspec: {image: r/a, "
            + "imageTag: AI-3.7}\n---\napiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {name: s}\nspec: "
            + "{alluxioCluster: c, path: \"s3://b/\", mountPath: /b, mountOptions: " + options + "}\n";

        Assert.All(
            [RuleRun.Text(fluid), RuleRun.Text(storage)],
            static found => Assert.Equal(
                [DiagnosticSeverity.Warning, DiagnosticSeverity.Warning], found.Of("ALX6525").Select(static one => one.Severity)));
        Assert.Single(RuleRun.OpenCluster("properties: {alluxio.worker.page.store.page.size: 1 MB}").Of("ALX6525"));
    }

    // A port of Fluid that is no number has its own code.
    [Fact]
    public void Port_IsReportedOnce() => Assert.Equal(
        ["ALX6164"],
        RuleRun.Runtime("properties: {alluxio.master.web.port: web}").Where(static found => found.Severity > DiagnosticSeverity.Information)
            .Select(static found => found.Code));

    [Theory]
    [InlineData("alluxio.underfs.s3.disable.dns.buckets: yes please", true)]
    [InlineData("alluxio.underfs.s3.inherit.acl: \"True\"", false)]
    [InlineData("alluxio.master.rpc.executor.tpe.allow.core.threads.timeout: 5s", true)]
    public void BooleanWithoutEnabledInItsName_IsFound(string property, bool isFound) => Assert.Equal(
        isFound, RuleRun.Runtime($"properties:\n  {property}").Of("ALX6043").Any());

    [Fact]
    public void EveryDefaultOfFluid_IsReadable() => Assert.All(
        Alluxio.Config.Systems.Fluid.Resolution.PropertyDefaults.General,
        static entry => Assert.True(PropertyValues.IsReadable(PropertyNames.TypeOf(entry.Key, out _), entry.Value.Value), entry.Key));
}
