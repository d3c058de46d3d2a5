using Alluxio.Config.Fluid;

namespace Alluxio.Config;

/// <summary>Fluid's own controller, which tells the release and the settings that an AlluxioRuntime is resolved by.</summary>
internal static class FluidInstallation
{
    private const string Controller = "alluxioruntime-controller";

    /// <summary>What is asked for it: nothing where no plan is of Fluid.</summary>
    public static IEnumerable<KindInNamespace> Of(IEnumerable<ResolvedPlan> plans, LiveClusterOptions options) =>
        options.FluidNamespace is { Length: > 0 } space && plans.Any(static plan => plan.Deployment?.Resource is AlluxioRuntime)
            ? [new KindInNamespace(ClusterKind.Of("apps/v1", "Deployment"), space, Controller) { IsNeeded = false }]
            : [];
}
