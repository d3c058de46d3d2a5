namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Section 3.1 (R1 to R7), 9.3 and 11.1 D3: who sees whose properties.</summary>
public class PropertyRuleTests
{
    private const string Http = "mounts: [{mountPoint: 'https://a/b', name: m}]";

    private const string Block = "alluxio.user.block.size.bytes.default";

    [Theory]
    [InlineData("", "256MB")]
    [InlineData("properties: {}", "256MB")]
    [InlineData("properties: {a: b}", "16MB")]
    [InlineData("properties: {a: b}, master: {properties: {c: d}}", "256MB")]
    [InlineData("properties: {a: b}, worker: {properties: {c: d}}", "256MB")]
    [InlineData("properties: {a: b}, fuse: {properties: {c: d}}", "256MB")]
    [InlineData("properties: {a: b}, jobMaster: {properties: {c: d}}", "16MB")]
    [InlineData("master: {properties: {c: d}}", "256MB")]
    public void Http_Sizes_DependOnAliasing(string runtime, string size)
    {
        AsBuilt result = AsBuilt.Resolve(runtime, Http);
        Assert.Equal(size, result.Property(Block));
        Assert.Equal("300sec", result.Property("alluxio.user.streaming.data.timeout"));
        Assert.EndsWith(",max_readahead=0", result.Container("alluxio-fuse").Args![1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "256MB")]
    [InlineData("mounts: []", "256MB")]
    [InlineData("mounts: [{mountPoint: 'http://a', name: a}, {mountPoint: 'https://b', name: b}]", "256MB")]
    [InlineData("mounts: [{mountPoint: 'http://a', name: a}, {mountPoint: 's3://b', name: b}]", "16MB")]
    [InlineData("mounts: [{mountPoint: 'HTTP://a', name: a}]", "16MB")]
    public void Http_Mounts_MustAllBeHttp(string dataset, string size) => Assert.Equal(size, AsBuilt.Resolve("", dataset).Property(Block));

    [Theory]
    [InlineData("master", "ALLUXIO_MASTER_JAVA_OPTS")]
    [InlineData("worker", "ALLUXIO_WORKER_JAVA_OPTS")]
    [InlineData("fuse", "ALLUXIO_FUSE_JAVA_OPTS")]
    public void ComponentProperty_OfADefault_SuppressesTheSharedOne(string component, string variable)
    {
        AsBuilt result = AsBuilt.Resolve($"{component}: {{properties: {{alluxio.master.metastore: HEAP}}}}");
        Assert.Null(result.Property("alluxio.master.metastore"));
        Assert.Equal("HEAP", result.PropertyIn(variable, "alluxio.master.metastore"));
    }

    [Theory]
    [InlineData("alluxio.security.stale.channel.purge.interval", "365d")]
    [InlineData("alluxio.user.file.replication.max", "1")]
    [InlineData("alluxio.master.mount.table.root.ufs", "/underFSStorage")]
    [InlineData("alluxio.fuse.user.group.translation.enabled", "true")]
    public void ComponentProperty_OfWhatIsWrittenDirectly_SuppressesNothing(string key, string expected) =>
        Assert.Equal(expected, AsBuilt.Resolve($"worker: {{properties: {{{key}: '7'}}}}").Property(key));

    [Theory]
    [InlineData("alluxio.master.mount.table.root.ufs", "s3://b")]
    [InlineData("alluxio.user.file.replication.max", "3")]
    [InlineData("alluxio.user.short.circuit.enabled", "false")]
    [InlineData("alluxio.fuse.user.group.translation.enabled", "true")]
    [InlineData("alluxio.underfs.hdfs.configuration", "/hdfs-config/hdfs-site.xml:/hdfs-config/core-site.xml")]
    [InlineData("o", "mount")]
    public void UserProperty_OfADirectlyWrittenLine_IsOverridden(string key, string expected)
    {
        AsBuilt result = AsBuilt.Resolve(
            $"properties: {{{key}: mine}}, data: {{replicas: 3}}, hadoopConfig: conf, tieredstore: {{levels: [{{mediumtype: SSD, "
                + $"volumeType: emptyDir, path: /a, quota: 1Gi}}]}}",
            "mounts: [{mountPoint: 's3://b', path: /, options: {o: mount}}]",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf}\ndata: {core-site.xml: a, hdfs-site.xml: b}\n");
        Assert.Equal(expected, result.Property(key));
    }

    [Theory]
    [InlineData("", "alluxio.master.metastore", "ROCKS")]
    [InlineData("properties: {x: y}", "alluxio.master.metastore", "mount")]
    [InlineData("properties: {x: y}, worker: {properties: {c: d}}", "alluxio.master.metastore", "mount")]
    [InlineData("worker: {properties: {c: d}}", "alluxio.master.metastore", "ROCKS")]
    public void RootOption_OfADefault_SurvivesOnlyInTheUsersMap(string runtime, string key, string expected) => Assert.Equal(
        expected,
        AsBuilt.Resolve(runtime, $"mounts: [{{mountPoint: 's3://b', path: /, options: {{{key}: mount}}}}]").Property(key));

    [Theory]
    [InlineData("tieredstore: {levels: [{mediumtype: MEM, path: /a, quota: 1Gi}]}", "", "true")]
    [InlineData("tieredstore: {levels: [{mediumtype: MEM, path: '/a,/b', quota: 1Gi}]}", "", null)]
    [InlineData("tieredstore: {levels: [{mediumtype: MEM, path: /a, quota: 1Gi}, {mediumtype: SSD, path: /b, quota: 1Gi}]}", "", null)]
    [InlineData("tieredstore: {levels: [{mediumtype: MEM, path: /a, quota: 1Gi}]}", "accessModes: [ReadWriteOnce]", null)]
    [InlineData("tieredstore: {levels: [{mediumtype: MEM, path: /a, quota: 1Gi}]}", "accessModes: [ReadWriteOnce, ReadOnlyMany]", "true")]
    [InlineData("", "", null)]
    public void DirectMemory_OnlyReadOnlyInOnePath(string runtime, string dataset, string? expected) =>
        Assert.Equal(expected, AsBuilt.Resolve(runtime, dataset).Property("alluxio.user.direct.memory.io.enabled"));

    [Theory]
    [InlineData(1, "UFS")]
    [InlineData(3, "EMBEDDED")]
    public void JournalType_PrintedTwice_TheLaterDependsOnTheMasters(int masters, string expected)
    {
        AsBuilt result = AsBuilt.Resolve($"master: {{replicas: {masters}}}");
        Assert.Equal(
            ["-Dalluxio.master.journal.type=EMBEDDED", "-Dalluxio.master.journal.type=" + expected],
            result.Options("ALLUXIO_JAVA_OPTS")
                .Where(static option => option.StartsWith("-Dalluxio.master.journal.type=", StringComparison.Ordinal)));
    }

    [Fact]
    public void JvmOptions_LastLineBreakOfAVariable_IsCutWithTheBlank()
    {
        AsBuilt result = AsBuilt.Resolve("jvmOptions: [-Xms1G, \"-Xmx1G\\n\"], worker: {jvmOptions: [\"-Xmx2G\\n\"]}");
        Assert.EndsWith(" -Xms1G -Xmx1G", result.Variable("ALLUXIO_JAVA_OPTS"), StringComparison.Ordinal);
        Assert.EndsWith(" -Xmx2G", result.Variable("ALLUXIO_WORKER_JAVA_OPTS"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb", "ALX3022")]
    [InlineData("a\n", "")]
    public void RootOption_WithLineBreak_BreaksTheChartUnlessItIsTheLastItem(string value, string errors)
    {
        string dataset =
            $"mounts: [{{mountPoint: 's3://b', path: /, options: {{z: \"{value.Replace("\n", "\\n", StringComparison.Ordinal)}\"}}}}]";
        if (errors.Length > 0)
        {
            Assert.Equal(errors, AsBuilt.Errors("", dataset));
            return;
        }

        Assert.EndsWith(" -Dz=a", AsBuilt.Resolve("", dataset).Variable("ALLUXIO_JAVA_OPTS"), StringComparison.Ordinal);
        Assert.Equal("ALX3022", AsBuilt.Errors("jvmOptions: [-Xmx1G]", dataset));
    }
}
