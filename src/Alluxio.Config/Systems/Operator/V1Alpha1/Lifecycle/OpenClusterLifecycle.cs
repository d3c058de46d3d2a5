using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.V1Alpha1.Checks;
using Alluxio.Config.Systems.Operator.V1Alpha1.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Lifecycle;

/// <summary>The effects of changes on a live AlluxioCluster of the open operator, which installs a cluster once and never upgrades
/// it.</summary>
internal sealed class OpenClusterLifecycle : LifecycleFacts
{
    private static readonly FieldEffect Inert = new(
        ChangeEffect.Inert,
        "The operator installs a cluster once. Later it updates only the status.")
    { NeedsRecreation = true };

    private static readonly FieldEffect NewDataset = new(
        ChangeEffect.Live,
        "The operator prepares a new Dataset. An installed cluster does not mount it.")
    { IsReadDirectly = true };

    private static readonly FieldEffect Unread = new(ChangeEffect.None, "The operator does not read it.") { IsReadDirectly = true };

    private const string NoFuse = "applications that use FUSE stop";

    private const string WithFuse = "applications use the CSI driver";

    private const string NoChange = "The operator never changes an installed cluster.";

    public static OpenClusterLifecycle Instance { get; } = new();

    public override bool Concerns(ResolvedPlan plan, Manifest manifest) =>
        (manifest.Resource is Dataset && ReferenceEquals(ClusterDataset.Find(plan.Deployment!.Resource, plan.Manifests), manifest))
        || (manifest.Resource is Load { Spec.Dataset: { } dataset } load && ObjectNamespace.Of(load) == plan.Namespace
            && plan.Deployment!.Resource is AlluxioCluster { Spec.Dataset: { } own } && dataset == own)
        || ContentReaders.Has(plan, manifest);

    public override IEnumerable<string?> NamesOf(ResolvedPlan plan) => [(plan.Deployment?.Resource as AlluxioCluster)?.Spec?.Dataset];

    public override (string Namespace, string? Name)[]? DeploymentsOf(Resource resource) =>
        resource is Load load ? [(ObjectNamespace.Of(load), load.Spec?.Dataset)] : null;

    public override FieldEffect? EffectAlone(FieldDifference difference, ManifestSet after) => difference.Resource switch
    {
        Load => LoadLifecycle.EffectOf(difference),
        Dataset when difference is { IsWhole: true, After: null } => new FieldEffect(
            ChangeEffect.Live,
            "No cluster of the manifests names it. The operator uninstalls any other cluster that does.")
        {
            Loss = ChangeLoss.Cache,
            Certainty = ChangeCertainty.Assumed,
        },
        Dataset when difference.IsWhole => NewDataset,
        Dataset when difference.IsIn("metadata") => Unread,
        Dataset => Inert with { NeedsRecreation = false, Reason = "The operator reads a Dataset only when it is new." },
        _ => null,
    };

    public override FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        if (difference.Resource is Secret or ConfigMap)
        {
            return ContentEffects.Of(difference, before, after) ?? Inert;
        }

        if (difference.Resource is Load)
        {
            return LoadLifecycle.EffectOf(difference);
        }

        if (difference.IsIn("metadata"))
        {
            return Unread;
        }

        bool isWhole = difference is { Resource: Dataset, IsWhole: true };
        bool isGone = isWhole && difference.After is null;
        bool hasDataset = ClusterDataset.Find(after.Deployment!.Resource, after.Manifests) is not null;
        if (isGone && hasDataset)
        {
            return new FieldEffect(
                ChangeEffect.Live,
                "The cluster names another Dataset after the edit, and keeps its pods. If the old Dataset is deleted before the edit, the "
                    + "operator uninstalls the cluster.")
            {
                IsReadDirectly = true,
                IsDeletedLast = true,
            };
        }

        if (isWhole && !isGone)
        {
            return NewDataset;
        }

        bool isDatasetLost = difference is { Resource: AlluxioCluster, Pattern: "spec.dataset" } && !hasDataset;
        if (isGone || isDatasetLost)
        {
            return new FieldEffect(
                ChangeEffect.StopsAllPods,
                "Without its Dataset, the operator uninstalls the cluster within two minutes. When a Dataset of that name exists again, it "
                    + "installs the cluster with the manifest at that time.")
            {
                Loss = ChangeLoss.Cache,
                IsReadDirectly = true,
                Latent = "all earlier edits take effect when the cluster is installed again.",
            };
        }

        return difference is { Resource: AlluxioCluster, Pattern: "spec.dataset" }
            ? new FieldEffect(
                ChangeEffect.Inert,
                "The cluster keeps the mount of the old Dataset, although the status names the new one.")
            { NeedsRecreation = true }
            : difference.Resource is Dataset ? Inert with { IsReadDirectly = true }
            : Inert;
    }

    public override FieldEffect EffectOfRelease(ResolvedPlan before, ResolvedPlan after) => Inert;

    public override FieldEffect EffectOfRemoval(ResolvedPlan plan) => new(
        ChangeEffect.StopsAllPods,
        $"The operator uninstalls the release: {PageStoreOf(plan)}, journal claims stay, and a new cluster of that name starts with the "
            + "old journal.")
    {
        Loss = ChangeLoss.Cache,
        Steps = [.. HasClaim(plan) ? [Retain(plan)] : (ChangeStep[])[], StopFuse],
    };

    public override FieldEffect EffectOfAddition(ResolvedPlan plan, ValueList<ResolvedPlan> before) =>
        SimilarReleases.Of(plan, before.Select(static other => other.Deployment).OfType<Manifest>()) is { } running
            ? new FieldEffect(
                ChangeEffect.NeedsHand,
                $"The operator regards it as installed, because Helm finds '{running}' by its name: it never installs the cluster.")
            {
                HasOwnApplying = true,
                Steps = [Rename(plan, running)],
            }
            : SimilarReleases.Of(plan, plan.Manifests.Manifests) is { } beside
                ? base.EffectOfAddition(plan, before) with
                {
                    Certainty = ChangeCertainty.Assumed,
                    Reason = $"A new deployment is created if the operator sees it before '{beside}'. Later, Helm finds '{beside}' by the "
                        + "name, and the operator regards the cluster as installed.",
                    Steps = [Rename(plan, beside)],
                }
                : base.EffectOfAddition(plan, before);

    public override ChangeStep[] Recreation(ResolvedPlan before, ResolvedPlan after) =>
    [
        .. SimilarReleases.Of(after, after.Manifests.Manifests) is { } similar ? [Rename(after, similar)] : (ChangeStep[])[],
        .. HasClaim(before) ? [Retain(before)] : (ChangeStep[])[],
        StopFuse,
        new(
            $"kubectl delete alluxiocluster {after.Name} -n {after.Namespace} --wait",
            $"The operator installs only a new cluster; {PageStoreOf(before)}.")
        {
            Lasts = GracePeriods.ByDefault,
            Marks = [new(StepMoment.Begin, "all pods of the cluster stop")],
        },
        .. HasClaim(before) ? [Release(before)] : (ChangeStep[])[],
        new(
            $"List the claims with 'kubectl get pvc -n {after.Namespace}', and delete the journal claims of the cluster.",
            "They stay when the cluster is deleted, and a new cluster of that name starts with the old journal.")
        {
            OnlyIf = "the new cluster should start with an empty journal",
            IsAssumed = true,
        },
        new(
            $"kubectl apply -f {after.Deployment?.File ?? "MANIFEST"} -n {after.Namespace}",
            "The operator installs the cluster with the new manifest.")
        {
            Condition = "after the old cluster is deleted",
            IsApplying = true,
            Lasts = "the operator looks at a new cluster every 15 seconds until it is ready",
        },
        new("Start the applications that use FUSE again.", "Their FUSE pods have the new image and options.")
        {
            OnlyIf = WithFuse,
            Marks = [new(StepMoment.End, NoFuse)],
        },
        .. PagesOf(before).Where(old => !PagesOf(after).Any(used => NodeDirectories.Overlap(old, used))).Select(LeftPages),
    ];

    // The CSI driver unmounts with the volume and the class of the release.
    private static ChangeStep StopFuse => new(
        "Stop the applications that use FUSE through the CSI driver.",
        "Their FUSE pods are deleted only while the volume and its StorageClass exist. Later they stay, with the old image and options.")
    {
        OnlyIf = WithFuse,
        Marks = [new(StepMoment.Begin, NoFuse)],
    };

    private static string[] PagesOf(ResolvedPlan plan) => plan is OpenClusterPlan { Chart: { PageStore.Type: OpenStore.OnHost } cluster }
        ? [.. cluster.PageStorePaths.Select(static path => path.TrimEnd('/'))]
        : [];

    private static ChangeStep LeftPages(string directory) => new(
        $"Delete the files of the page store below {directory} on the nodes of the workers.",
        "The operator does not delete them, and they use space.")
    {
        Condition = "after the new cluster is ready, and if nothing else uses the directory",
        IsAssumed = true,
    };

    private static bool HasClaim(ResolvedPlan plan) => plan.Worker.Optional<string>("pagestore.type") == OpenStore.InClaim;

    private static string PageStoreOf(ResolvedPlan plan) => plan.Worker.Optional<string>("pagestore.type") switch
    {
        OpenStore.InClaim => "the page store claim is deleted with it, and its data by the reclaim policy of the volume",
        OpenStore.OnHost => "the page store stays on the nodes, and a new worker may find it only on the same node",
        _ => "the page store is lost with its pods",
    };

    private static string ClaimOf(ResolvedPlan plan) =>
        plan is OpenClusterPlan { Chart: { } cluster } ? WorkerClaims.Name(cluster, "pagestore") : "CLAIM";

    private static string VolumeOf(ResolvedPlan plan) =>
        $"$(kubectl get pvc {ClaimOf(plan)} -n {plan.Namespace} -o jsonpath='{{.spec.volumeName}}')";

    private static ChangeStep Retain(ResolvedPlan plan) => new(
        $"PV={VolumeOf(plan)}; kubectl patch pv $PV -p '{{\"spec\":{{\"persistentVolumeReclaimPolicy\":\"Retain\"}}}}'",
        "The claim of the page store is deleted with the release.")
    {
        OnlyIf = "the cache should survive",
    };

    private static ChangeStep Release(ResolvedPlan plan) => new(
        "kubectl patch pv $PV --type json -p '[{\"op\":\"remove\",\"path\":\"/spec/claimRef\"}]'",
        $"A released volume does not bind to a new claim. Its labels are those that {ClaimOf(plan)} requires.")
    {
        OnlyIf = "it was retained",
        IsAssumed = true,
    };

    private static ChangeStep Rename(ResolvedPlan plan, string other) => new(
        $"Rename the cluster {plan.Name}, so that its name is not part of another's in namespace {plan.Namespace}.",
        $"The operator searches Helm releases whose name matches '{plan.Name}', and finds '{other}': it does not install the cluster while "
            + "that one runs.")
    {
        Phase = StepPhase.Check,
    };

    public override DeploymentFacts ToCheck(ResolvedPlan plan) =>
        plan is OpenClusterPlan cluster ? new OpenClusterFacts(cluster) : new DeploymentFacts(plan);

    public override PodChange? PodsOf(
        ResolvedPlan plan, Workload? before, Workload? after, ObjectChange change, ConfigurationChange[] causes) =>
        PodChange.Of(change, EffectOnPods(causes), NoChange);

    public override PodChange? PodsReading(Workload workload, ContentReading reading, ConfigurationChange[] causes) =>
        PodChange.Of(workload, EffectOnPods(causes), NoChange);

    private static ChangeEffect EffectOnPods(ConfigurationChange[] causes) =>
        Array.Exists(causes, static cause => cause.Effect == ChangeEffect.StopsAllPods) ? ChangeEffect.StopsAllPods : ChangeEffect.Inert;
}
