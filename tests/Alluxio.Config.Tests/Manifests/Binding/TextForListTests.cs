using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>A text where a list is due: the finding shows an item of this list.</summary>
public sealed class TextForListTests
{
    [Theory]
    [InlineData("k8s-operator.alluxio.com/v1", "AlluxioCluster", "imagePullSecrets: reg", "a list, such as '- name: reg', not")]
    [InlineData("k8s-operator.alluxio.com/v1alpha1", "AlluxioCluster", "imagePullSecrets: reg", "a list, such as '- reg', not")]
    [InlineData("data.fluid.io/v1alpha1", "AlluxioRuntime", "imagePullSecrets: reg", "a list, such as '- name: reg', not")]
    [InlineData("data.fluid.io/v1alpha1", "Dataset", "mounts: s3://b/x", "a list, such as '- mountPoint: s3://b/x', not")]
    [InlineData("data.fluid.io/v1alpha1", "Dataset", "tolerations: gpu", "a list, not")]
    public void Load_OfATextForAList_ShowsAnItemOfTheList(string apiVersion, string kind, string spec, string words)
    {
        string text = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a}}\nspec: {{{spec}}}\n";
        Diagnostic found = Assert.Single(AlluxioConfig.LoadText(text).Diagnostics, static found => found.Code == "ALX2004");

        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }
}
