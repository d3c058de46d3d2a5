using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Lifecycle;

/// <summary>What changes do to a live AlluxioCluster of the open operator, which installs a cluster once and never upgrades it.</summary>
internal sealed class OpenClusterLifecycle : LifecycleFacts
{
    private static readonly FieldEffect Inert = new(ChangeEffect.Inert, "The operator installs a cluster once. Later it updates only the status.") { NeedsRecreation = true };

    public static OpenClusterLifecycle Instance { get; } = new();

    public override bool Concerns(ResolvedPlan plan, Manifest manifest) =>
        manifest.Resource is Dataset && ReferenceEquals(ClusterDataset.Find(plan.Deployment!.Resource, plan.Manifests), manifest);

    public override FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after)
    {
        if (difference.IsIn("metadata"))
        {
            return new FieldEffect(ChangeEffect.None, "The operator does not read it.") { IsReadDirectly = true };
        }

        bool isGone = difference is { Resource: Dataset, IsWhole: true, After: null };
        bool isElsewhere = difference is { Resource: AlluxioCluster, Pattern: "spec.dataset" } && ClusterDataset.Find(after.Deployment!.Resource, after.Manifests) is null;
        if (isGone || isElsewhere)
        {
            return new FieldEffect(
                ChangeEffect.StopsAllPods,
                "Without its Dataset, the operator uninstalls the cluster within two minutes. When a Dataset of that name exists again, it installs the cluster with the manifest at that time.")
            {
                Loss = ChangeLoss.Cache,
                IsReadDirectly = true,
                Latent = "all earlier edits take effect when the cluster is installed again.",
            };
        }

        return difference is { Resource: AlluxioCluster, Pattern: "spec.dataset" }
            ? new FieldEffect(ChangeEffect.Inert, "The cluster keeps the mount of the old Dataset, although the status names the new one.") { NeedsRecreation = true }
            : Inert;
    }

    public override FieldEffect EffectOfRelease(ResolvedPlan before, ResolvedPlan after) => Inert;

    public override FieldEffect EffectOfRemoval(ResolvedPlan plan) => new(
        ChangeEffect.StopsAllPods, "The operator uninstalls the release. Its page store claim is deleted, journal claims stay, and a new cluster of that name starts with the old journal.")
    {
        Loss = ChangeLoss.Cache,
        Steps = [new ChangeStep("kubectl patch pv PAGE-STORE -p '{\"spec\":{\"persistentVolumeReclaimPolicy\":\"Retain\"}}'", "The claim of the page store is deleted with the release.") { Condition = "if the cache should survive" }],
    };

    public override ChangeStep[] Recreation(ResolvedPlan before, ResolvedPlan after) =>
    [
        new($"kubectl delete alluxiocluster {after.Name} -n {after.Namespace} --wait", "The operator installs only a new cluster. The page store claim of the old one is deleted."),
        new($"kubectl apply -f {after.Deployment?.File ?? "MANIFEST"} -n {after.Namespace}", "The operator installs the cluster with the new manifest.") { Condition = "after the old cluster is deleted; to start with an empty journal, delete its journal claims first" },
    ];

    public override PodChange? PodsOf(Workload? before, Workload? after, ObjectChange change, ConfigurationChange[] causes) => new()
    {
        Workload = $"{change.Kind} {change.Name}",
        Effect = Array.Exists(causes, static cause => cause.Effect == ChangeEffect.StopsAllPods) ? ChangeEffect.StopsAllPods : ChangeEffect.Inert,
        Reason = "The operator never changes an installed cluster.",
    };
}
