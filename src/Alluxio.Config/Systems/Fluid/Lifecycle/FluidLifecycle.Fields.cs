using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

internal sealed partial class FluidLifecycle
{
    private static FieldEffect OfRuntime(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        if (difference.Pattern == "spec.replicas")
        {
            return OfReplicas(before, after);
        }

        if (Defaults.TryGetValue(difference.Pattern, out object? value) && Equals(difference.Before ?? value, difference.After ?? value))
        {
            return new FieldEffect(
                ChangeEffect.None,
                "It is the default of the custom resource definition, which the API server adds.")
            { IsReadDirectly = true };
        }

        if (difference.Pattern == "spec.fuse.cleanPolicy")
        {
            return OfCleanPolicy(difference.After as string);
        }

        if (difference.IsIn("spec.tieredstore") && LifecycleRow.Find(FluidLifecycleRows.All, difference) is { } tiers)
        {
            return tiers with { Steps = [.. TierSpace.Checks(before, after), .. LeftTiers.Deletion(before, after)] };
        }

        // The new workers may run on other nodes.
        if (difference.IsIn("spec.worker.nodeSelector"))
        {
            return FluidLifecycleRows.Inert with { Steps = LeftTiers.DeletionElsewhere(before) };
        }

        bool isOthers =
            difference.IsIn("metadata.annotations") && difference.Path.Segments is [.., { Name: { } key }] && key != "annotations"
                && !key.Contains("fluid.io", StringComparison.Ordinal);
        if (isOthers)
        {
            return new FieldEffect(ChangeEffect.None, "Fluid does not read the annotation.") { IsReadDirectly = true };
        }

        bool isHostPid =
            difference.IsIn("metadata.annotations") && difference.Path.Segments is [.., { Name: "runtime.fluid.io/fuse.hostpid" }];
        return isHostPid ? FluidLifecycleRows.Inert : LifecycleRow.Find(FluidLifecycleRows.All, difference) ?? FluidLifecycleRows.Inert;
    }

    private static FieldEffect OfReplicas(ResolvedPlan before, ResolvedPlan after)
    {
        int was = Runtime(before).Spec?.Replicas ?? 0;
        int now = Runtime(after).Spec?.Replicas ?? 0;
        if (now > was)
        {
            return new FieldEffect(
                ChangeEffect.Live,
                "Fluid scales the workers. Running workers are unchanged, and only new reads fill the new ones.")
            { IsReadDirectly = true };
        }

        bool isOnlyInWorkers = HasFilesOnlyInWorkers(before);
        ChangeStep[] saving = Saving(before);
        bool isMemory = (Runtime(before).Spec?.Tieredstore?.Levels ?? []).All<Level>(static level => level.VolumeType == "emptyDir");
        return new FieldEffect(
            ChangeEffect.Live,
            (isMemory ? "Fluid stops the workers with the highest numbers at once, without draining them. Their cache is lost."
                : "Fluid stops the workers with the highest numbers at once, without draining them. Their files stay on the nodes and use "
                    + "space.")
                + (isOnlyInWorkers ? " Files written with MUST_CACHE are lost with them." : ""))
        {
            Loss = isOnlyInWorkers ? ChangeLoss.Data : ChangeLoss.Cache,
            ShareOfLoss = SharesOf(before, was, now),
            Certainty = isOnlyInWorkers ? ChangeCertainty.Assumed : ChangeCertainty.Source,
            IsReadDirectly = true,
            Steps = isMemory ? saving
                : [
                    LeftTiers.Nodes(
                        before,
                        was - now == 1 ? $"Note the node of the worker {before.Name}-worker-{now}, which stops."
                            : $"Note the nodes of the workers {before.Name}-worker-{now} to {before.Name}-worker-{was - 1}, which stop."),
                    .. saving,
                    new ChangeStep(
                        $"Delete {string.Join(" and ", LeftTiers.Directories(before))} on the nodes that no longer have a worker.",
                        "Fluid does not delete these directories. Other runtimes may use the directories above them.")
                    {
                        IsAssumed = true,
                        Phase = StepPhase.Last,
                    },
                ],
        };
    }

    // With copies in several workers, the others may still have the file.
    private static Deferred<double?>? SharesOf(ResolvedPlan plan, int was, int now) =>
        was > 0 && Runtime(plan).Spec?.Data?.Replicas is null or < 2 ? new(() => (double)(was - now) / was) : null;

    /// <summary>What saves files that only workers have, before these stop; nothing if applications cannot write such files.</summary>
    public static ChangeStep[] Saving(ResolvedPlan before) => !HasNoWorkers(before) && IsWritable(before) ? [Persist(before)] : [];

    /// <summary>The loss when the workers lose their files: all of them, or those of a mount.</summary>
    public static ChangeLoss LossWithoutWorkers(ResolvedPlan before) => HasNoWorkers(before) ? ChangeLoss.None
        : HasFilesOnlyInWorkers(before) ? ChangeLoss.Data
        : ChangeLoss.Cache;

    /// <summary>Whether files that applications write stay in the workers alone.</summary>
    public static bool HasFilesOnlyInWorkers(ResolvedPlan before) => IsWritable(before) && WriteType(before) == "MUST_CACHE";

    // Applications can write through a claim that is not read-only, and by default Alluxio writes to the storage later.
    private static bool IsWritable(ResolvedPlan plan) =>
        (DatasetOf(plan)?.Spec?.AccessModes ?? []).Any(static mode => mode.StartsWith("ReadWrite", StringComparison.Ordinal))
        && WriteType(plan) is not ("CACHE_THROUGH" or "THROUGH");

    private static string? WriteType(ResolvedPlan plan) => plan.Worker.Properties.GetValueOrDefault("alluxio.user.file.writetype.default");

    private static FieldEffect OfCleanPolicy(string? policy) => policy switch
    {
        "OnFuseChanged" => new FieldEffect(
            ChangeEffect.None,
            "It has no effect on an AlluxioRuntime: only other runtimes raise the generation that it compares.")
        {
            Certainty = ChangeCertainty.Assumed,
            IsReadDirectly = true,
        },
        null or "OnDemand" or "OnRuntimeDeleted" or "" => new FieldEffect(
            ChangeEffect.Live,
            "The CSI plugin reads it at the next unmount of a volume on a node.")
        { IsReadDirectly = true },
        _ => new FieldEffect(
            ChangeEffect.Live,
            $"'{policy}' is not a policy: from now on, unmounting fails on every node, and the kubelet retries forever. Write OnDemand or "
                + "OnRuntimeDeleted.")
        { IsReadDirectly = true },
    };

    private static FieldEffect OfDataset(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        if (difference.IsIn("spec.mounts"))
        {
            return MountLifecycle.EffectOf(difference, before, after);
        }

        // The affinity of workers is built when they are scaled up for the first time.
        bool isFirstScaling = Runtime(before).Spec?.Replicas is null or 0 && Runtime(after).Spec?.Replicas > 0;
        return isFirstScaling && (difference.IsIn("spec.nodeAffinity") || difference.IsIn("spec.placement"))
            ? new FieldEffect(
                ChangeEffect.Live,
                "This change scales up the workers for the first time, and Fluid then computes their affinity.")
            { IsReadDirectly = true }
            : LifecycleRow.Find(FluidLifecycleRows.All, difference) ?? FluidLifecycleRows.Inert;
    }
}
