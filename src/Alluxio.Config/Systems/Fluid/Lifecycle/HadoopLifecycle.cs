using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>
/// The effects of changed content in the ConfigMap of <c>spec.hadoopConfig</c>. Masters and workers mount two of its files; FUSE mounts
/// none.
/// </summary>
internal static class HadoopLifecycle
{
    private static readonly string[] Files = ["hdfs-site.xml", "core-site.xml"];

    public static FieldEffect EffectOf(FieldDifference difference, ResolvedPlan after)
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
            Loss = HasOneMaster(after) ? ChangeLoss.Data : ChangeLoss.Cache,
            Steps =
            [
                FluidLifecycle.Backup(after) with { Condition = "if you need the metadata of Alluxio" },
                DeletePods(after, "master"),
                DeletePods(after, "worker"),
            ],
        };
    }

    public static PodChange? PodsTaking(ResolvedPlan plan, Workload workload, ContentReading reading, ConfigurationChange change)
    {
        string title = $"{workload.Kind} {workload.Name}";
        if (reading == ContentReading.None)
        {
            return new PodChange
            {
                Workload = title,
                Effect = ChangeEffect.None,
                Reason = $"Its pods do not mount ConfigMap {change.Name}.",
            };
        }

        if (change.Effect != ChangeEffect.NeedsHand)
        {
            return new PodChange { Workload = title, Effect = change.Effect, Certainty = change.Certainty, Reason = change.Reason };
        }

        bool isMaster = workload.Name == plan["master"].WorkloadName;
        PodChange pods = ContentEffects.Of(workload, reading, change);
        return isMaster && HasOneMaster(plan)
            ? pods with { Loss = ChangeLoss.Data, Reason = $"{pods.Reason} The journal of a single master is lost with its pod." }
            : isMaster ? pods
            : pods with
            {
                Loss = ChangeLoss.Cache,
                Reason = $"{pods.Reason} A worker keeps its cache only on the same node, and only in directories of the node.",
            };
    }

    private static bool HasOneMaster(ResolvedPlan plan) =>
        ((AlluxioRuntime)plan.Deployment!.Resource).Spec?.Master?.Replicas is null or < 2;

    private static ChangeStep DeletePods(ResolvedPlan plan, string component) => new(
        $"kubectl delete pod -n {plan.Namespace} -l release={plan.Name},role=alluxio-{component}",
        component == "master" && HasOneMaster(plan)
            ? "Processes read the file when they start. With one master, its journal is lost with the pod."
            : "Processes read the file when they start.")
    {
        Phase = StepPhase.After,
        Marks = [new(StepMoment.Once, $"requests of applications can fail while all {component} pods restart")],
    };
}
