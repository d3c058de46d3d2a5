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
    public void UnknownField_ThatBelongsElsewhere_IsToldWhere(string text, string end) =>
        Assert.EndsWith(end, Assert.Single(AlluxioConfig.LoadText(Head + text).Diagnostics, static found => found.Code == "ALX2001").Message, StringComparison.Ordinal);
}
