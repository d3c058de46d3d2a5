using Alluxio.Config.Comparison;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// Properties of Alluxio. Processes read them when they start.
internal sealed partial class ClusterLifecycle
{
    private const string JobStore = "alluxio.coordinator.job.meta.store.type";

    private const string RingPrefix = "alluxio.user.worker.selection.policy";

    private static FieldEffect? OfProperty(string key, ResolvedPlan before, ResolvedPlan after)
    {
        bool isRing = key.StartsWith(RingPrefix, StringComparison.Ordinal) || key.Contains("consistent.hash", StringComparison.Ordinal);
        if (isRing)
        {
            return before.Worker.HashRing == after.Worker.HashRing
                ? new FieldEffect(
                    ChangeEffect.None,
                    "The effective hash ring is unchanged: the value is the default, or another definition overrides it.")
                {
                    IsReadDirectly = true,
                }
                : Licensed(
                    key.Contains("virtual.node", StringComparison.Ordinal) ? ClusterLifecycleRows.VirtualNodes : ClusterLifecycleRows.Ring,
                    [.. ClusterLifecycleRows.Ring.Steps, Restart(after)]);
        }

        if (key == JobStore)
        {
            return Licensed(ClusterLifecycleRows.JobStore, [.. ClusterLifecycleRows.JobStore.Steps, Restart(after)]);
        }

        if (IsPolicyFirst(key, before, after))
        {
            return PolicyFirst;
        }

        return key.StartsWith("alluxio.worker.identity.", StringComparison.Ordinal)
            ? Licensed(ClusterLifecycleRows.Identity, [Restart(after), .. ClusterLifecycleRows.Identity.Steps])
            : key == "alluxio.cluster.name" ? ClusterLifecycleRows.ClusterName
            : null;
    }

    // Processes that restart need a license.
    private static FieldEffect Licensed(FieldEffect effect, ChangeStep[] steps) =>
        effect with { Steps = [ClusterLifecycleRows.LicenseStatus, .. steps] };

    private static ChangeStep CommonJobStore { get; } = new(
        $"Add {JobStore}: ETCD to spec.properties, and compare again.", "Otherwise each coordinator keeps its own jobs.")
    {
        Phase = StepPhase.Check,
    };

    // No document says whether the operator restarts pods for a changed property file.
    private static FieldEffect? WithRestart(FieldDifference difference, ResolvedPlan after) =>
        difference.IsIn("spec.properties") || difference.IsIn("spec.worker.properties")
            ? LifecycleRow.Find(ClusterLifecycleRows.All, difference) is { } effect
                ? Licensed(effect, [Restart(after)]) : null
            : null;

    private static ChangeStep Restart(ResolvedPlan plan) => new(
        $"kubectl rollout restart statefulset/{plan["coordinator"].WorkloadName} "
            + $"deployment/{plan.Worker.WorkloadName} -n {plan.Namespace}",
        "Processes read properties when they start. All workers may stop at once.")
    {
        OnlyIf = "the operator has not restarted the pods after the change",
        IsAssumed = true,
        IsForRunningPods = true,
        Phase = StepPhase.After,
        Lasts = GracePeriods.Of(plan, plan.Worker),
        Marks = [new(StepMoment.Once, $"all pods of Deployment {plan.Worker.WorkloadName} restart")],
    };
}
