using Alluxio.Config.Comparison;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

/// <summary>What the operator makes of an edit of a live AlluxioCluster, as far as documents say; the rest is assumed or not known.</summary>
internal static class ClusterLifecycleRows
{
    private const string Cluster = "AlluxioCluster";

    private const string CacheMoves = "Cached copies stay at the workers that had them, but are looked for elsewhere.";

    /// <summary>The rows; the longest field counts.</summary>
    public static ValueList<LifecycleRow> All { get; } =
    [
        new(Cluster, "metadata", new(ChangeEffect.None, "The operator does not read it.") { Certainty = ChangeCertainty.Assumed, IsReadDirectly = true }),
        new(Cluster, "spec", Rolls("It reaches pod templates, so the operator should roll the pods; no document says how.") with { IsGuess = true }),
        new(Cluster, "spec.image", Image),
        new(Cluster, "spec.imageTag", Image),
        new(Cluster, "spec.properties", Rolls("Processes read properties when they start. Whether the operator rolls pods for a changed property file, no document says.")),
        new(Cluster, "spec.worker.properties", Rolls("Processes read properties when they start. Whether the operator rolls pods for a changed property file, no document says.")),
        new(Cluster, "spec.worker.jvmOptions", Licensed),
        new(Cluster, "spec.coordinator.jvmOptions", Licensed),
        new(Cluster, "spec.worker.resources", Licensed),
        new(Cluster, "spec.coordinator.resources", Licensed),
        new(Cluster, "spec.worker.pagestore.hostPath", NewStore),
        new(Cluster, "spec.worker.pagestore.type", NewStore),
        new(Cluster, "spec.worker.pagestore.storageClass", new(ChangeEffect.NeedsHand, "A claim keeps its class: new claims are needed, and they are empty.")
        {
            Loss = ChangeLoss.Cache,
            Certainty = ChangeCertainty.Assumed,
        }),
        new(Cluster, "spec.etcd.enabled", new(ChangeEffect.RollsPods, "Mounts, license, quotas and jobs live in etcd; another etcd knows nothing of them unless they are copied.")
        {
            Loss = ChangeLoss.Data,
            Certainty = ChangeCertainty.Assumed,
            Steps = [new("Copy the keys of the old etcd to the new one.", "Mounts, license, quotas and jobs exist nowhere else.") { IsAssumed = true }],
        }),
        new(Cluster, "spec.etcd.persistence.storageClass", new(ChangeEffect.NeedsHand, "Claims keep their class: the cluster and its claims must be deleted first.")
        {
            Loss = ChangeLoss.Data,
            Certainty = ChangeCertainty.Documented,
            Steps = [new("Delete the cluster, wait until its pods are gone, and delete the claims of etcd.", "A claim never changes its class.")],
        }),
        new(Cluster, "spec.etcd.persistence.size", new(ChangeEffect.Refused, "Claims of a template never change. What the operator does then, no document says.")
        {
            Steps = [new("Enlarge the claims of etcd by hand, if their class allows it.", "A claim grows only by itself; the template stays as it was.") { IsAssumed = true }],
        }),
        new(Cluster, "spec.etcd.replicaCount", Unknown("Members of etcd must be added one by one; no document says whether the operator does.")),
        new(Cluster, "spec.coordinator.metastore", Unknown("No document says what the operator does with the claim or directory of a changed metastore.")),
        new(Cluster, "spec.coordinator.count", new(ChangeEffect.RollsPods, "Several coordinators need the job store in etcd; how jobs are carried over from the local store, no document says.")
        {
            Certainty = ChangeCertainty.Documented,
        }),
        new(Cluster, "spec.fuse", Fuse),
        new(Cluster, "spec.gateway.enabled", Orphan),
        new(Cluster, "spec.dashboard.enabled", Orphan),
        new("UnderFileSystem", "spec", new(ChangeEffect.NotKnown, "No document says what an edit of a mount does. Cached pages of the old storage are not found any more.")
        {
            Certainty = ChangeCertainty.Assumed,
            HasOwnApplying = true,
            Steps = [new("Delete the UnderFileSystem, wait until 'alluxio mount list' lacks it, and create it again.", "Only deleting and creating is documented.")],
        }),
        new("UnderFileSystem", "metadata", new(ChangeEffect.None, "The operator does not read it.") { Certainty = ChangeCertainty.Assumed }),
        new("License", "spec", new(ChangeEffect.None, "An edit of a License has no effect.")
        {
            Certainty = ChangeCertainty.Documented,
            IsReadDirectly = true,
            Steps = [new("Delete the License and create it again.", "Only a new License is read.") { Phase = StepPhase.After }],
        }),
        new("OperatorValues", "", new(ChangeEffect.NeedsHand, "The operator's chart is installed anew; clusters that run stay as they are.")
        {
            Certainty = ChangeCertainty.Documented,
            IsReadDirectly = true,
            HasOwnApplying = true,
            Steps =
            [
                new("kubectl get alluxioclusters,underfilesystems,licenses -A -o yaml > backup.yaml", "Whoever deletes a definition deletes all objects of its kind."),
                new("helm uninstall the operator's chart, and wait until its namespace is gone.", "Running clusters stay; no FUSE pod starts or stops until the CSI plugin is back."),
                new("kubectl create, then kubectl replace the definitions of the chart's version; never delete them.", "Helm leaves definitions as they are."),
                new("helm install the operator's chart with the new values.", "The new operator takes over the clusters that run."),
            ],
        }),
    ];

    /// <summary>What happens to FUSE pods.</summary>
    public static FieldEffect Fuse =>
        new(ChangeEffect.NextStart, "FUSE pods live as long as an application uses the claim; those that start later take it.") { Certainty = ChangeCertainty.Assumed };

    /// <summary>What happens where a ring property changes.</summary>
    public static FieldEffect Ring => new(ChangeEffect.RollsPods, "Clients, workers and coordinator must agree on the hash ring; while they do not, files are cached twice. " + CacheMoves)
    {
        Loss = ChangeLoss.Cache,
        Certainty = ChangeCertainty.Documented,
        Steps =
        [
            new("Change all components at once, in a window without load: stop the applications that use FUSE first.", "FUSE pods keep the old ring until they end; two rings beside each other cache everything twice."),
        ],
    };

    /// <summary>What happens where the identities of workers are lost.</summary>
    public static FieldEffect Identity => new(ChangeEffect.RollsPods, "A worker without its identity file is a new member of the ring: its whole cache is looked for elsewhere.")
    {
        Loss = ChangeLoss.Cache,
        Certainty = ChangeCertainty.Assumed,
    };

    /// <summary>What happens where jobs are kept elsewhere.</summary>
    public static FieldEffect JobStore => new(ChangeEffect.RollsPods, "The new store begins without jobs; no document says how the history of the old one is carried over.")
    {
        Loss = ChangeLoss.Data,
        Certainty = ChangeCertainty.Assumed,
        Steps = [new("alluxio job list", "Running jobs should end first.") { Phase = StepPhase.Check }],
    };

    /// <summary>What happens where the name of the cluster in etcd changes.</summary>
    public static FieldEffect ClusterName => new(ChangeEffect.RollsPods, "Workers, mounts and license are registered under the old name: the cluster begins empty. Do not change it.")
    {
        Loss = ChangeLoss.Data,
        Certainty = ChangeCertainty.Assumed,
        HasOwnApplying = true,
        Steps = [new("Take the old name back, and do not apply the manifests.", "The data of the old name is not carried over.") { Phase = StepPhase.Check }],
    };

    private static FieldEffect Image => new(ChangeEffect.RollsPods, "The operator rolls the components. A worker keeps its cache only if page store and identity survive.")
    {
        Certainty = ChangeCertainty.Documented,
    };

    /// <summary>What another release of Alluxio does.</summary>
    public static FieldEffect Upgrade => Image with
    {
        Steps = [new("Upgrade the operator to the version that the notes of the new release ask for.", "An older operator does not know newer fields.")],
    };

    private static FieldEffect Licensed => Rolls("It reaches pod templates. A license may cap heap, cpu and page store; a process over the limit ends itself.") with
    {
        Steps = [new("alluxio license status", "It shows the limits of the license.") { Phase = StepPhase.Check }],
    };

    private static FieldEffect NewStore => new(ChangeEffect.RollsPods, "Workers begin with an empty page store; the old directory stays on the nodes.")
    {
        Loss = ChangeLoss.Cache,
        Certainty = ChangeCertainty.Assumed,
    };

    private static FieldEffect Orphan => Unknown("No document says whether the operator removes what is switched off; its objects may stay.");

    private static FieldEffect Rolls(string reason) => new(ChangeEffect.RollsPods, reason) { Certainty = ChangeCertainty.Assumed };

    private static FieldEffect Unknown(string reason) => new(ChangeEffect.NotKnown, reason) { Certainty = ChangeCertainty.Assumed };
}
