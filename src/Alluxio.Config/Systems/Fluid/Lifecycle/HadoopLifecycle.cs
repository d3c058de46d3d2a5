using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>
/// The effects of changed content in the ConfigMap of <c>spec.hadoopConfig</c>. Masters and workers mount two of its files; FUSE mounts
/// none.
/// </summary>
internal static class HadoopLifecycle
{
    // With fewer masters, no majority is left while one restarts.
    private const int Majority = 3;

    private static readonly string[] Files = ["hdfs-site.xml", "core-site.xml"];

    // The pods that run are those of the plan before.
    public static FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        bool isFile =
            difference.IsWhole || (difference.IsIn("data") && difference.Path.Segments is [.., { Name: { } key }] && Files.Contains(key));
        if (!isFile)
        {
            return new FieldEffect(
                ChangeEffect.None,
                "Fluid mounts only hdfs-site.xml and core-site.xml of the ConfigMap.")
            { IsReadDirectly = true };
        }

        if (difference.IsWhole || difference.Before is null)
        {
            return FluidLifecycleRows.Inert with
            {
                Reason = "Pods mount only the files that the ConfigMap had when Fluid installed the runtime.",
                IsReadDirectly = true,
            };
        }

        if (difference.After is null)
        {
            return FluidLifecycleRows.Inert with
            {
                Reason = "Running pods keep the file. The templates still require it, so a pod that restarts waits for it.",
                Latent = "a master or worker that restarts, for example on another node, does not start.",
                Certainty = ChangeCertainty.Assumed,
                IsReadDirectly = true,
            };
        }

        return new FieldEffect(
            ChangeEffect.NeedsHand,
            "The file in masters and workers changes within a minute, but processes read it only when they start.")
        {
            Certainty = ChangeCertainty.Assumed,
            IsReadDirectly = true,
            Loss = !HasMajority(before) || (!FluidLifecycle.HasNoWorkers(before) && FluidLifecycle.HasFilesOnlyInWorkers(before))
                ? ChangeLoss.Data
                : FluidLifecycle.HasNoWorkers(before) ? ChangeLoss.None : ChangeLoss.Cache,
            IsInPlace = true,
            Steps =
            [
                .. FluidLifecycle.Saving(before),
                FluidLifecycle.Backup(after) with { OnlyIf = "you need the metadata of Alluxio", Phase = StepPhase.Save },
                .. DeleteMasters(before),
                new(
                    $"kubectl delete pod -n {after.Namespace} -l release={after.Name},role=alluxio-worker",
                    "Processes read the file when they start.")
                {
                    Condition = HasMajority(before) ? $"after {Master(before, Masters(before) - 1)} is Ready" : null,
                    Phase = StepPhase.After,
                    Marks = [new(StepMoment.Once, "requests of applications can fail while all worker pods restart")],
                },
            ],
        };
    }

    public static PodChange? PodsTaking(ResolvedPlan plan, Workload workload, ContentReading reading, ConfigurationChange change)
    {
        int replicas = (workload.Resource as StatefulSet)?.Spec?.Replicas ?? 1;
        if (reading != ContentReading.None && replicas == 0 && ((AlluxioRuntime)plan.Deployment!.Resource).Spec?.Replicas is not null)
        {
            return PodChange.Of(workload, ChangeEffect.None, "It has no pods, and pods that start later read the new content.");
        }

        if (reading == ContentReading.None)
        {
            return PodChange.Of(workload, ChangeEffect.None, $"Its pods do not mount ConfigMap {change.Name}.");
        }

        if (change.Effect != ChangeEffect.NeedsHand)
        {
            return PodChange.Of(workload, change.Effect, change.Reason) with { Certainty = change.Certainty };
        }

        bool isMaster = workload.Name == plan["master"].WorkloadName;
        PodChange pods = ContentEffects.Of(workload, reading, change);
        return !isMaster
            ? pods with
            {
                Loss = ChangeLoss.Cache,
                Reason = $"{pods.Reason} A worker keeps its cache only on the same node, and only in directories of the node.",
            }
            : replicas < Majority ? pods with { Loss = ChangeLoss.Data, Reason = $"{pods.Reason} {LostJournal(replicas)}" }
            : pods with { Reason = $"{pods.Reason} Delete its pods one by one: a majority of the masters must keep the journal." };
    }

    // A journal survives as long as a majority of the masters has it. Of two masters, one is no majority.
    private static bool HasMajority(ResolvedPlan plan) => Masters(plan) >= Majority;

    private static int Masters(ResolvedPlan plan) => ((AlluxioRuntime)plan.Deployment!.Resource).Spec?.Master?.Replicas ?? 1;

    private static string LostJournal(int masters) => masters < 2
        ? "The journal of a single master is lost with its pod."
        : "Two masters have no majority without the other, so the journal is lost when one pod is deleted.";

    private static string Master(ResolvedPlan plan, int number) => $"{plan["master"].WorkloadName}-{number}";

    // Each journal is an emptyDir. A master that comes back copies it from the others.
    private static IEnumerable<ChangeStep> DeleteMasters(ResolvedPlan plan)
    {
        for (int i = 0; i < Masters(plan); i++)
        {
            yield return new ChangeStep(
                $"kubectl delete pod -n {plan.Namespace} {Master(plan, i)}",
                HasMajority(plan)
                    ? "Processes read the file when they start. Wait after each pod: the masters lose the journal if a majority is gone."
                    : $"Processes read the file when they start. {LostJournal(Masters(plan))}")
            {
                Condition = i == 0 ? null : $"after {Master(plan, i - 1)} is Ready",
                IsAssumed = HasMajority(plan),
                Phase = StepPhase.After,
                Marks = HasMajority(plan) ? [] : [new(StepMoment.Once, "requests of applications can fail while a master restarts")],
            };
        }
    }
}
