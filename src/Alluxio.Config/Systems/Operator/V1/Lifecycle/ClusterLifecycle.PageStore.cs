using Alluxio.Config.Comparison;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

internal sealed partial class ClusterLifecycle
{
    private static FieldEffect OfPageStore(ResolvedPlan after, FieldDifference difference)
    {
        bool isClaim = IsClaim(after);
        bool isSmaller = Size(difference.Before) is { } was && Size(difference.After) is { } now && now < was;
        return isClaim && isSmaller
            ? new FieldEffect(
                ChangeEffect.Refused,
                "A claim never shrinks. The documentation does not describe what the operator does then.")
            {
                Loss = ChangeLoss.Cache,
                Steps = [new("Delete the claims of the workers after their pods.", "New claims have the new size, and are empty.")],
            }
            : isClaim
                ? new FieldEffect(
                    ChangeEffect.NotKnown,
                    "A claim grows only if its class allows it, and claim templates are immutable. The documentation does not describe " +
                    "what the operator does.")
                {
                    Certainty = ChangeCertainty.Assumed,
                }
                : new FieldEffect(
                    ChangeEffect.RollsPods,
                    "Workers read the size when they start. A license may limit the sum of all page stores.")
                {
                    Certainty = ChangeCertainty.Assumed,
                    Steps = isSmaller ? [] : [ClusterLifecycleRows.LicenseStatus],
                };
    }

    // No controller deletes the remaining files of the workers.
    private static FieldEffect OfOtherStore(ResolvedPlan before) => ClusterLifecycleRows.NewStore with
    {
        Steps = IsClaim(before) || before.Worker.Value<string>("pagestore.hostPath") is not { Length: > 0 } old ? [] :
        [
            new(
                $"Delete the files of the page store below {old} on the nodes of the workers.",
                "The operator does not delete them, and they use space. Logs, identities and FUSE mounts of Alluxio may be below the same "
                    + "directory.")
            {
                Condition = $"after all workers use the new page store, and if 'findmnt -R {old}' shows no FUSE mount",
                IsAssumed = true,
                Phase = StepPhase.After,
            },
        ],
    };

    // Both are settings: the cluster's own pagestore counts for workers that name none.
    private static bool IsClaim(ResolvedPlan plan) =>
        plan.Worker.Value<string>("pagestore.type") is not (null or "" or "hostPath" or "emptyDir");

    private static bool IsEtcdOff(ResolvedPlan plan) =>
        plan.TryGetComponent("etcd", out ComponentPlan? etcd) && etcd.Value<object>("enabled") is false;

    private static Quantity? Size(object? value) => value switch
    {
        Quantity quantity => quantity,
        string text when Quantity.TryParse(text, out Quantity? quantity) => quantity,
        _ => null,
    };
}
