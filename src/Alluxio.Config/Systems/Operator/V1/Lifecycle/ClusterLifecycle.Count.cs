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
                "The number alone changes no running worker. The new ones get a share of the files, which is read from the storage again.")
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
            : IsClaimSmaller(before, after) ? new FieldEffect(
                ChangeEffect.Live,
                "All workers stop for their smaller claims, and fewer start afterwards.")
            {
                Loss = ChangeLoss.Cache,
                ShareOfLoss = LossShares.Whole,
                Certainty = ChangeCertainty.Assumed,
                IsReadDirectly = true,
            }
            : WithUnwritten(Fewer(was, now, after), before, after);
    }

    private static FieldEffect Fewer(int was, int now, ResolvedPlan after) => new(
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
                "Otherwise Kubernetes chooses the worker that stops. "
                    + $"'kubectl get pods -n {after.Namespace} -o wide' shows workers and nodes."
                    + (was - now > 1 ? $" Cordon the nodes of all {was - now} workers that should stop." : ""))
            { IsForRunningPods = true },
            new($"kubectl delete pod WORKER -n {after.Namespace}", "The pod that cannot be scheduled again is removed."
                + (was - now > 1 ? " Do this for each of these workers." : "")
                + " If the new pod runs on another node, cordon that node too and delete the pod again.")
            {
                IsForRunningPods = true,
                Lasts = "clients read the list of workers every 2 minutes by default (assumed)",
                Marks = [new(StepMoment.Once, InFlight(after)) { LeavesPods = true }],
            },
            new(
                CountPatch(after, now),
                was - now > 1 ? "Kubernetes removes the pending pods. Run it once." : "Kubernetes removes the pending pod.")
            {
                Condition = was - now > 1 ? $"after all {was - now} new pods are Pending" : "after the new pod is Pending",
                IsForRunningPods = true,
            },
            CoordinatorCommands.Step("alluxio info nodes", "It shows the members of the ring and their IDs."),
            CoordinatorCommands.Step(
                "alluxio process remove-worker -n ID",
                "A stopped member keeps its share of a static ring.") with
            {
                OnlyIf = "that worker is still listed, offline",
            },
            new("kubectl uncordon NODE", "The node can run workers again.")
            {
                Condition = $"after the other {now} workers run again on their nodes",
                IsForRunningPods = true,
                Phase = StepPhase.After,
            },
            .. Directories(after).Select(static directory => Deletion(directory) with
            {
                Command = $"Delete the files of the page store below {directory} on NODE.",
                Condition = $"after all workers run, if none of them runs on NODE, and if 'findmnt -R {directory}' shows no FUSE mount",
            }),
        ],
    };

    private static string CountPatch(ResolvedPlan plan, int count) => $"kubectl patch alluxiocluster {plan.Name} -n {plan.Namespace} "
        + $"--type merge -p '{{\"spec\":{{\"worker\":{{\"count\":{count}}}}}}}'";

    private static string InFlight(ResolvedPlan plan) => "requests in flight to the workers that stop fail, "
        + (ReadsFromStorage(plan) ? "later ones read from the storage" : "later ones to them fail until clients know of it");
}
