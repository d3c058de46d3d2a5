using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Comparison;

/// <summary>How a workload replaces its pods when their template changes.</summary>
internal static class WorkloadStrategy
{
    /// <summary>The strategy, as Kubernetes fills it in; <see langword="null"/> if the kind has none.</summary>
    public static string? Of(Resource workload) => workload switch
    {
        Deployment deployment => deployment.Spec?.Strategy?.Type ?? "RollingUpdate",
        StatefulSet set => set.Spec?.UpdateStrategy?.Type ?? "RollingUpdate",
        DaemonSet set => set.Spec?.UpdateStrategy?.Type ?? "RollingUpdate",
        _ => null,
    };

    /// <summary>What a changed template does under a strategy.</summary>
    public static ChangeEffect EffectOf(string? strategy) => strategy switch
    {
        "Recreate" => ChangeEffect.StopsAllPods,
        "OnDelete" => ChangeEffect.NeedsHand,
        "RollingUpdate" => ChangeEffect.RollsPods,
        _ => ChangeEffect.NotKnown,
    };
}
