using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images;

/// <summary>The images of a deployment's own pods that come from elsewhere, in one line.</summary>
public sealed class OutsideTests
{
    private const string Ours = "registry.example.com/team";

    [Fact]
    public void Outside_WhereEverythingIsMirrored_IsEmpty()
    {
        ResolvedPlan plan = Runtime("registry.example.com/team/alluxio", "registry.example.com/team/sub/fuse");
        Assert.Empty(plan.Images().Outside(Ours));
        Assert.Contains(plan.Images(), static image => !image.IsOfDeployment);
    }

    // A prefix is compared by its parts, not by its characters.
    [Theory]
    [InlineData("registry.example.com/team2/fuse")]
    [InlineData("registry.example.com/teamfuse")]
    [InlineData("registry.example.com.evil.org/team/fuse")]
    [InlineData("registry.example.com:5000/team/fuse")]
    [InlineData("registry.example.com/other/registry.example.com/team/fuse")]
    [InlineData("alluxio/fuse")]
    public void Outside_OfAnImageFromElsewhere_IsThatImage(string image)
    {
        ImageUse found = Assert.Single(Runtime("registry.example.com/team/alluxio", image).Images().Outside(Ours));
        Assert.Equal(("fuse", $"{image}:2.9.4"), (found.Component, found.ToString()));
    }

    [Fact]
    public void Outside_OfSeveralPlaces_AllowsEach()
    {
        ValueList<ImageUse> images = Runtime("one.example.com/a/alluxio", "two.example.com/b/fuse").Images();
        Assert.Empty(images.Outside("one.example.com", "two.example.com/b"));
        Assert.Equal(["two.example.com/b/fuse:2.9.4"], images.Outside("one.example.com/a").Select(static image => image.ToString()));
        Assert.Equal(images.Where(static image => image.IsOfDeployment), images.Outside());
    }

    // Pods that the controller installs elsewhere, or that users start later, are not pods of the deployment.
    [Fact]
    public void Outside_OfACluster_NamesItsPodsAndTheFuseOfItsClaims()
    {
        ResolvedPlan plan = Plans.Of(Plans.Installation + Plans.OperatorValues);
        string[] containers = [.. plan.Images().Outside("nowhere.example.com").Select(static image => image.Container ?? "?").Distinct()];
        Assert.Contains("alluxio-worker", containers);
        Assert.Contains("alluxio-fuse", containers);
        Assert.Contains("etcd", containers);
        Assert.Contains("grafana", containers);
        Assert.DoesNotContain("csi-provisioner", containers);
        Assert.DoesNotContain("console", containers);
        Assert.DoesNotContain("alluxio-license-controller", containers);
        Assert.All(
            plan.Images().Where(static image => image.Pod.IsAtRunTime && image.Reason != ImageReason.CsiFuse),
            static image => Assert.False(image.IsOfDeployment, image.User));
    }

    [Fact]
    public void Outside_CountsWhatIsNotKnownOrCannotBeReadAsOutside()
    {
        ImageUse image = Runtime("registry.example.com/team/alluxio", "registry.example.com/team/fuse")
            .Images()
            .First(static image => image.IsOfDeployment);
        Assert.Equal(
            2,
            new[] { image, image with { Text = null }, image with { Text = "registry.example.com/team/UPPER" } }.Outside(Ours).Count);
    }

    [Fact]
    public void Outside_OfAPlaceThatIsNone_SaysWhy() =>
        Assert.Contains(
            "is not a host",
            Assert.Throws<FormatException>(static () => Runtime("a", "b").Images().Outside("team")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Outside_OfPlaces_GivesWhatTheReportSaysOfTheDeployment()
    {
        ResolvedPlan plan = Plans.Of(Plans.Installation + Plans.OperatorValues);
        ImageReport report = plan.CheckImages(null, new ImageCheckOptions { Allowed = ["registry.example.com"] });
        Assert.Equal(
            report.Escapes
                .Where(static escape => escape.Escapes && escape.Image.IsOfDeployment)
                .Select(static escape => escape.Image.ToString()),
            plan.Images().Outside("registry.example.com").Select(static image => image.ToString()));
    }

    private static ResolvedPlan Runtime(string image, string fuse)
    {
        ManifestSet manifests = Plans.Runtime($$"""
              alluxioVersion: {image: {{image}}, imageTag: 2.9.4}
              initUsers: {image: {{image}}, imageTag: 2.9.4}
              fuse: {image: {{fuse}}, imageTag: 2.9.4}
            """.ReplaceLineEndings("\n"));
        return AlluxioConfig.Resolve(manifests);
    }
}
