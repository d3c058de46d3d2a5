using System.Globalization;
using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>
/// What Fluid makes of edited mounts: it compares the paths that are mounted with those that should be, and nothing else.
/// </summary>
internal static class MountLifecycle
{
    private const string Latent =
        "the next change of another mount writes the new value into the mount list. The next restart of a master then mounts it (assumed).";

    public static FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        Mount? was = difference.ItemBefore as Mount ?? difference.Before as Mount;
        Mount? now = difference.ItemAfter as Mount ?? difference.After as Mount;
        if ((was is not null && MountReader.IsNative(was)) || (now is not null && MountReader.IsNative(now)))
        {
            return new FieldEffect(
                ChangeEffect.Inert,
                "local:// and pvc:// mounts are volumes of the pods, whose templates Fluid never changes.")
            { NeedsRecreation = true };
        }

        if ((was is not null && MountReader.UnifiedPath(was) == "/") || (now is not null && MountReader.UnifiedPath(now) == "/"))
        {
            return new FieldEffect(
                ChangeEffect.Inert,
                "Fluid creates the mount at the root when it installs the runtime, and ignores it later. The Dataset still becomes Bound.")
            {
                NeedsRecreation = true,
            };
        }

        return (was, now) switch
        {
            (null, { } added) => Added(added, before, after),
            ({ }, null) => Removed(
                was, Unmounted(was, $"Fluid unmounts it {NextRun(before, after)}.", before, after), after),
            ({ } old, { } changed) when MountReader.UnifiedPath(old) != MountReader.UnifiedPath(changed) =>
                Unmounted(
                    old,
                    $"A changed path is a new mount: Fluid unmounts the old one and mounts the new one {NextRun(before, after)}.",
                    before,
                    after),
            ({ } old, { } changed) when IsMountedByConfigMap(after)
                && SecretsOf(changed).Except(DatasetMounts(before).SelectMany(SecretsOf)).FirstOrDefault() is { } fresh =>
                Unreadable(fresh),
            _ when DatasetMounts(before).Count < 2 =>
                new FieldEffect(ChangeEffect.Inert, "Fluid compares paths only, and the only mount cannot be removed temporarily.")
                {
                    Latent = IsMountedByConfigMap(after) ? Latent : null,
                    NeedsRecreation = true,
                    IsReadDirectly = true,
                },
            _ => new FieldEffect(
                ChangeEffect.Inert,
                "Fluid compares paths only, so it does not detect the change of the mount at this path.")
            {
                Latent = IsMountedByConfigMap(after) ? Latent : null,
                Loss = FluidLifecycle.LossWithoutWorkers(before),
                IsReadDirectly = true,
                IsInPlace = true,
                Steps =
                [
                    .. FluidLifecycle.Saving(before),
                    new(
                        $"Remove the mount {(was ?? now)?.Name} from spec.mounts of Dataset {after.Name} and apply{AndWaken(after)}.",
                        $"Fluid unmounts a removed path. Its cache is lost.{KeepingWorkers(before, after)}")
                    {
                        Lasts = RunOf(after),
                        Marks = [new(StepMoment.Begin, NotFound(was ?? now))],
                    },
                    new(
                        $"Add the mount {(was ?? now)?.Name} again with its new content, and apply{AndWaken(after)}.",
                        "Fluid mounts a new path.")
                    {
                        Condition = "after status.mounts of the Dataset no longer lists it",
                        Lasts = LoadingOf(after),
                        Marks = [new(StepMoment.End, NotFound(was ?? now))],
                    },
                ],
            },
        };
    }

    // Fluid does not wait for applications, and shows in the status what is mounted.
    private static FieldEffect Removed(Mount mount, FieldEffect effect, ResolvedPlan after) => effect with
    {
        IsInPlace = true,
        Steps =
        [
            new(
                $"Stop the applications that use the files of the mount at {MountReader.UnifiedPath(mount)}.",
                "Fluid unmounts a path that applications use, and their reads fail.")
            {
                OnlyIf = "applications still use these files",
                Phase = StepPhase.Save,
            },
            .. effect.Steps,
            new(
                $"kubectl get dataset {after.Name} -n {after.Namespace} -o jsonpath='{{.status.mounts[*].name}}'",
                $"The mount is removed when the list no longer has {mount.Name}.")
            { Phase = StepPhase.After },
        ],
    };

    // Without the mount, files that only workers have can no longer be written to its storage.
    private static FieldEffect Unmounted(Mount mount, string reason, ResolvedPlan before, ResolvedPlan after)
    {
        bool isOnlyInWorkers = FluidLifecycle.LossWithoutWorkers(before) != ChangeLoss.None && FluidLifecycle.HasFilesOnlyInWorkers(before);
        return new FieldEffect(
            ChangeEffect.Live, isOnlyInWorkers ? $"{reason} Files below it that were written with MUST_CACHE are lost." : reason)
        {
            Loss = FluidLifecycle.LossWithoutWorkers(before),
            Certainty = isOnlyInWorkers ? ChangeCertainty.Assumed : ChangeCertainty.Source,
            IsReadDirectly = true,
            Steps = [.. FluidLifecycle.Saving(before), .. Wakening(after)],
            Interrupts = NotFound(mount),
        };
    }

    /// <summary>Whether the controller keeps mounts in a ConfigMap.</summary>
    public static bool IsMountedByConfigMap(ResolvedPlan plan) => (plan as FluidPlan)?.Chart?.MountLines is not null
        || Equals(
            plan.Components.FirstOrDefault(static component => component.Name == "master")?.Find("mountStorage")?.UntypedValue,
            "configmap");

    /// <summary>Why workers must stay until mounts are changed, as a sentence after a blank; empty if they stay anyway.</summary>
    public static string KeepingWorkers(ResolvedPlan before, ResolvedPlan after) =>
        FluidLifecycle.HasNoWorkers(after) && !FluidLifecycle.HasNoWorkers(before)
            ? " Keep the old spec.replicas until the mount is there again: without a ready worker, Fluid changes no mounts."
            : "";

    /// <summary>What an instruction to apply a Dataset adds where the controller does not run by itself.</summary>
    public static string AndWaken(ResolvedPlan plan) => IsAsleep(plan) ? $", and run: {WakeningCommand(plan)}" : "";

    /// <summary>How long the controller takes to see a changed Dataset, as a clause.</summary>
    public static string RunOf(ResolvedPlan plan) => (plan as FluidPlan)?.ReconcileSeconds switch
    {
        null => "the controller runs every 90 seconds by default",
        < 0 => "the controller runs when the AlluxioRuntime itself changes",
        { } seconds => string.Create(CultureInfo.InvariantCulture, $"the controller runs every {seconds} seconds"),
    };

    /// <summary>How long an added mount takes, as a clause.</summary>
    public static string LoadingOf(ResolvedPlan plan) =>
        $"{RunOf(plan)}, and loads the metadata of all mounts, which takes longer with more files";

    // The controller watches runtimes only, and looks at mounts after the health of masters and workers.
    private static string NextRun(ResolvedPlan before, ResolvedPlan after)
    {
        string run = (after as FluidPlan)?.ReconcileSeconds switch
        {
            null => "at its next run, within 90 seconds by default",
            < 0 => "when the AlluxioRuntime itself changes (the periodic run of the controller is off)",
            { } seconds => string.Create(CultureInfo.InvariantCulture, $"at its next run, within {seconds} seconds"),
        };
        return FluidLifecycle.HasNoWorkers(before) || FluidLifecycle.HasNoWorkers(after)
            ? $"{run}, and only after a worker is ready"
            : run;
    }

    private static bool IsAsleep(ResolvedPlan plan) => plan is FluidPlan { ReconcileSeconds: < 0 };

    private static string WakeningCommand(ResolvedPlan plan) =>
        $"kubectl annotate alluxioruntime {plan.Name} -n {plan.Namespace} touched=$(date +%s) --overwrite";

    private static ChangeStep[] Wakening(ResolvedPlan plan) => !IsAsleep(plan) ? [] :
    [
        new(
            WakeningCommand(plan),
            "The controller looks at mounts only when the runtime changes: FLUID_RUNTIME_RECONCILE_DURATION is below zero.")
        {
            IsAssumed = true,
            Phase = StepPhase.After,
        },
    ];

    private static string NotFound(Mount? mount) =>
        $"applications do not find the files of the mount at {(mount is null ? "its path" : MountReader.UnifiedPath(mount))}";

    private static FieldEffect Added(Mount mount, ResolvedPlan before, ResolvedPlan after)
    {
        bool isByConfigMap = IsMountedByConfigMap(after);
        string[] secrets = [.. SecretsOf(mount)];
        string[] known = [.. DatasetMounts(before).SelectMany(SecretsOf)];
        string? missing = isByConfigMap ? Array.Find(secrets, secret => !known.Contains(secret)) : null;
        if (missing is not null)
        {
            return Unreadable(missing);
        }

        string[] twice = [.. (mount.Options ?? []).Keys.Intersect((mount.EncryptOptions
            ?? []).Select<EncryptOption, string>(static option => option.Name ?? ""), StringComparer.Ordinal)];
        return !isByConfigMap && twice.Length > 0
            ? new FieldEffect(
                ChangeEffect.Live,
                $"'{twice[0]}' is in options and in encryptOptions: mounting fails, and the Dataset stays Updating forever.")
            {
                IsReadDirectly = true,
            }
            : new FieldEffect(ChangeEffect.Live, $"Fluid mounts it {NextRun(before, after)}, and loads all metadata again.")
            {
                IsReadDirectly = true,
                Steps = Wakening(after),
            };
    }

    private static FieldEffect Unreadable(string secret) => new(
        ChangeEffect.Inert,
        $"Fluid tries to mount it, but the masters do not have the Secret '{secret}', because no mount used it when the runtime was "
            + "installed. The Dataset stays Updating.")
    {
        Certainty = ChangeCertainty.Assumed,
        NeedsRecreation = true,
        IsReadDirectly = true,
    };

    private static ValueList<Mount> DatasetMounts(ResolvedPlan plan) =>
        (RuntimeDataset.Find(plan.Deployment!.Resource, plan.Manifests)?.Resource as Dataset)?.Spec?.Mounts ?? [];

    private static IEnumerable<string> SecretsOf(Mount mount) =>
        (mount.EncryptOptions ?? []).Select<EncryptOption, string?>(static option => option.ValueFrom?.SecretKeyRef?.Name).OfType<string>();
}
