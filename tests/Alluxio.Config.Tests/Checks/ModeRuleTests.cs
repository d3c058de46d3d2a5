using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Fields that count in one mode only.</summary>
public sealed class ModeRuleTests
{
    [Theory]
    [InlineData("worker:\n  pagestore:\n    type: hostPath\n    storageClass: gp2", 11)]
    [InlineData("worker:\n  pagestore:\n    type: persistentVolumeClaim\n    hostPath: /mnt/a", 11)]
    [InlineData("worker:\n  pagestore:\n    size: 1Gi\n    quota: 2Gi", 11)]
    [InlineData("pagestore:\n  size: 1Gi\n  quota: 2Gi", 10)]
    [InlineData("coordinator:\n  metastore:\n    type: hostPath\n    size: 4Gi", 11)]
    [InlineData("coordinator:\n  metastore:\n    type: persistentVolumeClaim\n    hostPath: /mnt/a", 11)]
    public void ClusterField_OfAnotherMode_IsFound(string spec, int line)
    {
        Diagnostic found = RuleRun.Cluster(spec).Single("ALX6260");
        Assert.Equal((line, DiagnosticSeverity.Warning), (found.Location!.Line, found.Severity));
    }

    [Theory]
    [InlineData("etcd:\n  enabled: false\n  persistence: {size: 10Gi}\n  replicaCount: 2", 2)]
    [InlineData("gateway:\n  enabled: false\n  image: gateway", 1)]
    public void FieldsOfDisabledParts_AreOnlyInformation(string spec, int count)
    {
        Diagnostic[] found = [.. RuleRun.Cluster("properties: {alluxio.etcd.endpoints: 'http://e:2379'}\n" + spec).Of("ALX6260")];
        Assert.Equal(count, found.Length);
        Assert.All(found, static diagnostic => Assert.Equal(DiagnosticSeverity.Information, diagnostic.Severity));
    }

    [Theory]
    [InlineData("pagestore:\n  hostPath: /mnt/a", "caches there")]
    [InlineData("pagestore:\n  type: persistentVolumeClaim\n  hostPath: /mnt/a", "caches there")]
    [InlineData("pagestore:\n  storageClass: gp2", "'emptyDir' by default")]
    [InlineData("pagestore:\n  type: hostPath\n  memoryBacked: true", "memoryBacked")]
    [InlineData("journal:\n  storageClass: gp2", "'hostPath' by default")]
    [InlineData("journal:\n  type: persistentVolumeClaim\n  hostPath: /mnt/a", "'persistentVolumeClaim'")]
    [InlineData("metastore:\n  size: 4Gi", "'spec.metastore.type'")]
    [InlineData("proxy:\n  jvmOptions: [-Xmx1g]", "'spec.proxy.enabled: true'")]
    public void OpenField_OfAnotherMode_IsFound(string spec, string words) =>
        Assert.Contains(words, RuleRun.OpenCluster(spec).Single("ALX6260").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("pagestore:\n  type: hostPath\n  hostPath: /mnt/a\n  quota: 1Gi")]
    [InlineData("pagestore:\n  type: persistentVolumeClaim\n  storageClass: gp2\n  quota: 1Gi")]
    [InlineData("pagestore:\n  memoryBacked: true")]
    [InlineData("journal:\n  hostPath: /mnt/a")]
    [InlineData("proxy:\n  enabled: true\n  jvmOptions: [-Xmx1g]")]
    public void OpenField_OfItsMode_IsNotFound(string spec) => Assert.Empty(RuleRun.OpenCluster(spec).Of("ALX6260"));

    [Fact]
    public void ClassThatNoClaimAsksFor_IsNoEvidenceAboutEtcd()
    {
        Assert.Empty(RuleRun.Cluster("worker:\n  pagestore:\n    type: hostPath\n    storageClass: gp2").Of("ALX6242"));
        Assert.NotEmpty(RuleRun.Cluster("worker:\n  pagestore:\n    type: persistentVolumeClaim\n    storageClass: gp2").Of("ALX6242"));
    }
}
