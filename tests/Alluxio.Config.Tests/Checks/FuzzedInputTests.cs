using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Texts that the fuzzer found: each caused an exception once, or took seconds.</summary>
public sealed class FuzzedInputTests
{
    [Fact]
    public void Check_OfAStorageWithoutSpec_ThrowsNothing()
    {
        const string Text =
            "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c}\nspec: {image: a, imageTag: b}\n---\n"
                + "apiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {name: data}\n";

        Assert.NotEmpty(AlluxioConfig.Check(AlluxioConfig.LoadText(Text)).Diagnostics);
    }

    // The image of etcd is no text, as those of the other components are.
    [Fact]
    public void Check_OfAnImageOfEtcd_ThrowsNothing()
    {
        const string Text =
            "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: c}\nspec: {dataset: d, "
                + "etcd: {enabled: true, image: {repository: team/etcd}}}\n";

        Assert.NotEmpty(AlluxioConfig.Check(AlluxioConfig.LoadText(Text)).Diagnostics);
    }

    [Fact]
    public void Fix_OfNestedAliases_StopsWhereLoadingStops()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(NestedAliases());

        Assert.Equal(
            manifests.Diagnostics.Where(static found => found.Code == "ALX1006"),
            AlluxioConfig.Fix(manifests).Manifests.Diagnostics.Where(static found => found.Code == "ALX1006"));
    }

    [Fact]
    public void Load_OfNestedAliases_StopsLongBeforeAMillionNodes()
    {
        string text = NestedAliases();

        Assert.Contains(
            "20000",
            Assert.Single(AlluxioConfig.LoadText(text).Diagnostics, static found => found.Code == "ALX1006").Message,
            StringComparison.Ordinal);
        string shorter = text[..text.IndexOf("  e: ", StringComparison.Ordinal)];
        Assert.DoesNotContain(AlluxioConfig.LoadText(shorter).Diagnostics, static found => found.Code == "ALX1006");
    }

    [Fact]
    public void HalfOfASurrogatePair_IsWrittenAsItIsReadBack()
    {
        string yaml = Written("apiVersion: v1\nkind: \ud83d!!str \ude00\nmetadata: {name: a}\n");

        Assert.Equal(yaml, Written(yaml));
    }

    // Without the key it is the block of an AlluxioCluster, and the written text does not have a key without a block.
    [Theory]
    [InlineData("")]
    [InlineData(" text")]
    [InlineData(" [a]")]
    [InlineData(" {}")]
    public void GlobalBlockBesideAKeyWithoutABlock_IsWrittenAsItIsReadBack(string value)
    {
        string yaml = Written($"alluxio-csi:{value}\nglobal:\n  authentication:\n    enabled: true\n");

        Assert.Equal(yaml, Written(yaml));
    }

    private static string Written(string text) => Assert.Single(AlluxioConfig.LoadText(text).Manifests).Resource.ToYaml();

    // Six lines that stand for ten million nodes.
    private static string NestedAliases()
    {
        string lines = string.Concat("bcdefg".Select(static letter =>
            $"  {letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n"));
        return $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: d}}\nstatus:\n  a: &a [0, 0, 0, 0, 0, 0, 0, 0, 0, "
            + $"0]\n{lines}";
    }
}
