using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Plans share settings that nothing gives. Plans with another controller do not share values of the stock installation.</summary>
public sealed class SharedSettingTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n";

    private static readonly string[] OfControllers =
    [
        "worker.image", "worker.imageTag", "fuse.image", "fuse.imageTag", "fuse.priorityClassName", "fuse.mountRoot",
    ];

    // Each order has its own index: the first plan fills what the next ones share.
    [Theory]
    [InlineData(true, false, true, false)]
    [InlineData(false, true, false, true)]
    public void StockController_AndAnotherOne_ShareNoSettingOfControllers(params bool[] areStock)
    {
        RuleTable rules = FluidReleases.Newest.AsBuilt with { };
        foreach (bool isStock in areStock)
        {
            ResolvedPlan plan = Resolve(rules, isStock ? null : FluidController.CompiledIn);
            ResolvedPlan alone = Resolve(FluidReleases.Newest.AsBuilt with { }, isStock ? null : FluidController.CompiledIn);

            Assert.Equal(alone.Settings.ToArray(), plan.Settings.ToArray());
            Assert.Equal(alone.Explain().ToString(), plan.Explain().ToString());
            Setting[] settings = [.. plan.Settings.Where(static setting => OfControllers.Contains(setting.Path))];
            Assert.NotEmpty(settings);
            Assert.All(settings, setting => Assert.Equal(isStock, setting.Winners.Any(static winner => winner.IsStock)));
        }
    }

    [Fact]
    public void PlansOfOneController_ShareSettingsThatNothingGives()
    {
        RuleTable rules = FluidReleases.Newest.AsBuilt with { };
        Setting first = Resolve(rules, null).Worker.Settings["imageTag"];

        Assert.Same(first, Resolve(rules, null).Worker.Settings["imageTag"]);
        Assert.NotSame(first, Resolve(rules, FluidController.CompiledIn).Worker.Settings["imageTag"]);
    }

    private static ResolvedPlan Resolve(RuleTable rules, FluidController? controller) => AlluxioConfig.ResolveAll(
        AlluxioConfig.LoadText(Runtime),
        new ResolveOptions
        {
            Profile = Profile.AsBuilt,
            Release = FluidReleases.Newest.Release.Name,
            Rules = rules,
            Controller = controller,
        })[0];
}
