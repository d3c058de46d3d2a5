using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison;

/// <summary>What Kubernetes makes of changed content of a ConfigMap or Secret. No workload rolls for it.</summary>
internal static class ContentEffects
{
    private const string InFiles = "The file in its pods changes within about a minute, but processes read it only when they start.";

    private const string AtStart =
        "Its pods keep the old content until they restart: variables and files mounted by subPath are never updated.";

    private const string WhenPulling = "The kubelet reads the Secret at the next image pull.";

    /// <summary>The effect of a changed object; <see langword="null"/> if no pod of the plan uses it.</summary>
    public static FieldEffect? Of(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        Resource resource = difference.Resource;
        if (difference.IsIn("metadata"))
        {
            return new FieldEffect(ChangeEffect.None, "It is unused by pods.") { IsReadDirectly = true };
        }

        ResolvedPlan plan = difference.AfterManifest is null ? before : after;
        ContentReader[] own = [.. ContentReaders.Among(plan.Workloads, resource)];
        ContentReader[] readers = [.. own, .. ContentReaders.Among(plan.Manifests, resource)];
        if (own.Length == 0)
        {
            return null;
        }

        if (difference.IsWhole)
        {
            return difference.AfterManifest is null ? Gone(resource)
                : new FieldEffect(ChangeEffect.Live, "Pods that wait for it start.") { IsReadDirectly = true };
        }

        ContentReading reading = readers.Max(static reader => reader.Reading);
        return new FieldEffect(EffectOf(reading), Reason(reading))
        {
            Certainty = CertaintyOf(reading),
            IsReadDirectly = true,
            Steps = Restarts(readers),
        };
    }

    /// <summary>The effect of changed content on workloads of the manifests; <see langword="null"/> if none of them uses it.</summary>
    public static FieldEffect? OfGiven(Resource resource, ManifestSet after)
    {
        ContentReader[] readers = [.. ContentReaders.Among(after, resource)];
        if (readers.Length == 0)
        {
            return null;
        }

        ContentReading reading = readers.Max(static reader => reader.Reading);
        return new FieldEffect(
            EffectOf(reading),
            $"{string.Join(", ", readers.Select(static reader => $"{reader.Workload.Kind} {reader.Workload.Name}"))}: {Reason(reading)}")
        {
            Certainty = CertaintyOf(reading),
            Steps = Restarts(readers),
        };
    }

    // Jobs and single pods cannot be restarted.
    private static ChangeStep[] Restarts(ContentReader[] readers) =>
    [
        .. readers.Where(static reader => reader.Reading > ContentReading.WhenPulling
                && reader.Workload.Resource is Deployment or StatefulSet or DaemonSet or Pod)
            .Select(static reader => Restart(reader.Workload)),
    ];

    /// <summary>The effect on pods of removed objects that they use.</summary>
    public static FieldEffect Gone(Resource resource) => new(
        ChangeEffect.NextStart,
        resource is Secret secret && DockerConfig.IsTypeOf(secret)
            ? "Running pods do not change. At the next pull, the kubelet asks anonymously, and a private registry refuses it."
            : $"Running pods keep their copy. A pod that restarts waits for the {resource.Kind}.")
    {
        Certainty = ChangeCertainty.Assumed,
        IsReadDirectly = true,
    };

    /// <summary>The effect on the pods of a workload that uses the changed object.</summary>
    public static PodChange Of(Workload workload, ContentReading reading, ConfigurationChange change) => change.IsWhole
        ? PodChange.Of(workload, change.Effect, change.Reason) with { Certainty = change.Certainty }
        : PodChange.Of(workload, workload.Kind == "Pod" ? ChangeEffect.NextStart : EffectOf(reading), Reason(reading)) with
        {
            Certainty = CertaintyOf(reading),
        };

    private static ChangeEffect EffectOf(ContentReading reading) =>
        reading == ContentReading.WhenPulling ? ChangeEffect.NextStart : ChangeEffect.NeedsHand;

    // Kubernetes' behaviour is documented in its source; that a process reads its files once is an inference.
    private static ChangeCertainty CertaintyOf(ContentReading reading) =>
        reading == ContentReading.AsFiles ? ChangeCertainty.Assumed : ChangeCertainty.Source;

    /// <summary>What a changed object does to the pods that take it.</summary>
    public static string Reason(ContentReading reading) => reading switch
    {
        ContentReading.AsFiles => InFiles,
        ContentReading.AtStart => AtStart,
        _ => WhenPulling,
    };

    private static ChangeStep Restart(Workload workload) => new(
        workload.Kind == "Pod"
            ? $"Restart the applications whose pods use the claim of {workload.Name}."
            : $"kubectl rollout restart {workload.Kind.ToLowerInvariant()} {workload.Name} -n {ObjectNamespace.Of(workload.Resource)}",
        "Pods use the new content when they start.")
    {
        Phase = StepPhase.After,
        Marks = workload.Kind == "Pod" ? [new(StepMoment.Once, "applications that mount the claim restart")]
            : WorkloadStrategy.HasNoneMeanwhile(workload.Resource)
                ? [new(StepMoment.Once, $"all pods of {workload.Kind} {workload.Name} restart")]
                : [],
    };
}
