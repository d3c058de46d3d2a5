using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Derivations;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Systems;

/// <summary>Adding a system takes one folder and one registration.</summary>
public sealed class MadeUpSystemTests
{
    private static readonly ValueList<DeploymentSystem> Systems = [.. DeploymentSystems.All, new MadeUpSystem()];

    [Theory]
    [InlineData("cache:2", "data: {image: 'cache:2'}")]
    [InlineData("cache:1", "")]
    public void MadeUpSystem_ResolvesExplainsAndEmitsBesideTheOthers(string image, string data)
    {
        ManifestSet set = AlluxioConfig.LoadText(
            $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: cache}}\n{data}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");

        ResolvedPlan[] plans = [.. SetResolver.Resolve(set, set.Diagnostics, ResolveOptions.Default, Systems)];

        Assert.Equal(["Made up", "Fluid"], plans.Select(static plan => plan.System));
        Assert.Equal(image, plans[0].Worker.Container?.Image);
        Assert.Equal(image, plans[0].Worker.Image);
        Assert.Contains(image, plans[0].Explain("worker.image").ToString(), StringComparison.Ordinal);
        Assert.Contains(image, plans[0].Explain().ToString() + plans[0].Images(), StringComparison.Ordinal);
    }

    [Fact]
    public void MadeUpSystem_WithoutAnyAnswer_WorksInEveryStage()
    {
        ManifestSet set = AlluxioConfig.LoadText("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cache}\ndata: {image: 'cache:2'}\n");
        ResolvedPlan plan = SetResolver.Resolve(set, set.Diagnostics, ResolveOptions.Default, Systems)[0];

        ImageUse image = Assert.Single(plan.Images());
        Assert.Equal(("cache:2", "cache", ImageReason.Unknown), (image.Text, image.Container, image.Reason));
        Assert.Single(
            plan.CheckImages(set, new ImageCheckOptions { Allowed = [ImagePrefix.Parse("registry.example.com")] }).Escapes,
            static escape => escape.Escapes);
        Assert.Single(plan.CheckCoverage(set).Images);
        Assert.Contains(plan.Derivations().Nodes, static node => node.Kind == DerivationNodeKind.Container && node.Image == "cache:2");

        Assert.Contains("cache:2", plan.ToHtml(), StringComparison.Ordinal);

        // Its rules are those for every system, and they look at what the pods show.
        DiagnosticBag found = new();
        Checker.RunRules(DeploymentSystems.ToCheck(plan), plan.Images(), found);
        Assert.DoesNotContain(found.ToValueList(), static diagnostic => !diagnostic.Code.StartsWith("ALX60", StringComparison.Ordinal));
    }

    [Fact]
    public void MadeUpSystem_IsComparedWithAnotherState_AndWithACluster()
    {
        ResolvedPlan before = PlanOf("cache:1");
        ResolvedPlan after = PlanOf("cache:2");

        DeploymentComparison changed = Assert.Single(AlluxioConfig.Compare(before, after).Deployments);
        Assert.Equal("data.image", Assert.Single(changed.Changes).Field);
        Assert.Contains(changed.Objects, static change => change.Kind == "Pod");
        Assert.Empty(AlluxioConfig.Compare(after, PlanOf("cache:2")).Deployments);
        LiveObjects live = AlluxioConfig.LoadLive("""
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "cache-worker", "namespace": "default"},
             "spec": {"containers": [{"name": "cache", "image": "cache:1"}]}}
            """);
        Assert.Contains("cache:2", after.CompareToLive(live).ToString(), StringComparison.Ordinal);
        Assert.True(before.CompareToLive(live).IsInSync);
    }

    // In one set, each system finds the settings for its controller.
    [Fact]
    public void SettingsOfASecondController_NeedNoSharedCode()
    {
        ManifestSet set = AlluxioConfig.LoadText(
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cache}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");
        ResolveOptions options = new ResolveOptions { Controller = AlluxioConfig.StockController() with { RuntimeImage = "fluid:9" } }
            .With(new MadeUpSystem.MadeUpController { Image = "cache:9" });

        ResolvedPlan[] plans = [.. SetResolver.Resolve(set, set.Diagnostics, options, Systems)];

        Assert.Equal(["cache:9", "fluid:9"], plans.Select(static plan => plan.Worker.Image));
        Assert.Contains("CACHE_IMAGE", plans[0].Explain("worker.image").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ResolveOptions_HoldOneControllerOfEachSystem()
    {
        FluidController stock = AlluxioConfig.StockController();
        ResolveOptions options = new ResolveOptions { Controller = stock }.With(new MadeUpSystem.MadeUpController { Image = "x" });

        ResolveOptions other = options with { Controller = FluidController.CompiledIn };
        Assert.Equal(FluidController.CompiledIn, other.Controller);
        Assert.Equal(stock, options.Controller);
        Assert.Equal(options, other with { Controller = stock } with { Profile = options.Profile });
        Assert.Null((other with { Controller = null }).Controller);
        Assert.Equal("x", (other with { Controller = null }).SettingsOf<MadeUpSystem.MadeUpController>()?.Image);
    }

    // A first program writes plan.Fuse.PodTemplate?.ToYaml() without knowing what each system has.
    [Fact]
    public void Component_ThatASystemLacks_IsEmpty()
    {
        ResolvedPlan plan = PlanOf("cache:1");

        Assert.Equal("fuse", plan.Fuse.Name);
        Assert.Null(plan.Fuse.PodTemplate?.ToYaml());
        Assert.Null(plan.Fuse.Image);
        Assert.Empty(plan.Fuse.Settings);
        Assert.Equal(plan.Fuse, plan.Fuse);
        Assert.False(plan.TryGetComponent("fuse", out _));
        Assert.Throws<KeyNotFoundException>(() => plan["fuse"]);
    }

    private static ResolvedPlan PlanOf(string image)
    {
        ManifestSet set = AlluxioConfig.LoadText(
            $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: cache}}\ndata: {{image: '{image}'}}\n");
        return SetResolver.Resolve(set, set.Diagnostics, ResolveOptions.Default, Systems)[0];
    }
}
