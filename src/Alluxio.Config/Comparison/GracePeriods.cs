using System.Globalization;

namespace Alluxio.Config.Comparison;

/// <summary>How long pods may take to stop.</summary>
internal static class GracePeriods
{
    /// <summary>The time of a pod that is not in the manifests, as a clause.</summary>
    public const string ByDefault = "each pod has its grace period to stop, 30 seconds by default";

    private const int OfKubernetes = 30;

    /// <summary>The time that a pod of a workload gets, as a clause.</summary>
    public static string Of(Workload? workload) => string.Create(
        CultureInfo.InvariantCulture,
        $"each pod has {workload?.Template?.Spec?.TerminationGracePeriodSeconds ?? OfKubernetes} seconds to stop, and then starts again");

    /// <summary>The time that a pod of a component gets, as a clause.</summary>
    public static string Of(ResolvedPlan plan, ComponentPlan component) =>
        Of(plan.Workloads.FirstOrDefault(workload => component.RunsIn(workload.Name)));
}
