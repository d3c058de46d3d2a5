namespace Alluxio.Config;

/// <summary>The controllers of the systems, which tell the release and the settings that a deployment is resolved by.</summary>
internal static class RunningControllers
{
    /// <summary>The requests for the controllers: none for systems whose controller has no settings here.</summary>
    public static IEnumerable<KindInNamespace> Of(IEnumerable<ResolvedPlan> plans, LiveClusterOptions options) =>
        options.FluidNamespace is not { Length: > 0 } space ? [] : plans
            .Select(static plan => plan.ControllerDeployment)
            .OfType<ControllerDeployment>()
            .Select(controller =>
                new KindInNamespace(ClusterKind.Of("apps/v1", "Deployment"), space, controller.Name) { IsNeeded = false });
}
