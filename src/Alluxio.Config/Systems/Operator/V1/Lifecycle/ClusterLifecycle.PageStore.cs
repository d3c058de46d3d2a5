using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Emission;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

internal sealed partial class ClusterLifecycle
{
    private static FieldEffect OfPageStore(ResolvedPlan before, ResolvedPlan after, FieldDifference difference)
    {
        bool isClaim = IsClaim(after);
        bool isSmaller = IsSmaller(difference);
        return isClaim && isSmaller
            ? WithUnwritten(new FieldEffect(
                ChangeEffect.Refused,
                "A claim never shrinks. The documentation does not describe what the operator does then.")
            {
                Loss = ChangeLoss.Cache,
                ShareOfLoss = LossShares.Whole,
                IsAppliedAfterSteps = true,
                Steps = NewClaims(before, after),
            }, before, after)
            : isClaim
                ? new FieldEffect(
                    ChangeEffect.NotKnown,
                    "A claim grows only if its class allows it, and claim templates are immutable. The documentation does not describe " +
                    "what the operator does.")
                {
                    Certainty = ChangeCertainty.Assumed,
                    Steps = LargerClaims(after, difference),
                }
                : new FieldEffect(
                    ChangeEffect.RollsPods,
                    "Workers read the size when they start. A license may limit the sum of all page stores.")
                {
                    Certainty = ChangeCertainty.Assumed,
                    Steps = isSmaller ? [] : [ClusterLifecycleRows.LicenseStatus, .. StoreSpace(before, after)],
                };
    }

    // Workers that run do not have the new directory, so it is looked at on the nodes.
    private static IEnumerable<ChangeStep> SpaceOfNewDirectories(ResolvedPlan before, ResolvedPlan after) =>
        SpaceOf(after, Directories(after).Except(Directories(before), StringComparer.Ordinal));

    private static IEnumerable<ChangeStep> SpaceOf(ResolvedPlan after, IEnumerable<string> directories)
    {
        string[] all = Directories(after);
        long[] sizes = [.. SizesOf(after).Split(',').Select(static size => Sum(size))];
        foreach (string directory in directories)
        {
            long size = sizes.Length == all.Length ? sizes[Array.IndexOf(all, directory)] : sizes.Sum();
            if (size > 0)
            {
                yield return new ChangeStep(
                    $"Check that {ByteSize.Text(size)} are free at {directory} on each node of a worker, for example with 'df -h'.",
                    "Nothing reserves the space of a page store on a node. Old pages use their space until they are deleted.")
                {
                    IsAssumed = true,
                    Phase = StepPhase.Check,
                };
            }
        }
    }

    // A directory of the node and an emptyDir have no limit: the pages fill the disk of the node.
    private static ChangeStep[] StoreSpace(ResolvedPlan before, ResolvedPlan after)
    {
        if (Directories(after).Except(Directories(before), StringComparer.Ordinal).Any())
        {
            return [.. SpaceOfNewDirectories(before, after)];
        }

        (string was, string now) = (SizesOf(before), SizesOf(after));
        string folders = (after.Worker.Properties.GetValueOrDefault("alluxio.worker.page.store.dirs") ?? "").Replace(',', ' ');
        return Sum(now) <= Sum(was) ? [] :
        [
            new(
                $"kubectl exec -n {after.Namespace} WORKER -c {after.Worker.ContainerName} -- df -h {folders}",
                $"The page store grows from {was} to {now} on each worker, and its disks must have the space. Run it for each worker pod.")
            {
                IsAssumed = true,
                Phase = StepPhase.Check,
            },
        ];
    }

    private static string SizesOf(ResolvedPlan plan) => plan.Worker.Optional<string>("pagestore.size") ?? "";

    private static long Sum(string sizes) =>
        sizes.Split(',').Sum(static size => Size(size.Trim()) is { } quantity ? ByteSize.Of(quantity) : 0);

    // As for the claims of a StatefulSet: each claim is enlarged by itself, if its class allows it.
    private static ChangeStep[] LargerClaims(ResolvedPlan after, FieldDifference difference) =>
    [
        StepList.Trial(difference, "The documentation does not say what the operator does with claims that should grow."),
        new(
            $"kubectl get storageclass {after.Worker.Optional<string>("pagestore.storageClass")}".TrimEnd(),
            "Its column ALLOWVOLUMEEXPANSION says whether claims can grow. Workers with a larger page store and old claims run out of "
                + "space.")
        {
            IsAssumed = true,
            Phase = StepPhase.Check,
        },
        .. StoreClaims(after)
            .Select(claim => new ChangeStep(
                $"kubectl patch pvc {claim.Metadata!.Name} -n {after.Namespace} -p '{{\"spec\":{{\"resources\":{{\"requests\":"
                    + $"{{\"storage\":\"{claim.Spec?.Resources?.Requests?.GetValueOrDefault("storage")}\"}}}}}}}}'",
                "Each claim is enlarged before workers use the space.")
            {
                OnlyIf = "the class of the claim allows expansion",
                IsAssumed = true,
            }),
    ];

    private static IEnumerable<PersistentVolumeClaim> StoreClaims(ResolvedPlan plan)
    {
        string[] names = plan is ClusterPlan { Cluster: { } cluster } ? [.. PageStore.ClaimNames(cluster)] : [];
        return plan.Objects.AsEnumerable().OfType<PersistentVolumeClaim>().Where(claim => names.Contains(claim.Metadata?.Name));
    }

    // Kubernetes keeps a claim until no pod uses it.
    private static ChangeStep[] NewClaims(ResolvedPlan before, ResolvedPlan after) =>
    [
        ClusterLifecycleRows.LicenseStatus,
        new(CountPatch(after, 0), "Kubernetes keeps a claim that a pod uses.")
        {
            IsAssumed = true,
            IsForRunningPods = true,
            Phase = StepPhase.Latest,
            Marks = [new(StepMoment.Begin, $"{WithoutWorkers(after)}all workers are stopped") { LeavesPods = true }],
        },
        new(
            $"kubectl delete pvc {string.Join(' ', StoreClaims(before).Select(static claim => claim.Metadata?.Name))} -n {after.Namespace}",
            "New claims have the changed values, and are empty.")
        {
            Condition = $"after all pods of Deployment {after.Worker.WorkloadName} are deleted",
            IsAssumed = true,
            Phase = StepPhase.Latest,
        },
    ];

    private static bool IsClaimSmaller(ResolvedPlan before, ResolvedPlan after) =>
        IsClaim(before) && IsClaim(after) && Size(SizesOf(before)) is { } was && Size(SizesOf(after)) is { } now && now < was;

    // Both are settings: the cluster's own pagestore counts for workers that name none.
    private static bool IsClaim(ResolvedPlan plan) =>
        plan.Worker.Optional<string>("pagestore.type") is not (null or "" or "hostPath" or "emptyDir");

    private static bool IsEtcdOff(ResolvedPlan plan) =>
        plan.TryGetComponent("etcd", out ComponentPlan? etcd) && etcd.Optional<object>("enabled") is false;

    // A claim never shrinks.
    private static bool IsSmaller(FieldDifference difference) =>
        Size(difference.Before) is { } was && Size(difference.After) is { } now && now < was;

    private static Quantity? Size(object? value) => value switch
    {
        Quantity quantity => quantity,
        string text when Quantity.TryParse(text, out Quantity? quantity) => quantity,
        _ => null,
    };
}
