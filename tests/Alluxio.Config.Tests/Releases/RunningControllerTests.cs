using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Tests.Releases;

/// <summary>Fluid's own controller among live objects shows release and settings, unless the caller gives them.</summary>
public class RunningControllerTests
{
    private const string Runtime =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: 1}\n";

    private const string Image = "fluidcloudnative/alluxioruntime-controller:v1.0.4-2ecf2c7";

    private const string Env = """
        {"name": "ALLUXIO_RUNTIME_IMAGE_ENV", "value": "registry.example.com/alluxio:2.9.4"},
        {"name": "ALLUXIO_FUSE_IMAGE_ENV", "value": "registry.example.com/fuse:2.9.4"},
        {"name": "IMAGE_PULL_SECRETS", "value": "of-fluid"},
        {"name": "MOUNT_ROOT", "value": "/mnt/fluid"},
        {"name": "CRITICAL_FUSE_POD", "value": "false"}
        """;

    [Fact]
    public void Controller_TellsReleaseAndSettings()
    {
        ResolvedPlan plan = Plan(Runtime, Live(Controller()));

        Assert.Equal("1.0.4", plan.Release.Name);
        Assert.Equal("registry.example.com/alluxio:2.9.4", plan.Worker.Image);
        Assert.Equal("registry.example.com/fuse:2.9.4", plan.Fuse.Image);
        Assert.Equal(["of-fluid"], plan.Worker.PodTemplate!.Spec!.ImagePullSecrets!.Select(static secret => secret.Name));
        Assert.Null(plan.Fuse.PodTemplate!.Spec!.PriorityClassName);
        Diagnostic told = Assert.Single(plan.Diagnostics, static found => found.Code.StartsWith("ALX305", StringComparison.Ordinal));
        Assert.Equal(
            ("ALX3055", $"Fluid 1.0.4 is detected: the Deployment fluid-system/alluxioruntime-controller runs the image {Image}."),
            (told.Code, told.Message));
    }

    [Fact]
    public void Comparison_WithTheSettingsOfTheCluster_FindsNothing()
    {
        ResolveOptions runs = new()
        {
            Release = "1.0.4",
            Controller = new FluidController
            {
                RuntimeImage = "registry.example.com/alluxio:2.9.4",
                FuseImage = "registry.example.com/fuse:2.9.4",
                ImagePullSecrets = ["of-fluid"],
                MountRoot = "/mnt/fluid",
            },
        };
        LiveObjects live = Live([Controller(), .. Plan(Runtime, runs).Objects.Select(static made => made.ToJson())]);

        Assert.True(Plan(Runtime, live).CompareToLive(live).IsInSync);
        Assert.False(Plan(Runtime, new ResolveOptions { Release = "1.0.4" }).CompareToLive(live).IsInSync);
    }

    // A controller leaves alone what an older one created.
    [Fact]
    public void ObjectsThatTheControllerDoesNotCreateLikeThat_TellMore()
    {
        ResolvedPlan plan = Plan(Runtime, Live([Controller(Image.Replace("1.0.4", "1.0.8", StringComparison.Ordinal)), .. Made("1.0.4")]));

        Assert.Equal("1.0.4", plan.Release.Name);
        Assert.Contains(
            "controller:v1.0.8-2ecf2c7, which is Fluid 1.0.8.",
            Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3056").Message,
            StringComparison.Ordinal);
    }

    // 1.0.5 to 1.0.7 create them alike.
    [Theory]
    [InlineData("1.0.5")]
    [InlineData("1.0.6")]
    [InlineData("1.0.7")]
    public void Controller_DecidesAmongReleasesThatCreateTheSame(string runs)
    {
        ResolvedPlan plan = Plan(Runtime, Live([Controller(Image.Replace("1.0.4", runs, StringComparison.Ordinal)), .. Made("1.0.5")]));

        Assert.Equal(runs, plan.Release.Name);
        Assert.DoesNotContain(plan.Diagnostics, static found => found.Code is "ALX3051" or "ALX3056");
    }

    [Theory]
    [InlineData("registry.example.com/fluid/alluxioruntime-controller:v9.9.9-2ecf2c7", "ALX3051")]
    [InlineData("registry.cn-hangzhou.aliyuncs.com/acs/alluxioruntime-controller:v1.0.4-2ecf2c7", "ALX3051")]
    [InlineData("registry.example.com/fluid/alluxioruntime-controller:latest", "ALX3051")]
    public void ImageOfNoKnownRelease_LeavesTheNewest_WithTheSettings(string image, string code)
    {
        ResolvedPlan plan = Plan(Runtime, Live(Controller(image)));

        Assert.Equal(("1.0.8", "registry.example.com/alluxio:2.9.4"), (plan.Release.Name, plan.Worker.Image));
        Assert.Contains(plan.Diagnostics, found => found.Code == code);
    }

    // A vendor's edition may come from a mirror, with the vendor's version numbers.
    [Theory]
    [InlineData("reg.example.com/acs/alluxioruntime-controller:1.0.1", "1.0.8", false)]
    [InlineData("reg.example.com/acs/alluxioruntime-controller:v1.0.4-2ecf2c7", "1.0.4", false)]
    [InlineData("reg.example.com/fluidcloudnative/alluxioruntime-controller:v1.0.4-2ecf2c7", "1.0.4", true)]
    public void ImageUnderAnUnknownPrefix_IsNotCertain(string image, string expected, bool isCertain)
    {
        ResolvedPlan plan = Plan(Runtime, Live(Controller(image)));

        Assert.Equal((expected, isCertain), (plan.Release.Name, !plan.Diagnostics.Any(static found => found.Code == "ALX3051")));
    }

    [Fact]
    public void GivenValue_Counts()
    {
        LiveObjects live = Live(Controller());
        FluidController given = new() { RuntimeImage = "given:1" };

        Assert.Equal("given:1", Plan(Runtime, new ResolveOptions { Live = live, Controller = given }).Worker.Image);
        Assert.Equal("1.0.2", Plan(Runtime, new ResolveOptions { Live = live, Release = "1.0.2" }).Release.Name);
        ResolvedPlan plan = Plan("runtime: {alluxio: {controller: {imageTag: v1.0.7-2ecf2c7}}}\n---\n" + Runtime, live);
        Assert.Equal(("1.0.7", "alluxio/alluxio-dev:2.9.0"), (plan.Release.Name, plan.Worker.Image));
    }

    [Fact]
    public void VariableFromElsewhere_CountsAsTheChartGivesIt()
    {
        string controller = Controller(
            env: """{"name": "ALLUXIO_RUNTIME_IMAGE_ENV", "valueFrom": {"configMapKeyRef": {"name": "a", "key": "b"}}}""");

        Assert.Equal("alluxio/alluxio-dev:2.9.0", Plan(Runtime, Live(controller)).Worker.Image);
    }

    [Theory]
    [InlineData("1.0.4", "fluid-system", "other")]
    [InlineData("1.0.4", "fluid-system")]
    [InlineData("1.0.4", "elsewhere")]
    [InlineData("1.0.8", "one", "other")]
    public void OfSeveralControllers_TheUsualOneCounts(string release, params string[] spaces) =>
        Assert.Equal(release, Plan(Runtime, Live([.. spaces.Select(static space => Controller(space: space))])).Release.Name);

    // Fluid's chart as helm template writes it, among the manifests.
    [Theory]
    [InlineData("1.0.4", "fluid-system", "other")]
    [InlineData("1.0.4", "elsewhere")]
    [InlineData("1.0.8", "one", "other")]
    public void ControllerAmongTheManifests_TellsReleaseAndSettings(string release, params string[] spaces)
    {
        ResolvedPlan plan = Plan(
            string.Join("\n---\n", [Runtime, .. spaces.Select(static space => Controller(space: space))]), new ResolveOptions());

        Assert.Equal(release, plan.Release.Name);
        Assert.Equal(release == "1.0.4" ? "registry.example.com/alluxio:2.9.4" : "alluxio/alluxio-dev:2.9.0", plan.Worker.Image);
    }

    [Fact]
    public void LiveController_CountsBeforeTheOneAmongTheManifests()
    {
        string other = Controller(Image.Replace("1.0.4", "1.0.6", StringComparison.Ordinal));

        Assert.Equal("1.0.4", Plan($"{Runtime}\n---\n{other}", Live(Controller())).Release.Name);
    }

    private static string Controller(string image = Image, string env = Env, string space = "fluid-system") => """
        {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "alluxioruntime-controller", "namespace": "SPACE"},
         "spec": {"template": {"spec": {"containers": [
           {"name": "side", "image": "side:1", "env": [{"name": "MOUNT_ROOT", "value": "/side"}]},
           {"name": "manager", "image": "IMAGE", "env": [ENV]}]}}}}
        """
        .Replace("SPACE", space, StringComparison.Ordinal)
        .Replace("IMAGE\"", image + "\"", StringComparison.Ordinal)
        .Replace("[ENV]", $"[{env}]", StringComparison.Ordinal);

    private static string[] Made(string release) =>
        [.. Plan(Runtime, new ResolveOptions { Release = release }).Objects.Select(static made => made.ToJson())];

    private static LiveObjects Live(params string[] objects) => AlluxioConfig.LoadLive(string.Join('\n', objects));

    private static ResolvedPlan Plan(string text, LiveObjects live) => Plan(text, new ResolveOptions { Live = live });

    private static ResolvedPlan Plan(string text, ResolveOptions options) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text, "text.yaml"), options).Single();
}
