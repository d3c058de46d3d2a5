using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

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

    /// <summary>The effect of a changed template under a strategy.</summary>
    public static ChangeEffect EffectOf(string? strategy) => strategy switch
    {
        "Recreate" => ChangeEffect.StopsAllPods,
        "OnDelete" => ChangeEffect.NeedsHand,
        "RollingUpdate" => ChangeEffect.RollsPods,
        _ => ChangeEffect.NotKnown,
    };

    /// <summary>Whether no pod runs while pods are replaced.</summary>
    public static bool HasNoneMeanwhile(Resource workload) => workload switch
    {
        Deployment deployment => Of(deployment) == "Recreate",
        StatefulSet set => set.Spec?.Replicas is null or 1,
        _ => false,
    };

    /// <summary>In which order pods are replaced and how many at once, where they roll; a space comes before it.</summary>
    public static string OrderOf(Resource workload, ChangeEffect effect) => effect != ChangeEffect.RollsPods ? "" : workload switch
    {
        StatefulSet set => " Pods restart one at a time, from the highest number. The next one waits until the one before is ready."
            + (set.Spec?.UpdateStrategy?.RollingUpdate?.Partition is { } first and > 0
                ? string.Create(CultureInfo.InvariantCulture, $" Pods with a number below {first} keep the old template.") : ""),
        DaemonSet set => $" Pods restart {set.Spec?.UpdateStrategy?.RollingUpdate?.MaxUnavailable?.ToString() ?? "1"} at a time.",
        Deployment deployment => OrderOf(deployment.Spec?.Replicas ?? 1, deployment.Spec?.Strategy?.RollingUpdate),
        _ => "",
    };

    // Kubernetes rounds what is missing down and what is too many up.
    private static string OrderOf(int replicas, RollingUpdateDeployment? update)
    {
        int missing = Count(update?.MaxUnavailable, replicas, Math.Floor);
        int extra = Count(update?.MaxSurge, replicas, Math.Ceiling);
        missing = missing == 0 && extra == 0 ? 1 : missing;
        return $" At most {missing} of {replicas} pods {(missing == 1 ? "is" : "are")} missing at once, and at most {extra} more "
            + $"{(extra == 1 ? "starts" : "start")} beside them.{(missing == 0 ? " A new pod needs a place on a node first." : "")}";
    }

    private static int Count(IntOrString? given, int replicas, Func<double, double> round) => given?.ToString() switch
    {
        { } text when int.TryParse(text, CultureInfo.InvariantCulture, out int number) => number,
        { } text when int.TryParse(text.TrimEnd('%'), CultureInfo.InvariantCulture, out int percent) =>
            (int)round(replicas * percent / 100d),
        _ => (int)round(replicas * 0.25),
    };
}
