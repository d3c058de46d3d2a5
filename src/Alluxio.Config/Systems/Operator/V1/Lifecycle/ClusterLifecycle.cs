using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Checks;
using Alluxio.Config.Systems.Operator.V1.Resolution;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

/// <summary>The effects of changes on a live AlluxioCluster of the operator's <c>v1</c>.</summary>
internal sealed partial class ClusterLifecycle : LifecycleFacts
{
    public static ClusterLifecycle Instance { get; } = new();

    public override bool HasRing => true;

    public override bool UpdatesObjects => true;

    public override bool Concerns(ResolvedPlan plan, Manifest manifest) => manifest.Resource switch
    {
        UnderFileSystem mount =>
            (mount.Spec?.AlluxioCluster is null || mount.Spec.AlluxioCluster == plan.Name) && ObjectNamespace.Of(mount) == plan.Namespace,
        License license => plan.Deployment?.Resource is AlluxioCluster cluster && ClusterNeighbours.IsLicensed(cluster, license),
        OperatorValues => true,
        _ => ContentReaders.Has(plan, manifest),
    };

    public override FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) =>
        CoordinatorCommands.In(EffectIn(difference, before, after), after);

    private static FieldEffect EffectIn(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) => difference.Resource switch
    {
        UnderFileSystem when difference.IsWhole => OfMount(difference, before, after),
        UnderFileSystem when difference.IsIn("spec") => IsNewEtcd(before, after) ? MountOfNewEtcd
            : EditOfMount(difference, before, after),
        License => OfLicense(difference, after.Manifests),
        OperatorValues => ClusterLifecycleRows.All.First(static row => row.Kind == "OperatorValues").Effect,
        AlluxioCluster when IsNewEtcd(before, after) && !difference.IsIn("spec.etcd") => WithNewEtcd(OfCluster(difference, before, after)),
        AlluxioCluster => OfCluster(difference, before, after),
        Secret or ConfigMap => ContentEffects.Of(difference, before, after) ?? Unknown,
        _ => LifecycleRow.Find(ClusterLifecycleRows.All, difference) ?? Unknown,
    };

    // The file of the identity is in a directory of the node, unless a property names another.
    public override int NewIdentities(ResolvedPlan before, ResolvedPlan after) =>
        IdentityOf(before) == IdentityOf(after) ? 0 : Math.Max(after.Worker.Replicas ?? 0, 1);

    private static (string?, string?, string?) IdentityOf(ResolvedPlan plan) => (
        plan.Worker.Properties.GetValueOrDefault("alluxio.worker.identity.uuid"),
        plan.Worker.Properties.GetValueOrDefault("alluxio.worker.identity.uuid.file.path"),
        plan.Worker.Optional<string>("systemInfo"));

    public override FieldEffect EffectOfRelease(ResolvedPlan before, ResolvedPlan after) =>
        CoordinatorCommands.In(ClusterLifecycleRows.Upgrade, after);

    public override FieldEffect EffectOfController(ResolvedPlan before, ResolvedPlan after) =>
        ClusterLifecycleRows.All.First(static row => row.Kind == "OperatorValues").Effect;

    public override ChangeStep[] Recreation(ResolvedPlan before, ResolvedPlan after) => [];

    public override PodChange? PodsOf(
        ResolvedPlan plan, Workload? before, Workload? after, ObjectChange change, ConfigurationChange[] causes)
    {
        if (before is null || after is null)
        {
            PodChange found = after is null
                ? PodChange.Of(change, ChangeEffect.NotKnown, "The documentation does not say whether the operator removes it.")
                : PodChange.Of(change, ChangeEffect.Live, "The operator creates it.");
            return found with { Certainty = ChangeCertainty.Assumed };
        }

        // FUSE pods are started by the CSI plugin; no workload replaces them.
        if (change.Kind == "Pod")
        {
            return PodChange.Of(change, ChangeEffect.NextStart, ClusterLifecycleRows.Fuse.Reason) with
            {
                Certainty = ChangeCertainty.Assumed,
            };
        }

        causes = InPods(causes);
        ConfigurationChange? worst = causes.MaxBy(static cause => (cause.Effect, cause.Loss));
        bool isScaledOnly = !change.IsPodTemplateChanged;
        string? strategy = WorkloadStrategy.Of(after.Resource);
        ChangeEffect effect =
            isScaledOnly ? worst is not null && causes.All(static cause => cause.Effect is ChangeEffect.NotKnown or ChangeEffect.None)
                ? worst.Effect : ChangeEffect.Live
            : causes.Any(static cause => cause.Effect is ChangeEffect.NeedsHand or ChangeEffect.RollsPods or ChangeEffect.StopsAllPods)
                ? WorkloadStrategy.EffectOf(strategy)
            : worst?.Effect is ChangeEffect.NextStart or ChangeEffect.NotKnown ? worst.Effect
            : WorkloadStrategy.EffectOf(strategy);
        string reason = isScaledOnly ? "Only the number of pods changes."
            : $"Its pod template changes{(strategy is null ? "" : $"; its strategy is {strategy}")}."
                + WorkloadStrategy.OrderOf(after.Resource, effect);
        ChangeLoss loss = LossIn(plan, change.Name, causes);
        return PodChange.Of(change, effect, loss == ChangeLoss.None ? reason : reason + LostBy(causes)) with
        {
            Loss = loss,
            ShareOfLoss = LossShares.Of(causes),
            Certainty = ChangeCertainty.Assumed,
        };
    }

    // Only workers have a cache.
    private static ChangeLoss LossIn(ResolvedPlan plan, string workload, ConfigurationChange[] causes) =>
        causes.Select(static cause => cause.Loss).DefaultIfEmpty(ChangeLoss.None).Max() is var loss && loss == ChangeLoss.Cache
            && !plan.Worker.RunsIn(workload) ? ChangeLoss.None : loss;

    public override PodChange? PodsReading(Workload workload, ContentReading reading, ConfigurationChange[] causes)
    {
        bool isFuse = workload.Kind == "Pod";
        causes = InPods(causes);
        ChangeEffect effect = causes.Max(static cause => cause.Effect);
        string reason = isFuse ? ClusterLifecycleRows.Fuse.Reason
            : effect == ChangeEffect.Refused
                ? "The API server refuses the smaller claim. The documentation does not say what the operator then does with the pods."
            : "Its pod template is unchanged. The ConfigMap that its processes read at start changes. "
                + (reading is ContentReading.None ? "" : $"{ContentEffects.Reason(reading)} ")
                + "The documentation does not say whether the operator restarts the pods.";
        effect = isFuse ? ChangeEffect.NextStart : effect == ChangeEffect.Refused ? ChangeEffect.NotKnown : effect;
        return PodChange.Of(workload, effect, reason) with
        {
            Loss = causes.Max(static cause => cause.Loss),
            ShareOfLoss = LossShares.Of(causes),
            Certainty = ChangeCertainty.Assumed,
        };
    }

    public override DeploymentFacts ToCheck(ResolvedPlan plan) =>
        plan is ClusterPlan cluster ? new ClusterFacts(cluster) : new DeploymentFacts(plan);

    // AI-3.7, feature/alluxio-namespace: clients read from the storage where no worker answers, unless the property forbids it.
    public override string WithoutPods(ResolvedPlan plan, Workload workload) =>
        plan.Worker.RunsIn(workload.Name) ? WithoutWorkers(plan) : "";

    private static string WithoutWorkers(ResolvedPlan plan) =>
        ReadsFromStorage(plan) ? "applications read from the storage while " : "reads of applications fail while ";

    private static bool ReadsFromStorage(ResolvedPlan plan) =>
        plan.Fuse.Properties.GetValueOrDefault("alluxio.dora.client.ufs.fallback.enabled") != "false";

    // Mounts and licenses are in no pod. Where nothing else changes, the pods follow from them.
    private static ConfigurationChange[] InPods(ConfigurationChange[] causes)
    {
        ConfigurationChange[] found = [.. causes.Where(static cause => cause.Kind is not ("UnderFileSystem" or "License"))];
        return found.Length > 0 ? found : causes;
    }

    private static string LostBy(ConfigurationChange[] causes)
    {
        string[] fields = [.. causes.Where(static cause => cause.Loss != ChangeLoss.None)
            .Select(static cause => cause.Kind == "AlluxioCluster" ? cause.Field : $"{cause.Kind} {cause.Name}")
            .Distinct()];
        return fields.Length == 0 ? "" : $" The loss follows from {string.Join(", ", fields)}.";
    }

    private static FieldEffect Unknown { get; } = new(
        ChangeEffect.NotKnown,
        "The documentation does not describe what the operator does with it.")
    { Certainty = ChangeCertainty.Assumed };

    private static FieldEffect OfCluster(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        if (difference.Pattern == "spec.worker.count")
        {
            return OfCount(before, after);
        }

        if (difference.Pattern == "spec.coordinator.count" && after["coordinator"].Replicas > 1
            && after["coordinator"].Properties.GetValueOrDefault(JobStore) != "ETCD"
            && LifecycleRow.Find(ClusterLifecycleRows.All, difference) is { } several)
        {
            return several with { Steps = [CommonJobStore] };
        }

        if (difference.Pattern == "spec.imageTag" && before.Release != after.Release)
        {
            return ClusterLifecycleRows.Upgrade;
        }

        if (difference.IsIn("spec.etcd") && difference.Pattern != "spec.etcd.enabled" && IsEtcdOff(after))
        {
            return new FieldEffect(ChangeEffect.None, "The operator no longer installs etcd.") { IsReadDirectly = true };
        }

        if (difference.IsIn("spec.etcd") && difference.Pattern != "spec.etcd.enabled" && IsEtcdOff(before))
        {
            return new FieldEffect(ChangeEffect.Live, "The operator installs etcd with this value.")
            {
                Certainty = ChangeCertainty.Assumed,
                IsReadDirectly = true,
            };
        }

        if (difference.Pattern == "spec.etcd.persistence.size" && !IsNewEtcd(before, after))
        {
            return OfEtcdSize(difference, after);
        }

        if (difference.IsIn("spec.etcd") && OfNewEtcd(difference, before, after) is { } ofNewEtcd)
        {
            return ofNewEtcd;
        }

        if (difference.Pattern == "spec.worker.pagestore.storageClass" && !IsClaim(after))
        {
            return new FieldEffect(ChangeEffect.None, "It has an effect only on claims.") { IsReadDirectly = true };
        }

        if (difference.Pattern == "spec.worker.pagestore.storageClass" && IsClaim(before))
        {
            return WithUnwritten(ClusterLifecycleRows.OtherClass with { Steps = NewClaims(before, after) }, before, after);
        }

        if (difference.Pattern == "spec.worker.pagestore.storageClass")
        {
            return OfOtherStore(before, after);
        }

        if (difference.Pattern is "spec.worker.pagestore.size" or "spec.pagestore.size")
        {
            return OfPageStore(before, after, difference);
        }

        if (difference.Pattern is "spec.worker.pagestore.hostPath" or "spec.worker.pagestore.type" or "spec.pagestore.hostPath"
            or "spec.pagestore.type")
        {
            return OfOtherStore(before, after);
        }

        if (IsElsewhere(before, after) && (difference.IsIn("spec.worker.nodeSelector") || difference.IsIn("spec.nodeSelector")))
        {
            return OfPlacement(before, after);
        }

        if (difference.Pattern == "spec.worker.hostPathForSystemInfo")
        {
            return ClusterLifecycleRows.Identity;
        }

        if (difference.Path.Segments is [.., { Name: { } key }] && difference.Pattern.EndsWith("properties", StringComparison.Ordinal))
        {
            return OfProperty(key, before, after)
                ?? WithRestart(difference, after)
                ?? LifecycleRow.Find(ClusterLifecycleRows.All, difference)
                ?? Unknown;
        }

        return LifecycleRow.Find(ClusterLifecycleRows.All, difference) ?? Unknown;
    }
}
