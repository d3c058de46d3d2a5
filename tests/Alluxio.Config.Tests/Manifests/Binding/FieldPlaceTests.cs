using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>Fields one level too high or too deep.</summary>
public sealed class FieldPlaceTests
{
    private const string Head = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n";

    [Theory]
    [InlineData("spec:\n  levels: []\n", "It belongs to 'spec.tieredstore'.")]
    [InlineData("spec:\n  tieredstore: {quota: 1Gi}\n", "It belongs to 'spec.tieredstore.levels'.")]
    [InlineData("spec:\n  worker: {tieredstore: {levels: []}}\n", "It belongs to 'spec'.")]
    [InlineData("spec:\n  imageTag: '3.0'\n", "It belongs to 'spec.alluxioVersion', 'spec.initUsers' or 'spec.fuse'.")]
    [InlineData("tieredstore: {levels: []}\n", "It belongs to 'spec'.")]
    [InlineData("spec:\n  nodeSelectors: {}\n", "Remove it or correct its place.")]
    [InlineData("spec:\n  replica: 1\n", "Did you mean 'replicas'?")]
    public void UnknownField_OfAnotherSection_NamesIt(string text, string end) =>
        Assert.EndsWith(
            end,
            Assert.Single(AlluxioConfig.LoadText(Head + text).Diagnostics, static found => found.Code == "ALX2001").Message,
            StringComparison.Ordinal);

    // The operators' fields are those of their types.
    [Theory]
    [InlineData("v1alpha1", "spec:\n  worker: {pagestore: {quota: 1Gi}}\n", "ALX2001", "It belongs to 'spec'.")]
    [InlineData("v1alpha1", "spec:\n  worker: {limits: {cpu: 1}}\n", "ALX2001", "It belongs to 'spec.worker.resources'.")]
    [InlineData("v1", "spec:\n  size: 10Gi\n", "ALX4501", "It belongs to 'spec.pagestore'.")]
    [InlineData("v1", "spec:\n  worker: {limits: {cpu: 1}}\n", "ALX4501", "It belongs to 'spec.worker.resources'.")]
    [InlineData("v1", "spec:\n  whatever: 1\n", "ALX4501", "it is kept unchanged.")]
    public void FieldOfAnOperator_OfAnotherSection_NamesIt(string version, string text, string code, string end)
    {
        string head = $"apiVersion: k8s-operator.alluxio.com/{version}\nkind: AlluxioCluster\nmetadata: {{name: ml}}\n";

        Diagnostic found = Assert.Single(AlluxioConfig.LoadText(head + text).Diagnostics, found => found.Code == code);

        Assert.EndsWith(end, found.Message, StringComparison.Ordinal);
        Assert.Equal(
            code == "ALX2001" ? DiagnosticSeverity.Error : end[0] == 'I' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
            found.Severity);
    }
}
