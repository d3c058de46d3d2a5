using Alluxio.Config.Comparison;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

// The number of workers.
internal sealed partial class ClusterLifecycle
{
    private static string SelectorOf(ResolvedPlan plan) => plan.Worker.NodeSelector is { Count: > 0 } labels
        ? $" -l {string.Join(",", labels.AsEnumerable().Select(static label => $"{label.Key}={label.Value}"))}"
        : "";

    private static FieldEffect OfCount(ResolvedPlan before, ResolvedPlan after)
    {
        int was = before.Worker.Replicas ?? 0;
        int now = after.Worker.Replicas ?? 0;
        return now > was
            ? new FieldEffect(
                ChangeEffect.Live,
                "Running workers are unchanged. The new ones get a share of the files, which is read from the storage again.")
            {
                Loss = ChangeLoss.Cache,
                IsLossOfRing = true,
                Certainty = ChangeCertainty.Documented,
                IsReadDirectly = true,
                Precondition = $"at least {now} nodes fit the workers",
                Steps =
                [
                    ClusterLifecycleRows.LicenseStatus,
                    new($"kubectl get nodes{SelectorOf(after)}", "Workers have anti-affinity, so each needs a separate node.")
                    {
                        Phase = StepPhase.Check,
                    },
                ],
            }
            : HasUnpersistedData(before) ? Unpersisted
            : new FieldEffect(
                ChangeEffect.Live,
                "Kubernetes chooses which workers stop. Their share of the files is read from the storage again.")
            {
                Loss = ChangeLoss.Cache,
                IsLossOfRing = true,
                Certainty = ChangeCertainty.Documented,
                IsReadDirectly = true,
                HasOwnApplying = true,
                Steps =
                [
                    new(
                        "kubectl cordon NODE",
                        "Otherwise Kubernetes chooses the worker that stops."
                            + (was - now > 1 ? $" Cordon the nodes of all {was - now} workers that should stop." : "")),
                    new($"kubectl delete pod WORKER -n {after.Namespace}", "The pod that cannot be scheduled again is removed."
                        + (was - now > 1 ? " Do this for each of these workers." : "")
                        + " If the new pod runs on another node, cordon that node too and delete the pod again."),
                    new(
                        $"kubectl patch alluxiocluster {after.Name} -n {after.Namespace} --type merge -p "
                            + $"'{{\"spec\":{{\"worker\":{{\"count\":{now}}}}}}}'",
                        was - now > 1 ? "Kubernetes removes the pending pods. Run it once." : "Kubernetes removes the pending pod.")
                    {
                        Condition = was - now > 1 ? $"after all {was - now} new pods are Pending" : "if the new pod is Pending",
                    },
                    CoordinatorCommands.Step("alluxio info nodes", "It shows the members of the ring and their IDs."),
                    CoordinatorCommands.Step(
                        "alluxio process remove-worker -n ID",
                        "A stopped member keeps its share of a static ring.") with
                    {
                        Condition = "if that worker is still listed, offline",
                    },
                    new("kubectl uncordon NODE", "The node can run workers again.")
                    {
                        Condition = $"after the other {now} workers run again on their nodes",
                        Phase = StepPhase.After,
                    },
                ],
            };
    }

    // Data that is written back later, or never, exists in the workers alone until then.
    private static bool HasUnpersistedData(ResolvedPlan plan) => plan.Worker.Properties.Any<KeyValuePair<string, string>>(
        static property => property.Key.StartsWith("alluxio.", StringComparison.Ordinal) && property.Value is "WRITE_BACK" or "TRANSIENT");

    private static FieldEffect Unpersisted =>
        new(ChangeEffect.Live, "Data that is not yet written to the storage exists only in the workers, and is lost with them.")
        {
            Loss = ChangeLoss.Data,
            IsLossOfRing = true,
            Certainty = ChangeCertainty.Assumed,
            IsReadDirectly = true,
            Steps = [new("Wait until all data is written to the storage.", "The data has no other copy.") { IsAssumed = true }],
        };
}
