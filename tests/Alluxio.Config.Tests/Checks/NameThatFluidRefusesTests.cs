using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Names that the API server takes for a Dataset or runtime, and Fluid's controllers refuse before they create anything.</summary>
public class NameThatFluidRefusesTests
{
    private const string Header = "apiVersion: data.fluid.io/v1alpha1\nkind: ";

    [Theory]
    [InlineData("20-hbase", true)]
    [InlineData("hbase.prod", true)]
    [InlineData("hbase-20", false)]
    public void DatasetAlone_IsHeldToTheRule(string name, bool isFound) => Assert.Equal(
        isFound ? [("ALX6522", "metadata.name")] : [],
        Errors($"{Header}Dataset\nmetadata: {{name: {name}}}\nspec: {{mounts: [{{mountPoint: 's3://a/b', name: a}}]}}\n"));

    // One fault: Fluid creates no Services and labels that the name would break.
    [Theory]
    [InlineData("20-hbase")]
    [InlineData("hbase.prod")]
    public void RuntimeAndDataset_AreReportedOnceEach(string name)
    {
        string text = $"{Header}Dataset\nmetadata: {{name: {name}}}\n---\n{Header}AlluxioRuntime\nmetadata: {{name: {name}}}\nspec: "
            + $"{{replicas: 1}}\n";

        Assert.Equal([("ALX6522", "metadata.name"), ("ALX6522", "metadata.name")], Errors(text));
    }

    // The API server refuses these itself.
    [Theory]
    [InlineData("HBase")]
    [InlineData("hbase_prod")]
    public void NameOfNoObject_IsAnotherFault(string name) =>
        Assert.DoesNotContain(
            Errors($"{Header}AlluxioRuntime\nmetadata: {{name: {name}}}\nspec: {{replicas: 1}}\n"),
            static found => found.Code == "ALX6522");

    private static (string Code, string? Path)[] Errors(string text) =>
        [.. AlluxioConfig.Check(AlluxioConfig.LoadText(text)).Diagnostics
            .Where<Diagnostic>(static found => found.Severity == DiagnosticSeverity.Error)
            .Select(static found => (found.Code, found.Path?.ToString()))];
}
