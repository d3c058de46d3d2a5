using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Sections 5.4, 6.4, 6.6 and 9.2: what becomes of the Dataset's mounts.</summary>
public class MountTests
{
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {id: QUtJRA==}\nstringData: {key: text}\n";

    [Theory]
    [InlineData("mountPoint: 's3://b', name: m", "/m s3://b")]
    [InlineData("mountPoint: 's3://b', name: //m", "/m s3://b")]
    [InlineData("mountPoint: 's3://b', name: m, path: /p//q/", "/p//q/ s3://b")]
    [InlineData("mountPoint: 's3://b', name: m, path: rel", "/m s3://b")]
    [InlineData("mountPoint: 's3://b'", "/ s3://b")]
    [InlineData("mountPoint: 's3://b', name: m, readOnly: true, shared: true", "/m s3://b --readonly --shared")]
    [InlineData("mountPoint: 's3://b', name: m, readOnly: false, options: {a: 1, b: ''}", "/m s3://b --option a=1 --option b=")]
    [InlineData(
        "mountPoint: 's3://b', name: m, encryptOptions: [{name: a, valueFrom: {secretKeyRef: {name: s, key: k}}}]",
        "/m s3://b --option a=/etc/fluid/secrets/s/k")]
    [InlineData(
        "mountPoint: 's3://b', name: m, options: {a: 1}, encryptOptions: [{name: a, valueFrom: {secretKeyRef: {name: s}}}]",
        "/m s3://b --option a=/etc/fluid/secrets/s")]
    [InlineData("mountPoint: 'LOCAL:///x', name: m", "/m LOCAL:///x")]
    public void MountInfo_NonNative_IsOneLine(string mount, string line) =>
        Assert.Equal(line + "\n", AsBuilt.Resolve("", $"mounts: [{{{mount}}}]").MountInfo);

    [Fact]
    public void MountInfo_OnlyNativeMounts_IsEmpty() =>
        Assert.Empty(AsBuilt.Resolve("", "mounts: [{mountPoint: 'local:///a', name: a}, {mountPoint: 'pvc://c', name: b}]").MountInfo);

    [Fact]
    public void SharedOptions_OfAllMounts_AreWeakerThanTheirOwn() => Assert.Equal(
        "/m s3://b --option a=2 --option e=/etc/fluid/secrets/own/k --option s=1\n",
        AsBuilt.Resolve(
            "",
            "sharedOptions: {a: 1, s: 1}, sharedEncryptOptions: [{name: e, valueFrom: {secretKeyRef: {name: all, key: k}}}], mounts: "
                + "[{mountPoint: 's3://b', name: m, "
            + "options: {a: 2}, encryptOptions: [{name: e, valueFrom: {secretKeyRef: {name: own, key: k}}}]}]").MountInfo);

    [Fact]
    public void EncryptOptions_Secrets_ReplaceVolumesOfTheirName()
    {
        const string User = "volumes: [{name: alluxio-mount-secret-s, emptyDir: {}}, {name: v, emptyDir: {}}], "
            + "master: {volumeMounts: [{name: alluxio-mount-secret-s, mountPath: /x}, {name: v, mountPath: /v}]}";
        AsBuilt result = AsBuilt.Resolve(
            User,
            "mounts: [{mountPoint: 's3://b', name: m, encryptOptions: [{name: a, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]");
        Assert.Equal(["alluxio-mount-secret-s:/etc/fluid/secrets/s", "v:/v"], Mounts(result, "alluxio-job-master"));
        Assert.Equal(
            "s",
            result.Pod("master").Volumes!.Single(static volume => volume.Name == "alluxio-mount-secret-s").Secret!.SecretName);
    }

    [Theory]
    [InlineData("mounts: [{mountPoint: 's3://b', path: /}]", "s3://b")]
    [InlineData("mounts: [{mountPoint: 's3://b'}]", "s3://b")]
    [InlineData("mounts: [{mountPoint: 's3://b', name: m}]", "/underFSStorage")]
    [InlineData("mounts: [{mountPoint: 'local:///b', path: /}]", "/underFSStorage")]
    [InlineData("mounts: [{mountPoint: 's3://b', path: /}, {mountPoint: 's3://c', name: c}]", "/underFSStorage")]
    [InlineData("", "/underFSStorage")]
    public void RootUfs_OneMountAtTheRoot_IsTheMount(string dataset, string expected) =>
        Assert.Equal(expected, AsBuilt.Resolve("", dataset).Property("alluxio.master.mount.table.root.ufs"));

    [Theory]
    [InlineData("id", "AKID")]
    [InlineData("key", "text")]
    [InlineData("gone", "")]
    public void EncryptOption_OfTheRoot_IsResolvedOutsideConfigMaps(string key, string value)
    {
        string dataset = $"mounts: [{{mountPoint: 's3://b', path: /, encryptOptions: [{{name: o, valueFrom: {{secretKeyRef: {{name: s, "
            + $"key: {key}}}}}}}]}}]";
        Assert.Equal(value, AsBuilt.Resolve("", dataset, Secret, ("ALLUXIO_MOUNT_CONFIG_STORAGE", "")).Property("o"));
        Assert.Equal("/etc/fluid/secrets/s/" + key, AsBuilt.Resolve("", dataset, Secret).Property("o"));
    }

    [Fact]
    public void Native_Mounts_ListHostPathsBeforeClaims()
    {
        AsBuilt result = AsBuilt.Resolve(
            "",
            "mounts: [{mountPoint: 'pvc://c/a//b', name: x}, {mountPoint: 'local:///h/', name: h, path: /p/../q/}, {mountPoint: 'pvc://c', "
                + "name: ../z}]");
        Assert.Equal(["h:/underFSStorage/q", "c:/underFSStorage/x", "c:/z"], Mounts(result, "alluxio-job-worker"));
        Assert.Equal("a//b", result.Container("alluxio-job-worker").VolumeMounts![1].SubPath);
        Volume host = result.Pod("worker").Volumes![1];
        Assert.Equal(("h", "/h/", ""), (host.Name, host.HostPath!.Path, host.HostPath.Type));
    }

    [Theory]
    [InlineData("path: 'pvc://c/a/b'", "/pvc/a/b/metadata-backup-hbase-default.gz", "pvc", "c")]
    [InlineData("path: 'pvc://c', nodeName: node", "/pvc/metadata-backup-hbase-default.gz", "pvc", "c")]
    [InlineData("path: 'local:///b', nodeName: node", "/host/metadata-backup-hbase-default.gz", "host", "/b/")]
    [InlineData("path: 'local://b/', nodeName: node", "/host/metadata-backup-hbase-default.gz", "host", "/b/")]
    [InlineData("path: /plain, nodeName: node", "/host/metadata-backup-hbase-default.gz", "host", "")]
    [InlineData("path: 'local:///b'", null, null, null)]
    [InlineData("path: /plain", null, null, null)]
    [InlineData("nodeName: node", null, null, null)]
    public void Restore_Path_DecidesWhereFrom(string location, string? backup, string? volumeName, string? source)
    {
        AsBuilt result = AsBuilt.Resolve("", $"dataRestoreLocation: {{{location}}}");
        Assert.Equal(backup, result.Env("alluxio-master", "JOURNAL_BACKUP"));
        Volume? volume = result.Pod("master").Volumes!.SingleOrDefault(static volume => volume.Name is "pvc" or "host");
        Assert.Equal(volumeName, volume?.Name);
        Assert.Equal(source, volume?.HostPath?.Path ?? volume?.PersistentVolumeClaim?.ClaimName);
        Assert.Equal(volumeName == "host" ? "node" : null, result.Pod("master").NodeSelector?["kubernetes.io/hostname"]);
    }

    private static IEnumerable<string> Mounts(AsBuilt result, string container) =>
        result.Container(container).VolumeMounts!
            .Where(static mount => mount.Name != "mem")
            .Select(static mount => $"{mount.Name}:{mount.MountPath}");
}
