using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Images, tags, pull policies, pull secrets and the ring, beyond what the examples show.</summary>
public sealed class ImageRuleTests
{
    public static TheoryData<string, string?> Policies =>
        new() { { "always", "Always" }, { "ifnotpresent", "IfNotPresent" }, { "\"Never \"", "Never" }, { "Sometimes", null } };

    [Theory]
    [MemberData(nameof(Policies))]
    public void PullPolicy_ThatIsNone_IsFixedWhereOneIsMeant(string policy, string? meant)
    {
        Diagnostic[] found =
        [
            RuleRun.Runtime($"alluxioVersion:\n  imagePullPolicy: {policy}").Single("ALX4572"),
            RuleRun.Runtime($"fuse:\n  imagePullPolicy: {policy}").Single("ALX4572"),
            RuleRun.OpenCluster($"imagePullPolicy: {policy}").Single("ALX4572"),
            RuleRun.Cluster($"imagePullPolicy: {policy}").Single("ALX4572"),
        ];

        Assert.Equal(
            ["spec.alluxioVersion.imagePullPolicy", "spec.fuse.imagePullPolicy", "spec.imagePullPolicy", "spec.imagePullPolicy"],
            found.Select(static diagnostic => diagnostic.Path?.ToString()));
        Assert.All(found, diagnostic => Assert.Equal((meant, meant), (diagnostic.Suggestion, diagnostic.Fix?.Edits[0].NewText.Trim('"'))));
    }

    [Theory]
    [InlineData("image: alluxio/alluxio", null, "ALX6014")]
    [InlineData("image: alluxio/alluxio", "harbor.example.com/alluxio:2.9.3", "ALX6014")]
    [InlineData("imageTag: 2.9.0", "harbor.example.com/alluxio:2.9.3", "ALX6014")]
    [InlineData("imageTag: 2.9.0", null, null)]
    [InlineData("{image: alluxio/alluxio, imageTag: 2.9.0}", "harbor.example.com/alluxio:2.9.3", null)]
    public void Image_OfTwoPlaces_IsReportedOnce(string version, string? variable, string? code)
    {
        string spec = version.StartsWith('{') ? $"alluxioVersion: {version}" : $"alluxioVersion:\n  {version}";
        string[] found = [.. RuleRun.Runtime(spec, environment: variable is null ? [] : [new("ALLUXIO_RUNTIME_IMAGE_ENV", variable)])
            .Of("ALX6014")
            .Select(static diagnostic => diagnostic.Message)];
        Assert.Equal(code is null ? 0 : 1, found.Length);
        Assert.All(found, static message => Assert.StartsWith("master, jobMaster, worker, jobWorker", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("registry.example.com/alluxio", 1)]
    [InlineData("alluxio/alluxio", 0)]
    public void Never_IsForImagesWithoutRegistry(string image, int findings) => Assert.Equal(
        findings,
        RuleRun.Runtime($"alluxioVersion:\n  image: {image}\n  imageTag: 2.9.0\n  imagePullPolicy: Never").Of("ALX6013").Count());

    [Fact]
    public void FuseImage_OfTheControllersVariable_IsMeantSo() => Assert.Empty(RuleRun.Runtime(
        "alluxioVersion:\n  image: registry.example.com/alluxio\n  imageTag: 2.9.0",
        environment: [new("ALLUXIO_FUSE_IMAGE_ENV", "harbor.example.com/alluxio-fuse:2.9.0")]).Of("ALX6105"));

    [Theory]
    [InlineData("\"2.9\"", true)]
    [InlineData("\"3\"", true)]
    [InlineData("2.9.0", false)]
    public void NumericTag_BreaksDataLoads(string tag, bool isReported) =>
        Assert.Equal(
            isReported,
            RuleRun.Runtime($"alluxioVersion:\n  image: alluxio/alluxio\n  imageTag: {tag}\nfuse:\n  imageTag: 2.9.0").Of("ALX6103").Any());

    [Fact]
    public void EmptyList_IsTakenOut()
    {
        Diagnostic found =
            RuleRun.Runtime("imagePullSecrets:\n- name: registry\nfuse:\n  imageTag: 2.9.0\n  imagePullSecrets: []\n").Single("ALX6104");
        Assert.Equal("spec.fuse.imagePullSecrets", found.Path?.ToString());
        Assert.Equal("", Assert.Single(found.Fix!.Edits).NewText);
    }

    [Fact]
    public void EmptyList_BesideNothing_IsFine() =>
        Assert.Empty(RuleRun.Runtime("worker:\n  replicas: 1\n  imagePullSecrets: []").Of("ALX6104"));

    [Theory]
    [InlineData("100000", 0)]
    [InlineData("100001", 1)]
    public void VirtualNodes_HaveAnUpperBound(string count, int findings) => Assert.Equal(
        findings,
        RuleRun.Cluster($"properties:\n  alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker: \"{count}\"")
            .Of("ALX6010")
            .Count());

    [Fact]
    public void DuplicateSecret_IsTakenOut()
    {
        Diagnostic found =
            RuleRun.Runtime("imagePullSecrets:\n- name: a # of the site\n- name: b\n- name: a\nreplicas: 1").Single("ALX6008");
        TextEdit edit = Assert.Single(found.Fix!.Edits);
        Assert.Equal((9, 0, ""), (edit.Location.Line, found.Location!.Line - edit.Location.Line, edit.NewText));
    }

    [Theory]
    [InlineData("alluxioVersion:\n  image: r.io/a:2.9.0 # ours", "alluxioVersion:\n    image: r.io/a # ours\n    imageTag: 2.9.0")]
    [InlineData("fuse: {image: 'r.io/a:2.9'}", "fuse: {image: 'r.io/a', imageTag: \"2.9\"}")]
    [InlineData("fuse:\n  image: r.io/a:2.9.0\n  imageTag: 2.9.0", "fuse:\n    image: r.io/a\n    imageTag: 2.9.0")]
    [InlineData("fuse:\n  image: r.io/a:2.9.0\n  imageTag: 2.9.1", null)]
    [InlineData("fuse:\n  image: http://r.io/a:2.9.0", null)]
    public void ImageWithItsTag_IsSplit_AndNoOtherImageIsReported(string spec, string? better)
    {
        string text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec:\n  "
            + spec.Replace("\n", "\n  ", StringComparison.Ordinal)
            + "\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\n";
        ValueList<Diagnostic> found = RuleRun.Text(text);
        DiagnosticFix? fix = found.Single("ALX2014").Fix;
        Assert.Empty(found.Of("ALX6014"));
        Assert.Equal(better is not null, fix is not null);
        if (better is not null)
        {
            Assert.Contains(better + "\n---", EditedText.Apply(text, [.. fix!.Edits]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("worker:\n  image: registry.example.com/own", true)]
    [InlineData("worker:\n  imageTag: AI-3.8-15.1.0", false)]
    [InlineData("worker:\n  image: registry.example.com/own\n  imageTag: AI-3.8-15.1.0", false)]
    public void Image_OfOneComponent_WantsItsTag(string spec, bool isReported) => Assert.Equal(
        isReported ? ["spec.worker.image"] : [],
        RuleRun.Cluster(spec).Of("ALX6014").Select(static found => found.Path?.ToString()));

    [Theory]
    [InlineData("/", 0)]
    [InlineData("/data", 1)]
    public void Ring_OfAMountOfFluid_CountsAtTheRootAlone(string path, int findings) => Assert.Equal(
        findings,
        RuleRun.Text("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\n---\napiVersion: "
            + "data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\nspec:\n  mounts:\n"
            + $"  - mountPoint: s3://bucket/\n    path: {path}\n    options:\n      alluxio.user.dynamic.consistent.hash.ring.enabled: "
            + "\"true\"\n").Of("ALX6011").Count());

    [Fact]
    public void Ring_OfAMountOfAnotherCluster_IsItsBusiness() => Assert.Empty(RuleRun.Text(
        "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  image: a\n---\napiVersion: "
            + "k8s-operator.alluxio.com/v1\nkind: UnderFileSystem\nmetadata:\n  name: u\nspec:\n"
        + "  alluxioCluster: other\n  path: s3://bucket/\n  mountPath: /data\n  mountOptions:\n    "
        + "alluxio.user.dynamic.consistent.hash.ring.enabled: \"true\"\n").Of("ALX6011"));
}
