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
                Steps = NewEtcd(after),
            };
        }

        return ClassOf(before) != ClassOf(after)
            ? new FieldEffect(ChangeEffect.NeedsHand, "The new storage class requires a new etcd, which is created with this value.")
            {
                Certainty = ChangeCertainty.Documented,
            }
            : null;
    }

    private static ChangeStep[] NewEtcd(ResolvedPlan plan) =>
    [
        new("Save the keys of etcd.", "Mounts, license, quotas and jobs have no other copy.")
        {
            IsAssumed = true,
            Phase = StepPhase.Save,
        },
        new(
            $"kubectl delete alluxiocluster {plan.Name} -n {plan.Namespace} --wait",
            "The operator does not change the claims of a running etcd."),
        new(
            $"List the claims with 'kubectl get pvc -n {plan.Namespace}', and delete the claims of etcd.",
            "The class of a claim is immutable.")
        {
            Condition = "after all pods of the cluster are deleted",
        },
        new("alluxio mount list; alluxio license status", "What the new etcd lacks must be copied back or created again.")
        {
            IsAssumed = true,
            Phase = StepPhase.After,
        },
    ];

    private static string? ClassOf(ResolvedPlan plan) =>
        plan.TryGetComponent("etcd", out ComponentPlan? etcd) ? etcd.Value<string>("persistence.storageClass") : null;
}
