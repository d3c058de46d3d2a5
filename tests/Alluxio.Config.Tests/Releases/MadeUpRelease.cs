using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.Tests.Releases;

/// <summary>A fictitious release of Fluid: one other default, one field less, one other label.</summary>
internal static class MadeUpRelease
{
    public static FluidRelease Release { get; } = FluidReleases.Newest.Before("0.0.1", new DateOnly(2020, 1, 1),
    [
        new("Pull policies are Always where nobody gives one.")
        {
            Rules =
            [
                .. FluidReleases.Newest.AsBuilt.Rules
                    .Where(static rule => rule.Setting == "fuse.imagePullPolicy")
                    .Select(static rule => rule with
                    {
                        Layers =
                        [
                            .. rule.Layers.Select(static layer => layer.Layer == Layer.BuiltIn ? layer with { Default = "Always" } : layer),
                        ],
                    }),
            ],
        },
        new("FUSE has no node selector.") { Lacks = [new("AlluxioRuntime", "spec.fuse.nodeSelector") { Remedy = "Label the nodes." }] },
        new("The chart's number is 0.0.1.") { Chart = static chart => chart with { Version = "0.0.1" } },
    ]);
}
