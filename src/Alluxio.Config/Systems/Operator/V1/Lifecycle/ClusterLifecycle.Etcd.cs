using Alluxio.Config.Comparison;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

internal sealed partial class ClusterLifecycle
{
    private const string StorageClass = "etcd.persistence.storageClass";

    // Another class needs a new etcd. The other changes of etcd take effect with it.
    private static FieldEffect? OfNewEtcd(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        if (difference.Pattern == $"spec.{StorageClass}")
        {
            return new FieldEffect(
                ChangeEffect.NeedsHand,
                "The class of a claim is immutable: delete the cluster and its claims first. All pods stop, and the new etcd has no "
                    + "mounts, license, quotas and jobs.")
            {
                Loss = ChangeLoss.Data,
                Certainty = ChangeCertainty.Documented,
                Steps = NewEtcd(before, after),
            };
        }

        return IsNewEtcd(before, after)
            ? new FieldEffect(ChangeEffect.NeedsHand, "The new storage class requires a new etcd, which is created with this value.")
            {
                Certainty = ChangeCertainty.Documented,
            }
            : null;
    }

    // The cluster is deleted and created again, and its pods with it. Steps that change running pods have no use then. The others come
    // before the deletion or after the creation.
    private static FieldEffect WithNewEtcd(FieldEffect effect)
    {
        FieldEffect kept = effect with
        {
            Steps =
            [
                .. effect.Steps.Where(static step => !IsOfPods(step))
                    .Select(static step => step.Phase == StepPhase.Before ? step with { Phase = StepPhase.First } : step),
            ],
        };
        return effect.Effect is ChangeEffect.None or ChangeEffect.Refused or ChangeEffect.NotKnown
            || (effect.HasOwnApplying && kept.Steps.Length == effect.Steps.Length) ? kept
            : kept with
            {
                Effect = ChangeEffect.NeedsHand,
                Reason = "The new storage class of etcd requires the deletion of the cluster, which is created again with this value."
                    + (effect.Loss == ChangeLoss.None ? "" : $" {effect.Reason}"),
                HasOwnApplying = false,
            };
    }

    private static bool IsOfPods(ChangeStep step) => step.IsForRunningPods || (step.RunsInCoordinator && step.Phase != StepPhase.Check);

    private static bool IsNewEtcd(ResolvedPlan before, ResolvedPlan after) =>
        ClassOf(before) != ClassOf(after) && !IsEtcdOff(before) && !IsEtcdOff(after);

    // The cluster is deleted before, so no old mount is left.
    private static FieldEffect MountOfNewEtcd { get; } = new(
        ChangeEffect.NeedsHand,
        "The new storage class of etcd requires a new etcd, in which the mounts of the manifests are created.")
    {
        Certainty = ChangeCertainty.Documented,
        IsReadDirectly = true,
    };

    private static FieldEffect OfEtcdSize(FieldDifference difference, ResolvedPlan after) => new(
        ChangeEffect.Refused,
        "Claim templates are immutable. The documentation does not describe what the operator does then.")
    {
        Steps =
        [
            .. IsSmaller(difference) ? [] : (ChangeStep[])[new(
                $"List the claims with 'kubectl get pvc -n {after.Namespace}', and for each claim of etcd: kubectl patch pvc CLAIM -n "
                    + $"{after.Namespace} -p '{{\"spec\":{{\"resources\":{{\"requests\":{{\"storage\":\"{difference.After}\"}}}}}}}}'",
                "Each claim must be enlarged separately, because the template is immutable.")
            {
                OnlyIf = "their storage class allows it",
                IsAssumed = true,
            }],
            new(
                "Keep the old spec.etcd.persistence.size in the manifests.",
                "With the new size, the API server refuses the operator's update of the StatefulSet. The operator may then not apply other "
                    + "changes either.") { IsAssumed = true },
        ],
    };

    private static ChangeStep[] NewEtcd(ResolvedPlan before, ResolvedPlan plan) =>
    [
        .. UnwrittenOfNewEtcd(before, plan),
        new("Save the keys of etcd.", "Mounts, license, quotas and jobs have no other copy.")
        {
            IsAssumed = true,
            Phase = StepPhase.Save,
        },
        new(
            $"kubectl delete alluxiocluster {plan.Name} -n {plan.Namespace} --wait",
            "The operator does not change the claims of a running etcd.")
        { Marks = [new(StepMoment.Begin, "all pods of the cluster stop")] },
        new(
            $"List the claims with 'kubectl get pvc -n {plan.Namespace}', and delete the claims of etcd.",
            "The class of a claim is immutable.")
        {
            Condition = "after all pods of the cluster are deleted",
        },
        CoordinatorCommands.Step("alluxio mount list", "What the new etcd lacks must be copied back or created again.") with
        {
            IsAssumed = true,
            Phase = StepPhase.After,
        },
        ClusterLifecycleRows.LicenseStatus with { IsAssumed = true, Phase = StepPhase.After },
    ];

    // All workers stop, and a new etcd knows no files that exist only in them.
    private static IEnumerable<ChangeStep> UnwrittenOfNewEtcd(ResolvedPlan before, ResolvedPlan after) =>
        (!HasUnwrittenData(before) ? [] : HasUnwrittenData(after) ? Written : WrittenByOtherPolicy(before, after))
            .Select(static step => step.Phase == StepPhase.Before ? step with { Phase = StepPhase.Save } : step);

    private static string? ClassOf(ResolvedPlan plan) =>
        plan.TryGetComponent("etcd", out ComponentPlan? etcd) ? etcd.Optional<string>("persistence.storageClass") : null;
}
