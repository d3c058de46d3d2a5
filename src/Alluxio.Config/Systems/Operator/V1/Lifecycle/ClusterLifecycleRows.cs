using Alluxio.Config.Comparison;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Lifecycle;

/// <summary>
/// The effects of an edit of a live AlluxioCluster, as far as they are documented; the others are assumed or unknown.
/// </summary>
internal static class ClusterLifecycleRows
{
    private const string Cluster = "AlluxioCluster";

    private const string NoFuse = "applications with a claim cannot start";

    private const string NoApplications = "applications that use FUSE stop";

    private const string CacheMoves = "Cached copies stay on their workers, but clients look for them elsewhere.";

    /// <summary>The rows; the longest field counts.</summary>
    public static ValueList<LifecycleRow> All { get; } =
    [
        new(
            Cluster,
            "metadata",
            new(ChangeEffect.None, "The operator does not read it.") { Certainty = ChangeCertainty.Assumed, IsReadDirectly = true }),
        new(
            Cluster,
            "spec",
            Rolls("It changes pod templates, so the operator probably restarts the pods. The documentation does not say how.") with
            {
                IsGuess = true,
            }),
        new(Cluster, "spec.image", Image),
        new(Cluster, "spec.imageTag", Image),
        new(Cluster, "spec.properties", Rolls(
            "Processes read properties when they start. The documentation does not say whether the operator restarts pods for a changed " +
            "property file.")),
        new(Cluster, "spec.worker.properties", Rolls(
            "Processes read properties when they start. The documentation does not say whether the operator restarts pods for a changed " +
            "property file.")),
        new(Cluster, "spec.worker.jvmOptions", Licensed),
        new(Cluster, "spec.coordinator.jvmOptions", Licensed),
        new(Cluster, "spec.worker.resources", Licensed),
        new(Cluster, "spec.coordinator.resources", Licensed),
        new(Cluster, "spec.worker.pagestore.storageClass", OtherClass),
        new(Cluster, "spec.etcd.enabled", new(
            ChangeEffect.RollsPods,
            "Mounts, license, quotas and jobs are in etcd. Another etcd does not have them unless you copy them.")
        {
            Loss = ChangeLoss.Data,
            Certainty = ChangeCertainty.Assumed,
            Steps =
            [
                CopyOfEtcd,
                CoordinatorCommands.Step(
                    "alluxio mount list",
                    "The new etcd must have the mounts of the manifests, and no others.") with
                {
                    IsAssumed = true,
                    Phase = StepPhase.After,
                },
                LicenseStatus with { IsAssumed = true, Phase = StepPhase.After },
            ],
        }),
        new(
            Cluster,
            "spec.etcd.replicaCount",
            Unknown(
                "Members of etcd must be added or removed one by one. The documentation does not say whether the operator does this.") with
            {
                Steps =
                [
                    new(
                        "Test the change of spec.etcd.replicaCount on a cluster that you can lose, or restore the old value and compare "
                            + "again.",
                        "An etcd that loses most of its members loses mounts, license, quotas and jobs.")
                    {
                        IsAssumed = true,
                        Phase = StepPhase.Check,
                    },
                ],
            }),
        new(
            Cluster,
            "spec.coordinator.metastore",
            Unknown("The documentation does not describe what the operator does with the claim or directory of a changed metastore.")),
        new(Cluster, "spec.coordinator.count", new(
            ChangeEffect.RollsPods,
            "Several coordinators require the job store in etcd. The documentation does not describe how to move jobs from the local " +
            "store.")
        {
            Certainty = ChangeCertainty.Documented,
        }),
        new(Cluster, "spec.fuse", Fuse),
        new(Cluster, "spec.gateway.enabled", Orphan),
        new(Cluster, "spec.dashboard.enabled", Orphan),
        new(
            "UnderFileSystem",
            "metadata",
            new(ChangeEffect.None, "The operator does not read it.") { Certainty = ChangeCertainty.Assumed }),
        new("OperatorValues", "", new(ChangeEffect.NeedsHand, "The operator's chart is reinstalled. Running clusters are unchanged.")
        {
            Certainty = ChangeCertainty.Documented,
            IsReadDirectly = true,
            HasOwnApplying = true,
            Steps =
            [
                new(
                    "kubectl get alluxioclusters,underfilesystems,licenses -A -o yaml > backup.yaml",
                    "Deleting a custom resource definition deletes all objects of its kind."),
                new(
                    "helm uninstall the operator's chart, and wait until its namespace is deleted.",
                    "Running clusters are unchanged. FUSE pods do not start or stop until the CSI plugin runs again.")
                { Marks = [new(StepMoment.Begin, NoFuse) { LeavesPods = true }] },
                new(
                    "kubectl create, then kubectl replace the custom resource definitions of the chart's version. Never delete them.",
                    "Helm does not upgrade custom resource definitions."),
                new("helm install the operator's chart with the new values.", "The new operator manages the running clusters.")
                {
                    Marks = [new(StepMoment.End, NoFuse) { LeavesPods = true }],
                },
            ],
        }),
    ];

    /// <summary>The effect on FUSE pods.</summary>
    public static FieldEffect Fuse =>
        new(
            ChangeEffect.NextStart,
            "FUSE pods run as long as an application uses the claim. Later pods get the change.")
        { Certainty = ChangeCertainty.Assumed, Steps = [FuseAfterwards] };

    /// <summary>The effect of a changed hash-ring property.</summary>
    public static FieldEffect Ring => new(
        ChangeEffect.RollsPods,
        "The hash rings of clients, workers and coordinator must match. Until they do, files are cached twice. " + CacheMoves)
    {
        Loss = ChangeLoss.Cache,
        IsLossOfRing = true,
        Certainty = ChangeCertainty.Documented,
        Steps =
        [
            new(
                "Change all components at once, in a maintenance window: stop the applications that use FUSE first.",
                "FUSE pods keep the old ring until they stop. Two rings cache all files twice.")
            { Marks = [new(StepMoment.Begin, NoApplications)] },
            new("Start the applications that use FUSE again.", "Their FUSE pods have the new ring.")
            {
                Condition = "after coordinator and workers have restarted",
                Phase = StepPhase.Last,
                Marks = [new(StepMoment.End, NoApplications)],
            },
        ],
    };

    /// <summary>The effect of another number of virtual nodes.</summary>
    public static FieldEffect VirtualNodes => Ring with
    {
        Reason = $"{Ring.Reason} By the documentation, the whole cache is lost. The share is that of the published algorithm.",
    };

    /// <summary>The effects where the identities of workers are lost.</summary>
    public static FieldEffect Identity => new(
        ChangeEffect.RollsPods,
        "A worker without its identity file is a new member of the ring: clients look for its whole cache elsewhere. Only the old "
            + "path keeps it.")
    {
        Loss = ChangeLoss.Cache,
        ShareOfLoss = LossShares.Whole,
        Certainty = ChangeCertainty.Assumed,
        Steps =
        [
            CoordinatorCommands.Step("alluxio info nodes", "It shows the members of the ring and their IDs.") with
            {
                Phase = StepPhase.After,
            },
            CoordinatorCommands.Step(
                "alluxio process remove-worker -n ID",
                "An old member keeps its share of a static ring, and its files are read from the storage.") with
            {
                Condition = "for each old identity that is still listed, offline",
                IsAssumed = true,
                Phase = StepPhase.After,
            },
        ],
    };

    /// <summary>The effects where jobs are kept elsewhere.</summary>
    public static FieldEffect JobStore =>
        new(
            ChangeEffect.RollsPods,
            "The new store starts without jobs. The documentation does not describe how to move the history of the old one.")
        {
            Loss = ChangeLoss.Data,
            Certainty = ChangeCertainty.Assumed,
            Steps = [CoordinatorCommands.Step("alluxio job list", "Running jobs should end first.") with { Phase = StepPhase.Check }],
        };

    /// <summary>The effect of a changed cluster name in etcd.</summary>
    public static FieldEffect ClusterName => new(
        ChangeEffect.RollsPods,
        "Workers, mounts and license are registered under the old name, so the cluster starts empty.")
    {
        Loss = ChangeLoss.Data,
        Certainty = ChangeCertainty.Assumed,
        HasOwnApplying = true,
        Steps = [new(
            "Restore the old name in the manifests, and compare again.",
            "The data of the old name is not moved.") { Phase = StepPhase.Check }],
    };

    private static FieldEffect Image =>
        new(ChangeEffect.RollsPods, "The operator rolls the components. A worker keeps its cache only if page store and identity survive.")
        {
            Certainty = ChangeCertainty.Documented,
            Steps = [LicenseStatus, FuseAfterwards],
        };

    /// <summary>The effect of another release of Alluxio.</summary>
    public static FieldEffect Upgrade => Image with
    {
        Steps =
        [
            LicenseStatus,
            new("Upgrade the operator to the version that the release notes require.", "An older operator does not support newer fields."),
            FuseAfterwards,
        ],
    };

    /// <summary>The step that checks facts before processes start.</summary>
    public static ChangeStep LicenseStatus => CoordinatorCommands.Step(
        "alluxio license status",
        "Processes do not start with an expired license, and one above a limit stops.") with
    { Phase = StepPhase.Check };

    /// <summary>The step that saves the data of an etcd that is removed.</summary>
    public static ChangeStep CopyOfEtcd => new(
        "Copy the keys of the old etcd to the new one.",
        "Mounts, license, quotas and jobs have no other copy. The copy has the mounts as they are at that moment.")
    {
        IsAssumed = true,
        Phase = StepPhase.Latest,
    };

    private static ChangeStep FuseAfterwards => new(
        "Restart the applications that use FUSE.",
        "FUSE pods keep the old image and options until the applications that use them stop.")
    {
        OnlyIf = "FUSE pods should get the change now",
        IsAssumed = true,
        Phase = StepPhase.After,
        Marks = [new(StepMoment.Once, "applications that use FUSE restart")],
    };

    private static FieldEffect Licensed =>
        Rolls("It changes pod templates. A license may limit heap, cpu and page store. A process above the limit stops.") with
        {
            Steps = [LicenseStatus],
        };

    /// <summary>The effect of a new place for the workers' pages.</summary>
    public static FieldEffect NewStore =>
        new(ChangeEffect.RollsPods, "Workers start with an empty page store. The old directory stays on the nodes.")
        {
            Loss = ChangeLoss.Cache,
            ShareOfLoss = LossShares.Whole,
            Certainty = ChangeCertainty.Assumed,
        };

    /// <summary>The effect of another storage class of the workers' claims.</summary>
    public static FieldEffect OtherClass =>
        new(ChangeEffect.NeedsHand, "The class of a claim is immutable: new claims are required, and they are empty.")
        {
            Loss = ChangeLoss.Cache,
            ShareOfLoss = LossShares.Whole,
            Certainty = ChangeCertainty.Assumed,
        };

    private static FieldEffect Orphan =>
        Unknown("The documentation does not say whether the operator removes disabled components. Their objects may stay.");

    private static FieldEffect Rolls(string reason) => new(ChangeEffect.RollsPods, reason) { Certainty = ChangeCertainty.Assumed };

    private static FieldEffect Unknown(string reason) => new(ChangeEffect.NotKnown, reason) { Certainty = ChangeCertainty.Assumed };
}
