namespace Alluxio.Config.Tests.Resolution.Operator;

/// <summary>The plan's statements about the open operator's etcd, which is installed by default.</summary>
public sealed class OpenEtcdTests
{
    private const string Dataset = "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  "
        + "dataset:\n    path: s3://bucket/\n";

    [Theory]
    [InlineData("", "A separate chart installs etcd, because spec.etcd.enabled is unset; no property uses it.", true)]
    [InlineData("  etcd:\n    enabled: true\n", "A separate chart installs etcd; its objects are not emitted.", false)]
    [InlineData("  etcd:\n    enabled: false\n", "etcd runs in no pod.", false)]
    public void Explain_OfEtcd_SaysWhetherItIsInstalled(string etcd, string expected, bool isReported)
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(
            $"apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n  "
                + $"properties:\n    a.b: c\n{etcd}{Dataset}"));

        Assert.Contains(expected, plan.Explain("etcd").ToString(), StringComparison.Ordinal);
        Assert.Equal(isReported, plan.Diagnostics.Any(static found => found.Code == "ALX4016"));
    }
}
