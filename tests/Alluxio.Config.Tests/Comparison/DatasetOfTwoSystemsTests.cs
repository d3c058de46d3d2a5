using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Fluid and the open operator both have a kind called Dataset. The fuzzer found a set with both.</summary>
public class DatasetOfTwoSystemsTests
{
    private const string Fluid = """
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: data}
        spec: {mounts: [{mountPoint: 's3://b/'}]}

        """;

    private const string Cluster = """
        apiVersion: k8s-operator.alluxio.com/v1alpha1
        kind: AlluxioCluster
        metadata: {name: prod}
        spec: {dataset: data}

        """;

    private const string Operator = """
        apiVersion: k8s-operator.alluxio.com/v1alpha1
        kind: Dataset
        metadata: {name: data}
        spec: {dataset: {path: 's3://b/'}}

        """;

    [Theory]
    [InlineData(Fluid, Operator)]
    [InlineData(Operator, Fluid)]
    public void Compare_SetWithBoth_EqualsItself(string first, string second)
    {
        string text = $"{Cluster}---\n{first}---\n{second}";

        Assert.Empty(AlluxioConfig.Compare(AlluxioConfig.LoadText(text), AlluxioConfig.LoadText(text)).Deployments);
    }

    // Taken for one object, one of the two would hide the other, and its change would be silent.
    [Theory]
    [InlineData(Fluid, Operator)]
    [InlineData(Operator, Fluid)]
    public void Compare_SetWithBoth_TellsAChangeOfEither(string first, string second)
    {
        string text = $"{Cluster}---\n{first}---\n{second}";

        Assert.Equal("alluxio/Dataset spec.dataset.path", Changed(text, "path: 's3://b/'", "path: 's3://c/'"));
        Assert.Equal("fluid/Dataset spec.mounts[0].mountPoint", Changed(text, "mountPoint: 's3://b/'", "mountPoint: 's3://c/'"));
    }

    private static string Changed(string text, string old, string now)
    {
        DeploymentComparison found = Assert.Single(AlluxioConfig.Compare(
            AlluxioConfig.LoadText(text), AlluxioConfig.LoadText(text.Replace(old, now, StringComparison.Ordinal))).Deployments);
        ConfigurationChange change = Assert.Single(found.Changes);
        string system = found.System.Contains("fluid", StringComparison.OrdinalIgnoreCase) ? "fluid" : "alluxio";
        return $"{system}/{change.Kind} {change.Field}";
    }
}
