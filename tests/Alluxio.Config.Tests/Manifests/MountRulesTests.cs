using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests;

public sealed class MountRulesTests
{
    [Theory]
    [InlineData("/data", null, null)]
    [InlineData("/data/", null, null)]
    [InlineData("/", "ALX4511", "/dir")]
    [InlineData("//", "ALX4511", "/dir")]
    [InlineData("data", "ALX4512", "/data")]
    [InlineData("/data/images", "ALX4512", "/images")]
    public void Load_OfAMountPath_AllowsOneNameBelowTheRoot(string mountPath, string? code, string? suggestion)
    {
        string[] expected = code is null ? [] : [$"{code} (8,14) {suggestion}"];

        Assert.Equal(expected, Loaded.Text(Mount(
            "a",
            "s3://bucket/dir",
            mountPath)).Diagnostics.Select(static found => $"{Loaded.Place(found)} {found.Suggestion}"));
    }

    [Theory]
    [InlineData("{}", "alluxioCluster (5,7)", "path (5,7)", "mountPath (5,7)")]
    [InlineData("{alluxioCluster: a, path: '', mountPath: }", "path (5,33)", "mountPath (5,48)")]
    [InlineData("", "alluxioCluster (5,6)", "path (5,6)", "mountPath (5,6)")]
    public void Load_WithoutARequiredField_NamesIt(string spec, params string[] expected) => Assert.Equal(
        expected,
        Loaded.Text($"apiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata:\n  name: a\nspec: {spec}\n")
            .Diagnostics.Select(static found => $"{found.Path!.ToString()[5..]} ({found.Location!.Line},{found.Location.Column})"));

    // Their faults are reported already, or may follow the place where the reader stopped.
    [Theory]
    [InlineData("spec: [a]\n", "ALX2004")]
    [InlineData("spec:\n  alluxioCluster: c\n  path: s3://b\n  mountPath: [a]\n", "ALX2004")]
    [InlineData("spec:\n  alluxioCluster: \"c\n", "ALX1019")]
    public void Load_OfABrokenSpec_SaysItOnce(string spec, string code) =>
        Assert.Equal(
            code,
            Loaded.Single($"apiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata:\n  name: a\n{spec}").Code);

    [Theory]
    [InlineData("s3://b/x", "/a", "s3://b/y", "/b", null)]
    [InlineData("s3://b/x", "/a", "s3://b/xy", "/ab", null)]
    [InlineData("s3://b/x", "/a", "s3://c/x", "/a/", "ALX4513 spec.mountPath (17,14)")]
    [InlineData("s3://b/x", "/a", "s3://b/x/", "/b", "ALX4515 spec.path (16,9)")]
    [InlineData("s3://b/x", "/a", "S3://B/x/y", "/b", "ALX4515 spec.path (16,9)")]
    [InlineData("s3://b/x/y", "/a", "s3://b/x", "/b", "ALX4515 spec.path (7,9)")]
    [InlineData("s3://b/x/y", "/a", "s3://b/", "/b", "ALX4515 spec.path (7,9)")]
    [InlineData("hdfs://n:1", "/a", "hdfs://n:1/x", "/b", "ALX4515 spec.path (16,9)")]
    [InlineData("/mnt/nas", "/a", "/mnt/nas/x", "/b", "ALX4515 spec.path (16,9)")]
    [InlineData("s3://b/X", "/a", "s3://b/x", "/b", null)]
    public void Load_OfTwoMounts_ReportsTheInnerOne(
        string firstPath,
        string firstMount,
        string secondPath,
        string secondMount,
        string? expected)
    {
        ManifestSet set = Loaded.Text($"{Mount("first", firstPath, firstMount)}---\n{Mount("second", secondPath, secondMount)}");

        Assert.Equal(
            expected is null ? [] : [expected],
            set.Diagnostics.Select(static found => $"{found.Code} {found.Path} ({found.Location!.Line},{found.Location.Column})"));
    }

    [Theory]
    [InlineData("http://minio:9000", "http://other:9000", false)]
    [InlineData("http://minio:9000", null, false)]
    [InlineData("http://minio:9000", "https://MINIO:9000/", true)]
    [InlineData(null, null, true)]
    public void Load_OfOneAddressAtTwoEndpoints_IsTwoStorages(string? first, string? second, bool isOne)
    {
        ManifestSet set =
            Loaded.Text($"{Mount("first", "s3://b/x", "/a")}{Options(first)}---\n{Mount("second", "s3://b/x", "/b")}{Options(second)}");
        Assert.Equal(isOne ? ["ALX4515"] : [], set.Diagnostics.Select(static found => found.Code));

        static string Options(string? endpoint) =>
            $"  mountOptions:\n    a: b\n{(endpoint is null ? "" : $"    alluxio.underfs.s3.endpoint: {endpoint}\n")}";
    }

    [Fact]
    public void Load_OfANestedMount_NamesTheOtherAndItsPlace()
    {
        Diagnostic found = Loaded.Text($"{Mount("first", "s3://b/x", "/a")}---\n{Mount("second", "s3://c", "/a/b")}").Diagnostics[1];

        Assert.Equal(
            "'spec.mountPath' is '/a/b', inside '/a' of UnderFileSystem 'first' at f(8,14) of cluster 'alluxio'. Mounts must not be "
                + "nested. Choose a path outside the other mount.",
            found.Message);
        Assert.Equal("/a/b", found.Value);
    }

    [Fact]
    public void Load_OfSeveralLevels_NamesTheNearest() => Assert.Contains(
        "of UnderFileSystem 'b'", Loaded.Text($"{Mount("a", "s3://b/", "/a")}---\n{Mount(
            "c",
            "s3://b/x/y",
            "/c")}---\n{Mount("b", "s3://b/x", "/b")}").Diagnostics[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("alluxio", "one", "other", "one")]
    [InlineData("alluxio", "one", "alluxio", "two")]
    public void Load_OfMountsOfOtherClusters_IsFine(string cluster, string space, string otherCluster, string otherSpace) =>
        Assert.Empty(Loaded.Text(
            $"{Mount("a", "s3://b", "/a", cluster, space)}---\n{Mount("b", "s3://b", "/a", otherCluster, otherSpace)}").Diagnostics);

    [Fact]
    public void Load_OfAnObjectGivenTwice_ReportsThatOnly() =>
        Assert.Equal("ALX2016", Loaded.Single($"{Mount("a", "s3://b", "/a")}---\n{Mount("a", "s3://b", "/a")}").Code);

    [Fact]
    public void Concat_OfConflictingMounts_ReportsWhatLiesBetweenTheSets()
    {
        ManifestSet first = AlluxioConfig.LoadText($"{Mount("a", "s3://a/x", "/a")}---\n{Mount("b", "s3://a/x/y", "/b")}", "first.yaml");
        ManifestSet second = AlluxioConfig.LoadText($"{Mount("c", "s3://c", "/a")}---\n{Mount("d", "s3://a", "/d")}", "second.yaml");
        ManifestSet both = first.Concat(second);

        Assert.Equal(
            [
                "ALX4515 first.yaml(16,9)",
                "ALX4513 second.yaml(8,14)",
                "ALX4515 first.yaml(7,9)",
                "ALX4515 first.yaml(16,9)",
            ],
            both.Diagnostics.Select(static found => $"{found.Code} {found.Location}"));
        Assert.Contains("'d' at second.yaml(16,9)", both.Diagnostics[3].Message, StringComparison.Ordinal);
        Assert.Equal(both, both.Concat(ManifestSet.Empty));
    }

    [Fact]
    public void Of_ConflictingObjects_ReportsThemWithoutAPlace()
    {
        UnderFileSystem one = new()
        {
            Metadata = new ObjectMeta { Name = "one" },
            Spec = new() { AlluxioCluster = "c", Path = "s3://a", MountPath = "/a" },
        };
        UnderFileSystem two = one with
        {
            Metadata = new ObjectMeta { Name = "two" },
            Spec = one.Spec with { Path = "s3://user:x?secretKey=hunter2" },
        };
        Diagnostic found = Assert.Single(ManifestSet.Of(one, two).Diagnostics);

        Assert.Equal(("ALX4513", null), (found.Code, found.Location));
        Assert.Equal(
            ["ALX4510", "ALX4510", "ALX4510"],
            ManifestSet.Of(new UnderFileSystem()).Diagnostics.Select(static missing => missing.Code));
    }

    [Fact]
    public void Load_OfSecretsInAnAddress_MasksThem()
    {
        ManifestSet set = Loaded.Text($"{Mount("a", "s3://b?secretKey=hunter2", "/a")}---\n{Mount("b", "s3://b?secretKey=hunter2", "/b")}");

        Assert.DoesNotContain("hunter2", Assert.Single(set.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    // Once: they belong to the manifests, for any resolver.
    [Fact]
    public void TryResolve_WithMountsThatConflict_RepeatsNothing()
    {
        ManifestSet set = Loaded.Text(Mount("a", "s3://b", "/"));
        AlluxioConfig.TryResolve(set, out _, out ValueList<Diagnostic> diagnostics);

        Assert.Single(diagnostics, static found => found.Code == "ALX4511");
    }

    private static string Mount(string name, string path, string mountPath, string cluster = "alluxio", string? space = null) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata: {{namespace: {space
            ?? "default"}}}\nspec:\n  # {name}\n  alluxioCluster: {cluster}\n  path: {path}\n  mountPath: {mountPath}\n"
            .Replace("metadata: {", $"metadata: {{name: {name}, ", StringComparison.Ordinal);
}
