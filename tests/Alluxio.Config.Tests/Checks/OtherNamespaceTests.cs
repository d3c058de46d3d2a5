using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>
/// Objects of the right name in another namespace, those that a controller makes itself, and fields that say what happens anyway.
/// </summary>
public sealed class OtherNamespaceTests
{
    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c, namespace: alx}\n"
        + "spec:\n  image: r.example.com/alluxio-enterprise\n  imageTag: AI-3.7-13.0.0\n";

    [Theory]
    [InlineData("default", "a Secret of that name is in another namespace")]
    [InlineData("alx", null)]
    public void SecretOfAnotherNamespace_CannotBeMounted(string inNamespace, string? message)
    {
        string text = Cluster
            + "  secrets: {worker: {gcs-key: /opt/x}}\n---\n"
            + $"apiVersion: v1\nkind: Secret\nmetadata: {{name: gcs-key, namespace: {inNamespace}}}\n";
        Diagnostic[] found = [.. RuleRun.Text(text).Of("ALX6062")];

        Assert.Equal(message is null ? 0 : 1, found.Length);
        Assert.All(found, diagnostic => Assert.Contains(message!, diagnostic.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void ConfigMapsOfTheOperatorsMonitoring_AreNotMissed() => Assert.Empty(RuleRun.Text(
        Cluster + "  configMaps: {worker: {hdfs: /opt/hdfs}}\n  prometheus: {retention: 168h}\n---\napiVersion: v1\nkind: ConfigMap\n"
            + "metadata: {name: hdfs, namespace: alx}\n")
        .Of("ALX6062"));

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void LimitOneWorkerPerNode_OfTheOpenOperator_IsReportedWhereItHasNoEffect(string value, bool isFound)
    {
        string text = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: c}\nspec:\n  dataset: d\n  "
            + "worker: {limitOneWorkerPerNode: "
            + value + "}\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: d}\nspec: {dataset: {path: "
            + "'s3://b/p'}}\n";

        Assert.Equal(isFound, RuleRun.Text(text).Of("ALX3005").Any());
    }
}
