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
}
