using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Checks;
using Alluxio.Config.Systems.Fluid.Resolution;

namespace Alluxio.Config.Systems.Fluid.Lifecycle;

/// <summary>The effects of changes on a live AlluxioRuntime with its Dataset.</summary>
internal sealed partial class FluidLifecycle : LifecycleFacts
{
    // Defaults in the custom resource definition of the AlluxioRuntime.
    private static readonly Dictionary<string, object> Defaults = new()
    {
        ["spec.management.cleanCachePolicy.gracePeriodSeconds"] = 60,
        ["spec.management.cleanCachePolicy.maxRetryAttempts"] = 3,
        ["spec.tieredstore.levels[].volumeType"] = "hostPath",
    };

    public static FluidLifecycle Instance { get; } = new();

    // A live controller draws ports at random each time that it installs a runtime.
    public override ResolvedPlan Aligned(ResolvedPlan before, ResolvedPlan after) =>
        (before, after) is (FluidPlan { Chart.Ports.FirstAllocated: { } was }, FluidPlan { Chart.Ports.FirstAllocated: { } now })
            && was != now
            ? before.Source?.WithFirstPort(now) ?? before
            : before;

    public override FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) => difference.Resource switch
    {
        Dataset when difference is { IsWhole: true, After: null } =>
            new FieldEffect(
                ChangeEffect.StopsAllPods,
                "The Dataset owns the runtime, so Kubernetes deletes the runtime with it. Fluid refuses the deletion while a pod uses the "
                    + "claim.")
            {
                Loss = LossOfRecreation(before),
                ShareOfLoss = LossShares.Whole,
                IsReadDirectly = true,
                Steps = Leaving(before, before),
            },
        Secret or ConfigMap when difference is { IsWhole: true, After: null } => ContentEffects.Gone(difference.Resource),
        Secret or ConfigMap when difference.IsIn("metadata") => ContentEffects.Of(difference, before, after)!,
        AlluxioRuntime => OfRuntime(difference, before, after),
        Dataset => OfDataset(difference, before, after),
        Secret when MountSecrets(DatasetOf(after)).Contains(difference.Resource.Metadata?.Name) => OfSecret(difference, before, after),
        ConfigMap when Runtime(after).Spec?.HadoopConfig == difference.Resource.Metadata?.Name =>
            HadoopLifecycle.EffectOf(difference, before, after),
        Secret or ConfigMap => ContentEffects.Of(difference, before, after) ?? FluidLifecycleRows.Inert,
        DataLoad or DataProcess or DataBackup => OperationLifecycle.EffectOf(difference),
        FluidValues when difference.IsIn("helmDriver") => HelmDriver(difference),
        FluidValues when !difference.IsWhole => Values(difference),
        _ => EffectOfController(before, after),
    };

    public override FieldEffect EffectOfRelease(ResolvedPlan before, ResolvedPlan after) =>
        new(
            ChangeEffect.Inert,
            "Another release of Fluid rolls its controllers and does not change runtimes. They change when they are re-created.")
        {
            NeedsRecreation = true,
            Steps =
            [
                new(
                    $"Run 'helm upgrade' with the chart of Fluid {after.Release.Name}.",
                    "A controller of the old release would create the runtimes as before.")
                { Phase = StepPhase.First },
            ],
        };

    // Fluid's controllers install runtimes as Helm releases, and find them only with the driver with which they were installed.
    private static FieldEffect HelmDriver(FieldDifference difference) => Values(difference) with
    {
        Latent = "the controllers no longer find the Helm releases of running runtimes. Objects of a deleted runtime stay, and a new "
            + "runtime of its name fails.",
        Certainty = ChangeCertainty.Assumed,
        Steps =
        [
            new(
                "Restore the old helmDriver, or delete all AlluxioRuntimes before 'helm upgrade' and create them again after it.",
                "The controllers find only Helm releases of their own driver.")
            { Phase = StepPhase.Check },
            Upgrade(difference),
        ],
    };

    private static FieldEffect Values(FieldDifference difference) => new(
        ChangeEffect.NextStart,
        "Pods of Fluid restart if the value changes their template. Running runtimes do not change.")
    {
        IsReadDirectly = true,
        HasOwnApplying = true,
        Steps = [Upgrade(difference)],
    };

    private static ChangeStep Upgrade(FieldDifference difference) => new(
        $"Run 'helm upgrade' of Fluid with {difference.AfterManifest?.File ?? "the new values"}.", "Helm applies values.")
    { Phase = StepPhase.First };

    public override FieldEffect EffectOfController(ResolvedPlan before, ResolvedPlan after) =>
        new(ChangeEffect.Inert, "The controller uses its settings when it installs a runtime. Running runtimes keep the old ones.")
        {
            NeedsRecreation = true,
            IsReadDirectly = true,
        };

    public override FieldEffect EffectOfRemoval(ResolvedPlan plan) =>
        base.EffectOfRemoval(plan) with
        {
            Loss = HasFilesOnlyInWorkers(plan) ? LossOfRecreation(plan) : ChangeLoss.Cache,
            Steps = [.. Leaving(plan, plan), .. LeftTiers.DeletionWith(plan)],
        };

    public override string PodsWithoutPullSecrets =>
        " DataLoad and DataBackup do not use it: they take the secrets of the controller's IMAGE_PULL_SECRETS and of their ServiceAccount.";

    public override ChangeLoss LossOfRecreation(ResolvedPlan before) => LossWithoutWorkers(before);

    public override FieldEffect? EffectAlone(FieldDifference difference, ManifestSet after) => difference.Resource switch
    {
        DataLoad or DataProcess or DataBackup => OperationLifecycle.EffectOf(difference),
        Dataset when difference is { IsWhole: true, After: not null } => new FieldEffect(
            ChangeEffect.Live,
            "Fluid binds it to a runtime of its name."),
        Dataset when difference.IsWhole => new FieldEffect(
            ChangeEffect.Live,
            "No runtime of the manifests has its name. Kubernetes deletes any other runtime of this name with it.")
        {
            Loss = ChangeLoss.Cache,
            Certainty = ChangeCertainty.Assumed,
        },
        FluidValues => new FieldEffect(
            ChangeEffect.NextStart,
            "Fluid's controllers restart with the new values, and new runtimes use them. Running runtimes keep the old ones.")
        {
            HasOwnApplying = true,
            Steps = [Upgrade(difference)],
        },
        _ => null,
    };

    // A master that mounts a missing Secret does not start, and Fluid does not install a runtime without its ConfigMap.
    public override IEnumerable<ChangeStep> Checks(ResolvedPlan before, ResolvedPlan after)
    {
        IEnumerable<string> secrets = MountSecrets(DatasetOf(after)).Except(MountSecrets(DatasetOf(before))).OfType<string>();
        foreach (string name in secrets.Where(name => !IsGiven(after, "Secret", name)))
        {
            yield return new ChangeStep(
                $"kubectl get secret {name} -n {after.Namespace}",
                "A mount reads its credentials from it. Masters do not start without it.")
            {
                Phase = StepPhase.Check,
            };
        }

        if (Runtime(after).Spec?.HadoopConfig is { Length: > 0 } map && map != Runtime(before).Spec?.HadoopConfig
            && !IsGiven(after, "ConfigMap", map))
        {
            yield return new ChangeStep(
                $"kubectl get configmap {map} -n {after.Namespace}", "Fluid does not install the runtime without it.")
            {
                Phase = StepPhase.Check,
            };
        }
    }

    private static bool IsGiven(ResolvedPlan plan, string kind, string name) => plan.Manifests.Manifests.Any(manifest =>
        manifest.Resource.Kind == kind && manifest.Resource.Metadata?.Name == name && IsInNamespace(plan, manifest.Resource));

    public override IEnumerable<string> ClaimsOf(ResolvedPlan plan) => [plan.Name];

    public override PodChange? PodsOf(
        ResolvedPlan plan, Workload? before, Workload? after, ObjectChange change, ConfigurationChange[] causes)
    {
        ConfigurationChange? end = Array.Find(causes, static cause => cause.Effect == ChangeEffect.StopsAllPods);
        if (end is not null)
        {
            return PodChange.Of(change, end.Effect, end.Reason) with
            {
                Loss = end.Loss,
                ShareOfLoss = end.ShareOfLoss,
                Certainty = end.Certainty,
            };
        }

        bool isWorker = plan.Worker.RunsIn(change.Name);
        ConfigurationChange? scaled =
            isWorker ? Array.Find(causes, static cause => cause is { Kind: "AlluxioRuntime", Field: "spec.replicas" }) : null;
        if (scaled is not null)
        {
            string reason = !change.IsPodTemplateChanged || HasNoWorkers(plan) ? scaled.Reason
                : scaled.Loss != ChangeLoss.None
                    ? $"{scaled.Reason} The template does not change: the other workers keep the old image, secrets and options until "
                        + "the runtime is re-created."
                : $"{scaled.Reason} Their template does not change: new workers have the old image, secrets and options until the "
                    + "runtime is re-created.";
            return PodChange.Of(change, scaled.Effect, reason) with
            {
                Loss = scaled.Loss,
                ShareOfLoss = scaled.ShareOfLoss,
                Certainty = scaled.Certainty,
            };
        }

        return PodChange.Of(
            change,
            ChangeEffect.Inert,
            "Fluid never changes the templates of an installed runtime. Re-creating the runtime applies the change and empties the cache.");
    }

    public override DeploymentFacts ToCheck(ResolvedPlan plan) =>
        plan is FluidPlan fluid ? new FluidFacts(fluid) : new DeploymentFacts(plan);

    // Helm never upgrades a release of Fluid; the list of mounts alone is written by the controller.
    public override PodChange? PodsReading(Workload workload, ContentReading reading, ConfigurationChange[] causes)
    {
        ConfigurationChange worst = causes.MaxBy(static cause => (cause.Effect, cause.Certainty))!;
        string reason = worst is { Effect: ChangeEffect.Inert, Kind: "AlluxioRuntime" }
            ? "Its pods read the ConfigMap when they start, and Fluid writes it only when it installs the runtime. Re-creating the "
                + "runtime applies the change and empties the cache."
            : worst.Reason;
        return reading == ContentReading.None ? null
            : PodChange.Of(workload, worst.Effect, reason) with { Certainty = worst.Certainty };
    }

    public override IEnumerable<PodChange> PodsLater(ResolvedPlan after, IEnumerable<ConfigurationChange> changes)
    {
        foreach ((string kind, string[] settings, ChangeEffect effect, string reason) in FluidLifecycleRows.Later)
        {
            if (changes.Any(change => change.Effect == ChangeEffect.Inert
                && change.Settings.Any<string>(setting => settings.Contains(setting))))
            {
                yield return new PodChange
                {
                    Kind = kind,
                    Namespace = after.Namespace,
                    Name = after.Name,
                    IsLater = true,
                    Effect = effect,
                    Reason = reason,
                };
            }
        }
    }

    public override PodChange? PodsTaking(ResolvedPlan plan, Workload workload, ContentReading reading, ConfigurationChange change) =>
        change.Kind == "ConfigMap" && change.Name == Runtime(plan).Spec?.HadoopConfig
            ? HadoopLifecycle.PodsTaking(plan, workload, reading, change)
            : base.PodsTaking(plan, workload, reading, change);

    /// <summary>Whether a manifest says that there are no workers. Without a number, an autoscaler may have set one.</summary>
    public static bool HasNoWorkers(ResolvedPlan plan) => Runtime(plan).Spec?.Replicas is 0;

    private static bool IsInNamespace(ResolvedPlan plan, Resource resource) => ObjectNamespace.Of(resource) == plan.Namespace;

    private static AlluxioRuntime Runtime(ResolvedPlan plan) => (AlluxioRuntime)plan.Deployment!.Resource;

    private static Dataset? DatasetOf(ResolvedPlan plan) =>
        RuntimeDataset.Find(plan.Deployment!.Resource, plan.Manifests)?.Resource as Dataset;

    private static IEnumerable<string?> MountSecrets(Dataset? dataset) => (dataset?.Spec?.Mounts ?? [])
        .SelectMany<Mount, EncryptOption>(static mount => mount.EncryptOptions ?? [])
        .Concat(dataset?.Spec?.SharedEncryptOptions ?? [])
        .Select(static option => option.ValueFrom?.SecretKeyRef?.Name);
}
