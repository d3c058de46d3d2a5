using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

// The credentials of mounts. A mount reads them when it is created, so it is removed and added again. A Dataset always needs one mount.
internal sealed partial class FluidLifecycle
{
    private static FieldEffect OfSecret(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        Mount[] running = [.. DatasetOf(before)?.Spec?.Mounts ?? []];
        Mount[] mounts = [.. DatasetOf(after)?.Spec?.Mounts ?? []];
        Mount[] stay = [.. mounts.Where(mount => IsAmong(running, mount))];
        Mount[] readers = [.. stay.Where(mount => (mount.EncryptOptions
            ?? []).Any<EncryptOption>(option => option.ValueFrom?.SecretKeyRef?.Name == difference.Resource.Metadata?.Name))];
        bool isShared = (DatasetOf(after)?.Spec?.SharedEncryptOptions
            ?? []).Any<EncryptOption>(option => option.ValueFrom?.SecretKeyRef?.Name == difference.Resource.Metadata?.Name);
        readers = isShared ? [.. stay.Where(static mount => !MountReader.IsNative(mount))] : readers;
        if (readers.Length == 0)
        {
            return new FieldEffect(ChangeEffect.NextStart, "Only mounts that are new read it, when Alluxio creates them.")
            {
                Certainty = ChangeCertainty.Assumed,
                IsReadDirectly = true,
            };
        }

        Mount[] removed = [.. running.Where(mount => !IsAmong(mounts, mount))];

        // One at the root is never created again while the runtime runs, and the only one cannot be removed.
        if (Array.Exists(readers, static mount => MountReader.UnifiedPath(mount) == "/") || (mounts.Length == 1 && removed.Length == 0))
        {
            return new FieldEffect(
                ChangeEffect.NeedsHand,
                "A mount reads credentials when it is created, and this one cannot be re-created while the runtime runs.")
            {
                Certainty = ChangeCertainty.Assumed,
                NeedsRecreation = true,
                IsReadDirectly = true,
            };
        }

        bool isInFiles = MountLifecycle.IsMountedByConfigMap(after);
        return new FieldEffect(
            ChangeEffect.NeedsHand,
            isInFiles ? "The file in the masters changes within a minute, but existing mounts keep their old credentials."
                : "Alluxio reads the credentials only when it creates a mount.")
        {
            Certainty = isInFiles ? ChangeCertainty.Assumed : ChangeCertainty.Source,
            Loss = LossWithoutWorkers(before),
            IsReadDirectly = true,
            IsInPlace = true,
            Steps =
            [
                .. Saving(before),
                .. readers.Length < mounts.Length ? Renewed(readers, after)
                    : stay.Length == 1 ? RenewedBesideRemoved(readers[0], removed[0], difference, after)
                    : readers.SelectMany(mount => Renewed([mount], after)),
            ],
        };
    }

    private static bool IsAmong(Mount[] mounts, Mount mount) =>
        Array.Exists(mounts, other => MountReader.UnifiedPath(other) == MountReader.UnifiedPath(mount));

    private static ChangeStep[] Renewed(Mount[] readers, ResolvedPlan after)
    {
        bool isOne = readers.Length == 1;
        string which = string.Join(", ", readers.Select(static mount => mount.Name));
        string mounts = isOne ? $"the mount {which}" : $"the mounts {which}";
        string gone = $"applications do not find the files of {mounts}";
        return
        [
            new(
                $"Remove {mounts} from spec.mounts of Dataset {after.Name} and apply{MountLifecycle.AndWaken(after)}.",
                $"{(isOne ? "Its" : "Their")} cache is lost. A mount reads new credentials only when it is re-created.")
            {
                Phase = StepPhase.After,
                Lasts = MountLifecycle.RunOf(after),
                Marks = [new(StepMoment.Begin, gone)],
            },
            new(
                $"Add {mounts} again and apply{MountLifecycle.AndWaken(after)}.",
                $"Alluxio creates {(isOne ? "it" : "them")} with the new credentials.")
            {
                Condition = $"after status.mounts of the Dataset no longer lists {(isOne ? "it" : "them")}",
                Phase = StepPhase.After,
                Lasts = MountLifecycle.LoadingOf(after),
                Marks = [new(StepMoment.End, gone)],
            },
        ];
    }

    // The mount that goes holds the place of the other one, which comes back when the manifests are applied.
    private static ChangeStep[] RenewedBesideRemoved(Mount reader, Mount removed, FieldDifference difference, ResolvedPlan after) =>
    [
        new(
            SingleObject.Command("apply", difference.AfterManifest!, after.Manifests),
            "A mount reads the credentials when it is created, so the Secret comes first.")
        { Phase = StepPhase.First },
        new(
            $"Remove the mount {reader.Name} from spec.mounts of Dataset {after.Name}, keep the mount {removed.Name}, and "
                + $"apply{MountLifecycle.AndWaken(after)}.",
            $"Its cache is lost. A Dataset needs a mount, so {removed.Name} goes only when {reader.Name} comes back.")
        {
            Lasts = MountLifecycle.RunOf(after),
            Marks = [new(StepMoment.Begin, $"applications do not find the files of the mount {reader.Name}")],
        },
        new(
            $"Wait until status.mounts of Dataset {after.Name} no longer lists {reader.Name}"
                + (MountLifecycle.IsMountedByConfigMap(after) ? ", and a minute after the change of the Secret." : "."),
            "Fluid mounts only a path that was not mounted before, with the credentials that the masters have then.")
        { IsAssumed = true },
    ];
}
