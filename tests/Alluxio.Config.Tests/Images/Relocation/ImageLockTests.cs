using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Images.Relocation;

/// <summary>Digests go into a lock and come back into the fields; what is copied, and by whom.</summary>
public sealed class ImageLockTests
{
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private const string Other = "sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private static readonly ManifestSet Runtime =
        Plans.Runtime("  alluxioVersion: {image: quay.io/a/alluxio, imageTag: 2.9.0}\n  fuse: {image: quay.io/a/fuse, imageTag: 2.9.0}");

    private static readonly RelocationPolicy Policy = RelocationPolicy.To("r.example.com:5000");

    [Fact]
    public void Lock_IsReadBackAsItWasWritten()
    {
        ImageLock first = AlluxioConfig.Relocate(Runtime, Policy).Lock;
        ImageLock filled = first with
        {
            Images = [.. first.Images.Select(
            static entry => entry with { SourceDigest = Digest, TargetDigest = Other, Platforms = ["linux/amd64", "linux/arm64"] })]
        };
        Assert.Equal(["quay.io/a/alluxio:2.9.0", "quay.io/a/fuse:2.9.0"], first.Images.Select(static entry => entry.Source));
        Assert.Equal(first, AlluxioConfig.LoadImageLockText(first.ToJson()));
        Assert.Equal(filled, AlluxioConfig.LoadImageLockText(filled.ToJson()));
    }

    [Fact]
    public void Pin_WritesTheDigestBehindTheTag_AndOnceOnly()
    {
        RelocatedManifests pinned = AlluxioConfig.Relocate(Runtime, Policy with { Lock = Filled(), PinDigests = true });
        Assert.Contains(
            $"fuse: {{image: r.example.com:5000/a/fuse, imageTag: 2.9.0@{Other}}}",
            Assert.Single(pinned.Texts).Text,
            StringComparison.Ordinal);
        Assert.False(AlluxioConfig.Resolve(pinned.Manifests).HasErrors);

        RelocatedManifests again = AlluxioConfig.Relocate(pinned.Manifests, Policy with { Lock = pinned.Lock, PinDigests = true });
        Assert.Empty(again.Texts);
        Assert.False(again.HasErrors);
        Assert.Equal(pinned.Lock, again.Lock);
    }

    [Fact]
    public void Pin_OfWhatIsRelocatedAlready_AddsTheDigest()
    {
        ManifestSet relocated = AlluxioConfig.Relocate(Runtime, Policy).Manifests;
        Assert.Contains(
            $"imageTag: 2.9.0@{Other}",
            Assert.Single(AlluxioConfig.Relocate(relocated, Policy with { Lock = Filled(), PinDigests = true }).Texts).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pin_WithoutADigest_IsAnError()
    {
        RelocatedManifests relocated = AlluxioConfig.Relocate(Runtime, Policy with { PinDigests = true });
        Assert.Empty(relocated.Texts);
        Assert.All(
            relocated.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error),
            static found => Assert.Equal("ALX5036", found.Code));
        Assert.True(relocated.HasErrors);
    }

    [Fact]
    public void Lock_OfAnotherPolicy_IsReported() => Assert.Contains(
        AlluxioConfig.Relocate(Runtime, Policy with { Layout = ImageLayout.Flatten, Lock = Filled() }).Diagnostics,
        static found => found.Code == "ALX5038");

    [Theory]
    [InlineData("[]", 1, 1)]
    [InlineData("{images: [{source: a/b}]}", 1, 11)]
    [InlineData("images:\n- source: a/b\n  target: c/d\n  targetDigest: none\n", 4, 17)]
    [InlineData("images:\n- source: a b\n  target: c/d\n", 2, 3)]
    public void Load_OfABadLock_SaysWhere(string text, int line, int column)
    {
        Diagnostic found = Assert.Single(AlluxioConfig.LoadImageLockText(text, "lock.json").Diagnostics);
        Assert.Equal(("ALX5040", line, column), (found.Code, found.Location!.Line, found.Location.Column));
    }

    [Theory]
    [InlineData(CopyTool.Skopeo, "skopeo copy --all docker://quay.io/a/fuse:2.9.0 docker://r.example.com:5000/a/fuse:2.9.0\n")]
    [InlineData(CopyTool.Crane, "crane copy quay.io/a/fuse:2.9.0 r.example.com:5000/a/fuse:2.9.0\n")]
    [InlineData(CopyTool.Docker, "docker pull quay.io/a/fuse:2.9.0\ndocker tag quay.io/a/fuse:2.9.0 r.example.com:5000/a/fuse:2.9.0\n"
        + "docker push r.example.com:5000/a/fuse:2.9.0\n")]
    public void CopyPlan_HasTheCommands(CopyTool tool, string last) =>
        Assert.EndsWith(last, AlluxioConfig.Relocate(Runtime, Policy).CopyPlan(tool).ToScript(), StringComparison.Ordinal);

    [Fact]
    public void I35_CopyByDocker_OfAPinnedImage_IsWarnedAbout_AndTheOthersCopyEveryPlatform()
    {
        RelocatedManifests relocated =
            AlluxioConfig.Relocate(Plans.Runtime($"  fuse: {{image: quay.io/a/fuse, imageTag: 2.9.0@{Digest}}}"), Policy);
        Assert.Equal("ALX5039", Assert.Single(relocated.CopyPlan(CopyTool.Docker).Diagnostics).Code);
        Assert.Empty(relocated.CopyPlan(CopyTool.Skopeo).Diagnostics);
        Assert.Contains(
            $"skopeo copy --all docker://quay.io/a/fuse@{Digest} docker://r.example.com:5000/a/fuse:2.9.0\n",
            relocated.CopyPlan(CopyTool.Skopeo).ToScript(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alluxio/alluxio-enterprise", "AI-3.7-13.0.0", "alluxio-enterprise-AI-3.7-13.0.0-docker.tar")]
    [InlineData("alluxio/alluxio-enterprise", "AI-3.9-16.0.0", "alluxio-enterprise-AI-3.9-16.0.0-linux-amd64-docker.tar")]
    [InlineData("registry.example.com/alluxio-enterprise", "AI-3.9-16.0.0", null)]
    public void CopyPlan_TakesTheVendorsImagesFromItsFiles(string image, string tag, string? archive)
    {
        RelocatedManifests relocated = AlluxioConfig.Relocate(
            AlluxioConfig.LoadText($"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  "
                + $"image: {image}\n  imageTag: {tag}\n"), Policy);
        Assert.Equal(archive is null ? [] : [archive], relocated.CopyPlan(
            CopyTool.Docker).Archives.Where(static file => file.StartsWith("alluxio-enterprise", StringComparison.Ordinal)));
        Assert.Equal(archive is not null, relocated.CopyPlan(CopyTool.Docker).ToScript().Contains(
            $"docker load --input {archive ?? "nothing"}\ndocker tag {image}:{tag} ",
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CopyTool.Skopeo)]
    [InlineData(CopyTool.Crane)]
    [InlineData(CopyTool.Docker)]
    public void I35_CopyOfAPinnedImageFromTheVendorsFile_IsWarnedAbout(CopyTool tool)
    {
        CopyPlan plan = AlluxioConfig.Relocate(
            AlluxioConfig.LoadText($"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  "
                + $"image: alluxio/alluxio-enterprise\n  imageTag: AI-3.7-13.0.0@{Digest}\n"), Policy).CopyPlan(tool);
        Assert.Contains(plan.Diagnostics, static found => found.Code == "ALX5039");
        Assert.DoesNotContain($"docker tag alluxio/alluxio-enterprise:AI-3.7-13.0.0@", plan.ToScript(), StringComparison.Ordinal);

        // The operator's tag is nowhere: no command may fetch it from where it is not.
        Assert.Contains(plan.Diagnostics, static found => found.Code == "ALX5043");
        Assert.DoesNotContain(plan.Steps, static step => step.Source.Repository == "alluxio/operator");
    }

    private static ImageLock Filled() => AlluxioConfig.Relocate(Runtime, Policy).Lock is var found
        ? found with { Images = [.. found.Images.Select(static entry => entry with { TargetDigest = Other })] }
        : found;
}
