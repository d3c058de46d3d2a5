using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Sections 4.1 to 4.4, 11.1 D1 and D5, 12.8: from tieredstore to JVM options and volumes.</summary>
public class TierTests
{
    private const string Level0 = "alluxio.worker.tieredstore.level0";

    [Theory]
    [InlineData("path: /dev/shm, quota: 1G", "1000000000", "1G")]
    [InlineData("path: /dev/shm, quota: 2Gi", "2GB", "2Gi")]
    [InlineData("path: /dev/shm, quota: 1.5Gi", "1536MB", "1536Mi")]
    [InlineData("path: /dev/shm, quota: 1500m", "2", "2")]
    [InlineData("path: /dev/shm, quota: 0", "0", "0")]
    [InlineData("path: /dev/shm, quota: 12e6", "12000000", "12M")]
    [InlineData("path: /dev/shm, quotaList: 1G", "1G", "1G")]
    [InlineData("path: /dev/shm, quotaList: 1.5Gi", "1536MB", "1536Mi")]
    [InlineData("path: /dev/shm, quotaList: '12e6'", "12e6", "12M")]
    [InlineData("path: /dev/shm, quotaList: '010'", "010", "8")]
    [InlineData("path: /dev/shm, quotaList: '1.500'", "1.500", "1500m")]
    [InlineData("path: /dev/shm, quotaList: 3Gi, quota: 1Gi", "3GB", "3Gi")]
    public void Quota_OnePath_IsWrittenTwice(string level, string inOptions, string sizeLimit)
    {
        AsBuilt result = AsBuilt.Resolve($"tieredstore: {{levels: [{{mediumtype: MEM, volumeType: emptyDir, {level}}}]}}");
        Assert.Equal(inOptions, result.Property(Level0 + ".dirs.quota"));
        Assert.Equal(sizeLimit, result.Pod("worker").Volumes!.Single().EmptyDir!.SizeLimit!.ToString());
    }

    [Theory]
    [InlineData("'/a,/b/'", "1Gi", "/a/default/hbase,/b/default/hbase", "512MB,512MB")]
    [InlineData("'/a,/b,/c'", "10", "/a/default/hbase,/b/default/hbase,/c/default/hbase", "3,3,3")]
    [InlineData("'///'", "1Gi", "/default/hbase", "1GB")]
    [InlineData("''", "1Gi", "/default/hbase", "1GB")]
    public void Path_Split_SharesTheQuota(string path, string quota, string paths, string quotas)
    {
        AsBuilt result = AsBuilt.Resolve($"tieredstore: {{levels: [{{mediumtype: SSD, path: {path}, quota: {quota}}}]}}");
        Assert.Equal(paths, result.Property(Level0 + ".dirs.path"));
        Assert.Equal(quotas, result.Property(Level0 + ".dirs.quota"));
        Assert.Equal(paths, result.Env("alluxio-worker", "ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH"));
    }

    [Fact]
    public void Path_BlankBehindComma_IsKeptInOptionsAndLostInObjects()
    {
        // Texts are not trimmed, but the chart writes paths without quotes.
        AsBuilt result = AsBuilt.Resolve("tieredstore: {levels: [{mediumtype: SSD, path: '/a, /b', quota: 2Gi}]}");
        Assert.Contains(
            "-D" + Level0 + ".dirs.path=/a/default/hbase, /b/default/hbase ",
            result.Variable("ALLUXIO_JAVA_OPTS"),
            StringComparison.Ordinal);
        Assert.Equal(["ssd-0:/a/default/hbase", "ssd-1:/b/default/hbase"], Mounts(result, "alluxio-worker"));
        Assert.Equal("/b/default/hbase", result.Pod("worker").Volumes![1].HostPath!.Path);
    }

    [Theory]
    [InlineData("HDD,MEM,SSD", "2 0 1")]
    [InlineData("SSD,HDD,SSD", "0 1 0")]
    [InlineData("SSD,NVME,MEM", "2 0 1")]
    [InlineData("HDD", "0")]
    public void Level_Numbers_FollowTheMedia(string media, string numbers)
    {
        IEnumerable<string> levels = media.Split(',').Select(static medium => $"{{mediumtype: {medium}, path: /x, quota: 1Gi}}");
        AsBuilt result = AsBuilt.Resolve($"tieredstore: {{levels: [{string.Join(',', levels)}]}}");
        IEnumerable<string> aliases =
            result.Options("ALLUXIO_JAVA_OPTS").Where(static option => option.Contains(".alias=", StringComparison.Ordinal));
        Assert.Equal(
            numbers,
            string.Join(' ', aliases.Select(static option => option["-Dalluxio.worker.tieredstore.level".Length..].Split('.')[0])));
    }

    [Fact]
    public void Levels_None_GetTheChartsDefault()
    {
        AsBuilt result = AsBuilt.Resolve("tieredstore: {levels: []}");
        Assert.Equal("/dev/shm", result.Property(Level0 + ".dirs.path"));
        Assert.Equal("1G", result.Property(Level0 + ".dirs.quota"));
        Assert.Equal("/dev/shm/default/hbase", result.Env("alluxio-master", "ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH"));
        Volume volume = result.Pod("worker").Volumes!.Single();
        Assert.Equal(("mem", "Memory", "1G"), (volume.Name, volume.EmptyDir!.Medium, volume.EmptyDir.SizeLimit!.ToString()));
        Assert.Null(result.Property("alluxio.user.short.circuit.enabled"));
    }

    [Theory]
    [InlineData("{emptyDir: {}}", "/a", "<nil>", "")]
    [InlineData("{emptyDir: {medium: Memory}}", "/a", "Memory", "memory=Memory")]
    [InlineData("{emptyDir: ~}", "/a", "MEM", "mem=Memory")]
    [InlineData("{hostPath: {path: /q}}", "/a", "MEM", "mem=Memory")]
    [InlineData("~", "'/a,/b'", "MEM,MEM", "mem-0=Memory mem-1=Memory")]
    [InlineData("{emptyDir: {medium: Memory}}", "'/a,/b'", "Memory,Memory", "memory-0= memory-1=")]
    [InlineData("{emptyDir: {}}", "'/a,/b'", ",", "0= -1=")]
    public void EmptyDir_Medium_ReplacesTheType(string source, string path, string medium, string volumes)
    {
        AsBuilt result = AsBuilt.Resolve(
            $"tieredstore: {{levels: [{{mediumtype: MEM, volumeType: emptyDir, volumeSource: {source}, path: {path}, quota: 1Gi}}]}}");
        Assert.Equal(medium, result.Property(Level0 + ".dirs.mediumtype"));
        Assert.Equal("MEM", result.Property(Level0 + ".alias"));
        Assert.Equal(
            volumes,
            string.Join(' ', (result.Pod("worker").Volumes ?? []).Select(static volume => $"{volume.Name}={volume.EmptyDir!.Medium}")));
        Assert.Equal("false", result.Property("alluxio.user.short.circuit.enabled"));
        Assert.Equal(2, result.Pod("fuse").Volumes!.Count);
    }

    [Theory]
    [InlineData("hostPath", "hostPath", 3, 3)]
    [InlineData("''", "emptyDir", 3, 2)]
    [InlineData("volumeTemplate", "emptyDir", 3, 2)]
    [InlineData("emptyDir", "emptyDir", 2, 2)]
    [InlineData("~", "hostPath", 3, 3)]
    public void VolumeType_Each_DecidesVolumesAndFuseMounts(string type, string kind, int fuseMounts, int fuseVolumes)
    {
        AsBuilt result = AsBuilt.Resolve($"tieredstore: {{levels: [{{mediumtype: SSD, volumeType: {type}, path: /a, quota: 1Gi}}]}}");
        Volume volume = result.Pod("worker").Volumes!.Single();
        Assert.Equal(kind, volume.HostPath is null ? "emptyDir" : "hostPath");
        Assert.Equal(fuseMounts, result.Container("alluxio-fuse").VolumeMounts!.Count);
        Assert.Equal(fuseVolumes, result.Pod("fuse").Volumes!.Count);
    }

    private static IEnumerable<string> Mounts(AsBuilt result, string container) =>
        result.Container(container).VolumeMounts!.Select(static mount => $"{mount.Name}:{mount.MountPath}");
}
