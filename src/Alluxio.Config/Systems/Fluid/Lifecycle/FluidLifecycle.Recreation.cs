using System.Globalization;
using Alluxio.Config.Comparison;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

// Steps that create a runtime again, and those that save data before workers stop.
internal sealed partial class FluidLifecycle
{
    // These steps free the claim, and save data, before a runtime is deleted. Without the pods, nothing changes after it is saved.
    private static ChangeStep[] Leaving(ResolvedPlan before, ResolvedPlan after) =>
    [
        new(
            $"Stop the pods that use the claim. List them with: kubectl describe pvc {after.Name} -n {after.Namespace}",
            "What they change later is in no backup. While one of them runs, the deletion waits and is retried every 20 seconds.")
        {
            Lasts = GracePeriods.ByDefault,
            Phase = StepPhase.Save,
            Marks = [new(StepMoment.Begin, StepMark.Stop)],
        },
        .. DatasetOf(before) is null || IsWritable(before) ? [Persist(after)] : (ChangeStep[])[],
        Backup(after) with
        {
            Reason = "It saves the metadata of Alluxio: pins and TTLs. Set the backup in spec.dataRestoreLocation of the Dataset before "
                + "the last apply, with nodeName for a local path.",
            OnlyIf = "you need the metadata of Alluxio",
            Phase = StepPhase.Save,
        },
    ];

    public override ChangeStep[] Recreation(ResolvedPlan before, ResolvedPlan after) =>
    [
        .. Leaving(before, after),
        new(
            $"kubectl delete alluxioruntime {after.Name} -n {after.Namespace} --wait",
            HasNoWorkers(before) ? "Fluid installs only a new runtime. All pods of the old one stop."
                : "Fluid installs only a new runtime. All pods of the old one stop, and the cache is lost.")
        { Lasts = Freeing(after) },
        new(
            $"kubectl apply -f {after.Deployment?.File ?? "MANIFEST"} -n {after.Namespace}",
            "Fluid installs the runtime with the new manifest.") { Condition = "after the old runtime is deleted" },
        new(
            $"Write dataload.yaml, a DataLoad with 'spec.dataset.name: {after.Name}', and: kubectl create -f dataload.yaml -n "
                + $"{after.Namespace}",
            "The new cache is empty.")
        {
            OnlyIf = "the cache should be warm",
        },
        new("Start the pods that use the claim again.", "The runtime is ready when the Dataset is Bound.")
        {
            Phase = StepPhase.Last,
            Marks = [new(StepMoment.End, StepMark.Stop)],
        },
    ];

    public override ChangeStep? Ready(ResolvedPlan plan) => new(
        $"kubectl wait dataset/{plan.Name} -n {plan.Namespace} --for=jsonpath='{{.status.phase}}'=Bound --timeout=15m",
        "Applications can mount the claim when the Dataset is Bound.");

    // Without the Dataset, nothing says whether applications write.
    public override FewerWorkers? OfFewerWorkers(ObjectKey deployment, ResolvedPlan? plan)
    {
        if (deployment.Kind != "AlluxioRuntime")
        {
            return null;
        }

        bool isOnlyInWorkers = plan is not null && HasFilesOnlyInWorkers(plan);
        return new(
            isOnlyInWorkers ? ChangeLoss.Data : ChangeLoss.Cache,
            "Fluid stops the workers with the highest numbers at once, without draining them. Their part of the cache is lost, and files "
                + "that only they have. With the write type CACHE_THROUGH, no file is only in workers.")
        {
            Selector = LeftTiers.SelectorOf(deployment.Name),
            Steps = plan is null ? [Persist(deployment.Namespace, deployment.Name)] : Saving(plan),
        };
    }

    /// <summary>The step that saves files that only workers have.</summary>
    public static ChangeStep Persist(ResolvedPlan plan) => Persist(plan.Namespace, plan.Name);

    private static ChangeStep Persist(string space, string name) => new(
        $"kubectl exec -n {space} {name}-master-0 -c alluxio-master -- alluxio fs persist /",
        "Files that are not yet in a storage are lost with the workers. Before this step, stop the applications that write: later files "
            + "are not saved.")
    {
        OnlyIf = "applications write files through Alluxio",
        IsAssumed = true,
        Phase = StepPhase.Save,
    };

    private static string Freeing(ResolvedPlan plan)
    {
        CleanCachePolicy? policy = Runtime(plan).Spec?.Management?.CleanCachePolicy;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Fluid tries up to {policy?.MaxRetryAttempts ?? 3} times to free the cache, for {policy?.GracePeriodSeconds ?? 60} "
                + $"seconds each");
    }

    /// <summary>The step that saves metadata that no storage has.</summary>
    public static ChangeStep Backup(ResolvedPlan plan) => new(
        $"Write databackup.yaml, a DataBackup with 'spec.dataset: {plan.Name}', and: kubectl create -f databackup.yaml -n {plan.Namespace}",
        "It saves the metadata of Alluxio: pins and TTLs.");
}
