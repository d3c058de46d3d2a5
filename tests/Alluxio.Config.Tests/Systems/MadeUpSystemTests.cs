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
}
