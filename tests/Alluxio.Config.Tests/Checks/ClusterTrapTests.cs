using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Effects of fields that the operator of the API v1 has and no schema tells.</summary>
public sealed class ClusterTrapTests
{
    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: ml}\nspec:\n  image: "
        + "registry.example.com/alluxio\n  imageTag: AI-3.7-13.0.0\n---\n";

    [Theory]
    [InlineData("s3://bucket", 1)]
    [InlineData("s3a://bucket", 1)]
    [InlineData("s3://bucket/", 0)]
    [InlineData("s3://bucket/data", 0)]
    [InlineData("hdfs://host", 0)]
    public void BucketWithoutASlash_IsFound(string path, int count) => Assert.Equal(
        count,
        RuleRun.Text(Cluster + $"apiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {{name: d}}\nspec: "
            + $"{{alluxioCluster: ml, path: '{path}', mountPath: /d}}\n").Of("ALX6270").Count());

    [Theory]
    [InlineData("licenseString: abc", 1)]
    [InlineData("licenseString: abc, clusters: []", 1)]
    [InlineData("licenseString: abc, clusters: [{namespace: default}]", 1)]
    [InlineData("licenseString: abc, clusters: [{name: ml, namespace: default}]", 0)]
    public void LicenseOfNoCluster_IsFound(string spec, int count) => Assert.Equal(
        count, RuleRun.Text(Cluster + $"apiVersion: k8s-operator.alluxio.com/v1\nkind: License\nmetadata: {{name: l}}\nspec: {{{spec}}}\n")
            .Of("ALX6271")
            .Count());

    [Theory]
    [InlineData("alluxio.worker.page.store.sizes: 10Gi", 1)]
    [InlineData("alluxio.worker.page.store.sizes: 100Gi", 0)]
    [InlineData("alluxio.cluster.name: other", 1)]
    [InlineData("alluxio.cluster.name: default-prod", 0)]
    [InlineData("alluxio.worker.membership.manager.type: STATIC", 1)]
    public void LineThatTheManifestReplaces_IsFound(string property, int count)
    {
        Diagnostic[] found = [.. RuleRun.Cluster($"properties:\n  {property}\nworker:\n  pagestore:\n    size: 100Gi").Of("ALX6272")];
        Assert.Equal(count, found.Length);
        Assert.All(found, static diagnostic => Assert.Equal(9, diagnostic.Location?.Line));
    }
}
