using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>What changes do to a live AlluxioRuntime with its Dataset.</summary>
internal sealed class FluidLifecycle : LifecycleFacts
{
    // What the definition of the AlluxioRuntime fills in.
    private static readonly Dictionary<string, object> Defaults = new()
    {
        ["spec.management.cleanCachePolicy.gracePeriodSeconds"] = 60,
        ["spec.management.cleanCachePolicy.maxRetryAttempts"] = 3,
        ["spec.tieredstore.levels[].volumeType"] = "hostPath",
    };

    public static FluidLifecycle Instance { get; } = new();

    // A live controller draws ports at random each time that it installs a runtime.
    public override ResolvedPlan Aligned(ResolvedPlan before, ResolvedPlan after) =>
        (before, after) is (FluidPlan { Chart.Ports.FirstAllocated: { } was }, FluidPlan { Chart.Ports.FirstAllocated: { } now }) && was != now
            ? before.Source?.WithFirstPort(now) ?? before
            : before;

    public override bool Concerns(ResolvedPlan plan, Manifest manifest) => IsPart(plan, manifest) || ContentReaders.Has(plan, manifest);

    private static bool IsPart(ResolvedPlan plan, Manifest manifest) => manifest.Resource switch
    {
        Dataset => RuntimeDataset.IsOf(manifest.Resource, plan.Deployment!.Resource),
        ConfigMap map => IsInNamespace(plan, map) && Runtime(plan).Spec?.HadoopConfig == map.Metadata?.Name,
        Secret secret => IsInNamespace(plan, secret) && MountSecrets(DatasetOf(plan)).Contains(secret.Metadata?.Name),
        FluidValues => true,
        DataLoad load => IsInNamespace(plan, load) && load.Spec?.Dataset?.Name == plan.Name,
        DataProcess process => IsInNamespace(plan, process) && process.Spec?.Dataset?.Name == plan.Name,
        DataBackup backup => IsInNamespace(plan, backup) && backup.Spec?.Dataset == plan.Name,
        _ => false,
    };

    public override FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) => difference.Resource switch
    {
        Dataset when difference is { IsWhole: true, After: null } =>
            new FieldEffect(ChangeEffect.StopsAllPods, "The Dataset owns the runtime, so Kubernetes deletes the runtime with it. Fluid refuses the deletion while a pod uses the claim.")
            {
                Loss = ChangeLoss.Cache,
                IsReadDirectly = true,
                Steps = Recreation(before, before)[..3],
            },
        Secret or ConfigMap when difference is { IsWhole: true, After: null } => ContentEffects.Gone(difference.Resource),
        Secret or ConfigMap when difference.IsIn("metadata") => ContentEffects.Of(difference, before, after)!,
        AlluxioRuntime => OfRuntime(difference, before, after),
        Dataset => OfDataset(difference, before, after),
        Secret when MountSecrets(DatasetOf(after)).Contains(difference.Resource.Metadata?.Name) => OfSecret(difference, before, after),
        ConfigMap when Runtime(after).Spec?.HadoopConfig == difference.Resource.Metadata?.Name => HadoopLifecycle.EffectOf(difference, after),
        Secret or ConfigMap => ContentEffects.Of(difference, before, after) ?? FluidLifecycleRows.Inert,
        DataLoad or DataProcess or DataBackup => Operation,
        _ => EffectOfController(before, after),
    };

    public override FieldEffect EffectOfRelease(ResolvedPlan before, ResolvedPlan after) =>
        new(ChangeEffect.Inert, "An upgrade of Fluid rolls its controllers and does not change runtimes. They change when they are re-created.") { NeedsRecreation = true };

    public override FieldEffect EffectOfController(ResolvedPlan before, ResolvedPlan after) =>
        new(ChangeEffect.Inert, "The controller uses its settings when it installs a runtime. Running runtimes keep the old ones.")
        {
            NeedsRecreation = true,
            IsReadDirectly = true,
        };

    public override FieldEffect EffectOfRemoval(ResolvedPlan plan) => base.EffectOfRemoval(plan) with { Steps = Recreation(plan, plan)[..3] };

    public override IEnumerable<string> ClaimsOf(ResolvedPlan plan) => [plan.Name];

    public override ChangeStep[] Recreation(ResolvedPlan before, ResolvedPlan after) =>
    [
        new($"kubectl exec -n {after.Namespace} {after.Name}-master-0 -c alluxio-master -- alluxio fs persist /", "Files that are not yet in a storage are lost with the workers.")
        {
            Condition = "if applications write files through Alluxio",
            IsAssumed = true,
        },
        Backup(after) with { Condition = "if you need that metadata; then set the backup in spec.dataRestoreLocation of the Dataset before the last apply" },
        new($"Stop the pods that use the claim. List them with: kubectl describe pvc {after.Name} -n {after.Namespace}", "While one of them runs, the deletion waits and is retried every 20 seconds."),
        new($"kubectl delete alluxioruntime {after.Name} -n {after.Namespace} --wait", "Fluid installs only a new runtime. All pods of the old one stop, and the cache is lost."),
        new($"kubectl apply -f {after.Deployment?.File ?? "MANIFEST"} -n {after.Namespace}", "Fluid installs the runtime with the new manifest.") { Condition = "after the old runtime is deleted" },
        new($"Write dataload.yaml, a DataLoad with 'spec.dataset.name: {after.Name}', and: kubectl create -f dataload.yaml -n {after.Namespace}", "The new cache is empty.")
        {
            Condition = "if the cache should be warm",
        },
    ];

    public override PodChange? PodsOf(Workload? before, Workload? after, ObjectChange change, ConfigurationChange[] causes)
    {
        ConfigurationChange? end = Array.Find(causes, static cause => cause.Effect == ChangeEffect.StopsAllPods);
        if (end is not null)
        {
            return new PodChange { Workload = Title(change), Effect = end.Effect, Loss = end.Loss, Certainty = end.Certainty, Reason = end.Reason };
        }

        bool isWorker = change.Name.EndsWith("-worker", StringComparison.Ordinal);
        ConfigurationChange? scaled = isWorker ? Array.Find(causes, static cause => cause is { Kind: "AlluxioRuntime", Field: "spec.replicas" }) : null;
        if (scaled is not null)
        {
            return new PodChange
            {
                Workload = Title(change),
                Effect = scaled.Effect,
                Loss = scaled.Loss,
                Certainty = scaled.Certainty,
                Reason = change.IsPodTemplateChanged
                    ? $"{scaled.Reason} Their template does not change: new workers have the old image, secrets and options until the runtime is re-created."
                    : scaled.Reason,
            };
        }

        return new PodChange
        {
            Workload = Title(change),
            Effect = ChangeEffect.Inert,
            Loss = ChangeLoss.None,
            Reason = "Fluid never changes the templates of an installed runtime. Re-creating the runtime applies the change and empties the cache.",
        };
    }

    public override IEnumerable<PodChange> PodsLater(ResolvedPlan after, IEnumerable<ConfigurationChange> changes)
    {
        foreach ((string kind, string[] settings, ChangeEffect effect, string reason) in FluidLifecycleRows.Later)
        {
            if (changes.Any(change => change.Effect == ChangeEffect.Inert && change.Settings.Any<string>(setting => settings.Contains(setting))))
            {
                yield return new PodChange { Workload = $"each {kind} of {after.Name}", Effect = effect, Reason = reason };
            }
        }
    }

    public override PodChange? PodsTaking(ResolvedPlan plan, Workload workload, ContentReading reading, ConfigurationChange change) =>
        change.Kind == "ConfigMap" && change.Name == Runtime(plan).Spec?.HadoopConfig
            ? HadoopLifecycle.PodsTaking(plan, workload, reading, change)
            : base.PodsTaking(plan, workload, reading, change);

    private static FieldEffect OfRuntime(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        if (difference.Pattern == "spec.replicas")
        {
            return OfReplicas(before, after);
        }

        if (Defaults.TryGetValue(difference.Pattern, out object? value) && Equals(difference.Before ?? value, difference.After ?? value))
        {
            return new FieldEffect(ChangeEffect.None, "It is the default of the custom resource definition, which the API server adds.") { IsReadDirectly = true };
        }

        if (difference.Pattern == "spec.fuse.cleanPolicy")
        {
            return OfCleanPolicy(difference.After as string);
        }

        bool isOthers = difference.IsIn("metadata.annotations") && difference.Path.Segments is [.., { Name: { } key }] && key != "annotations"
            && !key.Contains("fluid.io", StringComparison.Ordinal);
        if (isOthers)
        {
            return new FieldEffect(ChangeEffect.None, "Fluid does not read the annotation.") { IsReadDirectly = true };
        }

        bool isHostPid = difference.IsIn("metadata.annotations") && difference.Path.Segments is [.., { Name: "runtime.fluid.io/fuse.hostpid" }];
        return isHostPid ? FluidLifecycleRows.Inert : LifecycleRow.Find(FluidLifecycleRows.All, difference) ?? FluidLifecycleRows.Inert;
    }

    private static FieldEffect OfReplicas(ResolvedPlan before, ResolvedPlan after)
    {
        int was = Runtime(before).Spec?.Replicas ?? 0;
        int now = Runtime(after).Spec?.Replicas ?? 0;
        if (now > was)
        {
            return new FieldEffect(ChangeEffect.Live, "Fluid scales the workers. Running workers are unchanged, and only new reads fill the new ones.") { IsReadDirectly = true };
        }

        bool isMemory = (Runtime(before).Spec?.Tieredstore?.Levels ?? []).All<Level>(static level => level.VolumeType == "emptyDir");
        return new FieldEffect(
            ChangeEffect.Live,
            isMemory ? "Fluid stops the workers with the highest numbers at once, without draining them. Their cache is lost."
                : "Fluid stops the workers with the highest numbers at once, without draining them. Their files stay on the nodes and use space.")
        {
            Loss = ChangeLoss.Cache,
            IsReadDirectly = true,
            Steps = isMemory ? []
                : [new ChangeStep("Delete the directories of spec.tieredstore.levels[].path on the nodes that no longer have a worker.", "Fluid does not delete them.") { IsAssumed = true, Phase = StepPhase.After }],
        };
    }

    private static FieldEffect OfCleanPolicy(string? policy) => policy switch
    {
        "OnFuseChanged" => new FieldEffect(ChangeEffect.None, "It has no effect on an AlluxioRuntime: only other runtimes raise the generation that it compares.")
        {
            Certainty = ChangeCertainty.Assumed,
            IsReadDirectly = true,
        },
        null or "OnDemand" or "OnRuntimeDeleted" or "" => new FieldEffect(ChangeEffect.Live, "The CSI plugin reads it at the next unmount of a volume on a node.") { IsReadDirectly = true },
        _ => new FieldEffect(ChangeEffect.Live, $"'{policy}' is not a policy: from now on, unmounting fails on every node, and the kubelet retries forever. Write OnDemand or OnRuntimeDeleted.") { IsReadDirectly = true },
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
            ? new FieldEffect(ChangeEffect.Live, "This change scales up the workers for the first time, and Fluid then computes their affinity.") { IsReadDirectly = true }
            : LifecycleRow.Find(FluidLifecycleRows.All, difference) ?? FluidLifecycleRows.Inert;
    }

    // An operation runs once; its pods keep what it was when it began.
    private static FieldEffect Operation => new(ChangeEffect.Inert, "Fluid runs an operation once, with the manifest at its creation. To run it again, delete and re-create it.")
    {
        Certainty = ChangeCertainty.Assumed,
        IsReadDirectly = true,
    };

    private static FieldEffect OfSecret(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        // A mount cannot be taken out where it is the only one, and the one at the root is never made again while the runtime runs.
        string? name = difference.Resource.Metadata?.Name;
        Mount[] mounts = [.. DatasetOf(after)?.Spec?.Mounts ?? []];
        Mount[] readers = [.. mounts.Where(mount => (mount.EncryptOptions ?? []).Any<EncryptOption>(option => option.ValueFrom?.SecretKeyRef?.Name == name))];
        readers = readers.Length == 0 ? mounts : readers;
        if (mounts.Length == 1 || Array.Exists(readers, static mount => MountReader.UnifiedPath(mount) == "/"))
        {
            return new FieldEffect(ChangeEffect.NeedsHand, "A mount reads credentials when it is created, and this one cannot be re-created while the runtime runs.")
            {
                Certainty = ChangeCertainty.Assumed,
                NeedsRecreation = true,
                IsReadDirectly = true,
            };
        }

        string which = string.Join(", ", readers.Select(static mount => mount.Name));
        bool isInFiles = MountLifecycle.IsMountedByConfigMap(after);
        return new FieldEffect(
            ChangeEffect.NeedsHand,
            isInFiles ? "The file in the masters changes within a minute, but existing mounts keep their old credentials."
                : "Alluxio reads the credentials only when it creates a mount.")
        {
            Certainty = isInFiles ? ChangeCertainty.Assumed : ChangeCertainty.Source,
            IsReadDirectly = true,
            Steps =
            [
                new($"Remove the mounts {which} from spec.mounts of Dataset {after.Name} and apply.", "Their cache is lost. A mount reads new credentials only when it is re-created.") { Phase = StepPhase.After },
                new($"Add the mounts {which} again and apply.", "Alluxio creates them with the new credentials.") { Condition = "after status.mounts of the Dataset no longer lists it", Phase = StepPhase.After },
            ],
        };
    }

    /// <summary>What keeps the metadata that no storage has.</summary>
    public static ChangeStep Backup(ResolvedPlan plan) => new(
        $"Write databackup.yaml, a DataBackup with 'spec.dataset: {plan.Name}', and: kubectl create -f databackup.yaml -n {plan.Namespace}",
        "It saves the metadata of Alluxio: pins and TTLs.");

    private static string Title(ObjectChange change) => $"{change.Kind} {change.Name}";

    private static bool IsInNamespace(ResolvedPlan plan, Resource resource) => ObjectNamespace.Of(resource) == plan.Namespace;

    private static AlluxioRuntime Runtime(ResolvedPlan plan) => (AlluxioRuntime)plan.Deployment!.Resource;

    private static Dataset? DatasetOf(ResolvedPlan plan) => RuntimeDataset.Find(plan.Deployment!.Resource, plan.Manifests)?.Resource as Dataset;

    private static IEnumerable<string?> MountSecrets(Dataset? dataset) => (dataset?.Spec?.Mounts ?? [])
        .SelectMany<Mount, EncryptOption>(static mount => mount.EncryptOptions ?? [])
        .Concat(dataset?.Spec?.SharedEncryptOptions ?? [])
        .Select(static option => option.ValueFrom?.SecretKeyRef?.Name);
}
