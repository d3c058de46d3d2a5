using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images.Relocation;

/// <summary>Where images go, in which fields they are written, and what is refused.</summary>
public sealed class RelocateTests
{
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n";

    [Theory]
    [InlineData("bitnami/etcd:3.5", ImageLayout.KeepPath, "r.example.com:5000/m/bitnami/etcd:3.5")]
    [InlineData("redis", ImageLayout.KeepPath, "r.example.com:5000/m/library/redis")]
    [InlineData("localhost:5000/a/b:1", ImageLayout.KeepRegistry, "r.example.com:5000/m/localhost-5000/a/b:1")]
    [InlineData("[::1]:5000/a:1", ImageLayout.KeepRegistry, "r.example.com:5000/m/1-5000/a:1")]
    [InlineData("bitnami/etcd:3.5", ImageLayout.KeepRegistry, "r.example.com:5000/m/docker.io/bitnami/etcd:3.5")]
    [InlineData("bitnami/etcd:3.5@" + Digest, ImageLayout.Flatten, "r.example.com:5000/m/etcd:3.5@" + Digest)]
    [InlineData("R.example.com:5000/m/etcd:3.5", ImageLayout.Flatten, "R.example.com:5000/m/etcd:3.5")]
    [InlineData("r.example.com:5000/mm/etcd:3.5", ImageLayout.Flatten, "r.example.com:5000/m/etcd:3.5")]
    public void Rename_FollowsTheLayout(string image, ImageLayout layout, string expected) =>
        Assert.Equal(expected, RelocationPolicy.To("r.example.com:5000/m", layout).Rename(ImageReference.Parse(image)).ToString());

    [Theory]
    [InlineData("a/b:1", "x.example.com/one:9")]
    [InlineData("docker.io/a/b:2", "x.example.com/every:2")]
    [InlineData("a/b:2@" + Digest, "x.example.com/every:2@" + Digest)]
    [InlineData("x.example.com/one:9", "x.example.com/one:9")]
    [InlineData("quay.io/kept/c:1", "quay.io/kept/c:1")]
    [InlineData("quay.io/keptnot/c:1", "r.example.com/keptnot/c:1")]
    public void Rename_FollowsTheMappingFirst(string image, string expected)
    {
        RelocationPolicy policy = RelocationPolicy.To("r.example.com") with
        {
            Mapping = [new("a/b", "x.example.com/every"), new("docker.io/a/b:1", "x.example.com/one:9")],
            Keep = [ImagePrefix.Parse("quay.io/kept")],
        };
        Assert.Equal(expected, policy.Rename(ImageReference.Parse(image)).ToString());
    }

    // Fields in every shape: before, after. The rest of the manifest is not shown.
    [Theory]
    [InlineData("  image: quay.io/a/b\n  imageTag: \"3.7\"\n", "  image: r.example.com/a/b\n  imageTag: \"3.7\"\n")]
    [InlineData("  image: quay.io/a/b:3.7 # one text\n", "  image: r.example.com/a/b:3.7 # one text\n")]
    [InlineData("  image: quay.io/a/b:3.7@" + Digest + "\n", "  image: r.example.com/a/b:3.7@" + Digest + "\n")]
    [InlineData("  image: quay.io/a/b\n  imageTag: 3.7@" + Digest + "\n", "  image: r.example.com/a/b\n  imageTag: 3.7@" + Digest + "\n")]
    [InlineData(
        "  image: r.example.com/a/b\n  gateway: {image: quay.io/a/g, imageTag: x}\n",
        "  image: r.example.com/a/b\n  gateway: {image: r.example.com/a/g, imageTag: x}\n")]
    public void Relocate_OfACluster_KeepsTheShape(string before, string after)
    {
        const string Rest = "  etcd: {enabled: false}\n  alluxio-monitor: {enabled: false}\n";
        EditedText text =
            Assert.Single(Relocate(Cluster + before + Rest, RelocationPolicy.To("r.example.com") with { OperatorValuesFile = null }).Texts);
        Assert.Equal(Cluster + after + Rest, text.Text);
        Assert.Equal("f", text.File);
    }

    [Theory]
    [InlineData("", "  etcd:\n    image:\n      registry: r.example.com\n      repository: bitnami/etcd\n      tag: 3.5.9-debian-11-r24\n")]
    [InlineData(
        "    image:\n      tag: \"3.6\"\n",
        "    image:\n      tag: \"3.6\"\n      registry: r.example.com\n      repository: bitnami/etcd\n")]
    [InlineData(
        "    image: {registry: quay.io, repository: x/etcd, tag: \"1\", digest: \"" + Digest + "\"}\n",
        "    image: {registry: r.example.com, repository: x/etcd, tag: \"1\", digest: \"" + Digest + "\"}\n")]
    public void I30_Relocate_OfEtcd_SetsItsThreeParts_AndTellsOfTheChartsCheck(string image, string expected)
    {
        string before = $"{Cluster}  image: r.example.com/a/b:1\n  alluxio-monitor: {{enabled: false}}\n  etcd:\n    volumePermissions: "
            + $"{{enabled: false}}\n{image}";
        RelocatedManifests relocated = Relocate(before, RelocationPolicy.To("r.example.com") with { OperatorValuesFile = null });
        Assert.EndsWith(
            expected[(expected.IndexOf("    image", StringComparison.Ordinal))..],
            Assert.Single(relocated.Texts).Text,
            StringComparison.Ordinal);
        Assert.StartsWith("r.example.com/", AlluxioConfig.ResolveAll(relocated.Manifests)[0]["etcd"].Image, StringComparison.Ordinal);
        Assert.Equal(!image.Contains("x/etcd", StringComparison.Ordinal), relocated.Diagnostics.Any(static found => found.Code == "ALX5041"
            && found.Message.Contains("allowInsecureImages", StringComparison.Ordinal)));
    }

    [Fact]
    public void I30_GlobalRegistryOfEtcd_BeatsTheImages_AndIsTheOneThatMoves()
    {
        const string Before = Cluster + "  image: r.example.com/a/b:1\n  alluxio-monitor: {enabled: false}\n  etcd:\n    global: "
            + "{imageRegistry: quay.io}\n    image: {registry: docker.io, repository: x/etcd, tag: \"1\"}\n";
        Assert.Equal("quay.io/x/etcd:1", AlluxioConfig.Resolve(AlluxioConfig.LoadText(Before))["etcd"].Image);

        RelocatedManifests relocated = Relocate(Before, RelocationPolicy.To("r.example.com") with { OperatorValuesFile = null });
        Assert.Contains(
            "global: {imageRegistry: r.example.com}\n    image: {registry: docker.io, repository: x/etcd,",
            Assert.Single(relocated.Texts).Text,
            StringComparison.Ordinal);
        Assert.All(
            AlluxioConfig.Resolve(relocated.Manifests).Images().Where(static image => image.Component == "etcd"),
            static image => Assert.Equal("r.example.com", image.Reference!.Registry));
    }

    [Fact]
    public void Relocate_OfARuntime_AddsTheFieldsOfDefaults_AndMovesWhatNothingRuns()
    {
        ManifestSet set = Plans.Runtime(
            "  alluxioVersion:\n    image: quay.io/a/alluxio\n    imageTag: 2.9.0\n  initUsers: {image: quay.io/a/init, imageTag: v1}");
        RelocatedManifests relocated = AlluxioConfig.Relocate(set, RelocationPolicy.To("r.example.com"));
        ResolvedPlan plan = AlluxioConfig.Resolve(relocated.Manifests);

        string[] images = [.. plan.Images().Select(static image => image.Text).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(2, images.Length);
        Assert.Equal("r.example.com/a/alluxio:2.9.0", images[0]);
        Assert.Equal("r.example.com/alluxio/alluxio-dev:2.9.0", images[1]);
        Assert.Contains("initUsers: {image: r.example.com/a/init, imageTag: v1}", relocated.Texts[0].Text, StringComparison.Ordinal);

        // Once something runs it, it has to be there.
        Assert.Contains(relocated.CopyPlan(CopyTool.Skopeo).Steps, static step => step.Source.ToString() == "quay.io/a/init:v1");
    }

    [Theory]
    [InlineData("  gateway: {enabled: false, image: quay.io/a/g, imageTag: x}\n", "quay.io/a/g:x")]
    [InlineData("  etcd: {enabled: false, image: {registry: quay.io, repository: a/etcd, tag: x}}\n", "quay.io/a/etcd:x")]
    [InlineData("  grafana: {enabled: false, imageInfo: {image: quay.io/a/grafana, imageTag: x}}\n", "quay.io/a/grafana:x")]
    public void Relocate_OfWhatIsSwitchedOff_MovesAndCopiesIt(string lines, string image)
    {
        RelocatedManifests relocated = Relocate($"{Cluster}  image: quay.io/a/b:1\n{lines}", RelocationPolicy.To("r.example.com"));
        Assert.DoesNotContain("quay.io", Assert.Single(relocated.Texts, static text => text.File == "f").Text, StringComparison.Ordinal);
        Assert.Contains(relocated.CopyPlan(CopyTool.Crane).Steps, step => step.Source.ToString() == image);
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("010")]
    [InlineData("3.")]
    public void Relocate_OfATagWithoutQuotes_LeavesItAsItIsWritten(string tag)
    {
        RelocatedManifests relocated =
            Relocate($"{Cluster}  image: quay.io/a/b\n  imageTag: {tag}\n", RelocationPolicy.To("r.example.com"));
        Assert.Contains($"  image: r.example.com/a/b\n  imageTag: {tag}\n", relocated.Texts[0].Text, StringComparison.Ordinal);
        Assert.Empty(AlluxioConfig.Relocate(relocated.Manifests, RelocationPolicy.To("r.example.com")).Texts);
    }

    [Fact]
    public void Relocate_ByAMappingToAnotherPlace_IsFinishedTheSecondTime()
    {
        RelocationPolicy policy = RelocationPolicy.To("r.example.com") with { Mapping = [new("quay.io/a/b", "other.example.com/b")] };
        RelocatedManifests once = Relocate($"{Cluster}  image: quay.io/a/b:1\n", policy);
        RelocatedManifests twice = AlluxioConfig.Relocate(once.Manifests, policy);
        Assert.Equal((0, 0), (once.Outside.Count, twice.Outside.Count));
    }

    [Fact]
    public void Relocate_BesideAFileOfTheName_WritesTheValuesElsewhere()
    {
        ManifestSet set = AlluxioConfig.LoadText($"{Cluster}  image: quay.io/a/b:1\n", "deploy/alluxio-operator.yaml");
        Assert.Equal(
            ["deploy/alluxio-operator.yaml", "alluxio-operator-2.yaml"],
            AlluxioConfig.Relocate(set, RelocationPolicy.To("r.example.com")).Texts.Select(static text => text.File));
    }

    [Fact]
    public void Relocate_ToANameThatIsInUse_IsAWarning()
    {
        RelocatedManifests relocated = Relocate(
            $"{Cluster}  image: quay.io/other/ee:9\n  gateway: {{enabled: true, image: r.example.com/ee, imageTag: \"9\"}}\n",
            RelocationPolicy.To("r.example.com", ImageLayout.Flatten));
        Assert.Equal(6, Assert.Single(relocated.Diagnostics, static found => found.Code == "ALX5044").Location!.Line);
        Assert.False(relocated.HasErrors);
    }

    [Fact]
    public void Relocate_WithoutOperatorValues_WritesThem()
    {
        RelocatedManifests relocated = Relocate(Plans.Installation, RelocationPolicy.To("r.example.com"));
        EditedText values = Assert.Single(relocated.Texts, static text => text.File == "alluxio-operator.yaml");
        Assert.Empty(values.Edits);
        Assert.Contains("r.example.com/sig-storage/csi-provisioner:v2.0.5", values.Text, StringComparison.Ordinal);
        Assert.Empty(relocated.Outside);
        Assert.Empty(AlluxioConfig.LoadText(values.Text).Diagnostics);
    }

    [Fact]
    public void Relocate_OfOtherWorkloadsOfTheSet_MovesTheirContainersToo()
    {
        const string Before = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: app}\nspec:\n  template:\n    spec:\n      "
            + "initContainers:\n      - {name: i, image: \"busybox:1\"}\n      containers:\n      - name: c\n        image: "
            + "quay.io/a/app:2 # ours\n"
            + "---\napiVersion: data.fluid.io/v1alpha1\nkind: DataProcess\nmetadata: {name: p}\nspec:\n  processor:\n    script: {image: "
            + "quay.io/a/p, imageTag: v1, source: x}\n";
        RelocatedManifests relocated = Relocate(Before, RelocationPolicy.To("r.example.com"));
        Assert.Equal(
            Before.Replace("busybox:1", "r.example.com/library/busybox:1", StringComparison.Ordinal)
                .Replace("quay.io", "r.example.com", StringComparison.Ordinal),
            Assert.Single(relocated.Texts).Text);
        Assert.Equal(3, relocated.CopyPlan(CopyTool.Crane).Steps.Count);
        Assert.Empty(relocated.Outside);
    }

    [Fact]
    public void Relocate_OfObjectsWithoutText_WritesTheirTexts()
    {
        ManifestSet objects = ManifestSet.Of([.. Plans.Runtime().Manifests.Select(static manifest => manifest.Resource)]);
        RelocatedManifests relocated = AlluxioConfig.Relocate(objects, RelocationPolicy.To("r.example.com"));
        Assert.Equal("alluxioruntime-hbase.yaml", Assert.Single(relocated.Texts).File);
        Assert.All(relocated.Outside, static image => Assert.Equal("the values of Fluid's chart", image.Pod.ListDependsOn));
    }

    [Fact]
    public void Relocate_ToOneNameForTwo_IsAnError()
    {
        RelocatedManifests relocated = Relocate(
            $"{Cluster}  image: quay.io/rook/ceph\n  imageTag: a\n  gateway: {{enabled: true, image: quay.io/ceph/ceph, imageTag: b}}\n",
            RelocationPolicy.To("r.example.com", ImageLayout.Flatten));
        Diagnostic found = Assert.Single(relocated.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("ALX5031", 6), (found.Code, found.Location!.Line));
        Assert.Empty(relocated.Texts);
    }

    [Fact]
    public void Relocate_OfOneFieldToTwoNames_IsAnError()
    {
        RelocationPolicy policy = new()
        {
            Mapping = [new("quay.io/a/b:1", "r.example.com/one:1"), new("quay.io/a/b:2", "r.example.com/two:2")],
        };
        RelocatedManifests relocated =
            Relocate($"{Cluster}  image: quay.io/a/b\n  imageTag: \"1\"\n  worker: {{imageTag: \"2\"}}\n", policy);
        Assert.Equal("ALX5032", Assert.Single(relocated.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error).Code);
        Assert.Empty(relocated.Texts);
    }

    [Theory]
    [InlineData("a b", "r.example.com/x", "ALX5037")]
    [InlineData("a/b", "R/x:", "ALX5037")]
    public void Relocate_ByABadMapping_IsAnError(string from, string to, string code) =>
        Assert.Contains(Relocate(Cluster, new RelocationPolicy { Mapping = [new(from, to)] }).Diagnostics, found => found.Code == code);

    [Fact]
    public void Relocate_ToATagThatFluidRefuses_IsAnError()
    {
        RelocationPolicy policy = new() { Mapping = [new("quay.io/a/fuse:2.9.0", "r.example.com/fuse:latest")] };
        RelocatedManifests relocated = AlluxioConfig.Relocate(Plans.Runtime("  fuse: {image: quay.io/a/fuse, imageTag: 2.9.0}"), policy);
        Assert.Contains(relocated.Diagnostics, static found => found.Code == "ALX5042");
        Assert.Contains(
            relocated.Diagnostics,
            static found => found.Severity == DiagnosticSeverity.Error && found.Message.Contains("latest", StringComparison.Ordinal));
        Assert.Empty(relocated.Texts);
    }

    [Fact]
    public void Relocate_OfManifestsWithErrors_MovesTheirFields_AndSaysSo()
    {
        RelocatedManifests relocated = AlluxioConfig.Relocate(
            Plans.Runtime("  fuse: {image: quay.io/a/fuse, imageTag: latest}"),
            RelocationPolicy.To("r.example.com"));
        Assert.Contains("image: r.example.com/a/fuse, imageTag: latest", Assert.Single(relocated.Texts).Text, StringComparison.Ordinal);
        Assert.Contains(relocated.Diagnostics, static found => found.Code == "ALX5030");
        Assert.False(relocated.HasErrors);
    }

    private static RelocatedManifests Relocate(string text, RelocationPolicy policy) =>
        AlluxioConfig.Relocate(AlluxioConfig.LoadText(text, "f"), policy);
}
