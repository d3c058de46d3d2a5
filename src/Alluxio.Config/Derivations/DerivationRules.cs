using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>What controllers do with a change of a live deployment: data, one table a system; the first row that fits counts.</summary>
internal static class DerivationRules
{
    private const string OperatorPages = "documentation AI-3.7: administration";

    private const string Admission = "Kubernetes plugin/pkg/admission/serviceaccount/admission.go";

    private static readonly ValueList<DerivationRule> Fluid =
    [
        // The chart's own pods. Controllers of other runtimes are switched on; in the pods of a runtime nothing that is switched comes first.
        new DerivationRule
        {
            Reasons = [ImageReason.OperatorItself, ImageReason.CsiDriver, ImageReason.ComponentEnabled],
            Trigger = DerivationTrigger.ByItself,
            Reason = "Helm writes the values into the templates of Fluid's own workloads; runtimes that exist are left alone.",
            Source = "Fluid charts/fluid/fluid/templates",
        },
        new DerivationRule
        {
            Reasons = [ImageReason.DataLoad, ImageReason.DataBackup, ImageReason.RunAs],
            Subjects = [DerivationSubject.PullSecrets],
            Trigger = DerivationTrigger.NextRun,
            Reason = "Such a pod takes the list of the controller's environment when it is created; the lists of the runtime do not count.",
            Source = "Fluid pkg/ddc/alluxio/load_data.go, backup_data.go",
        },
        new DerivationRule
        {
            Reasons = [ImageReason.DataLoad, ImageReason.DataBackup, ImageReason.RunAs],
            Trigger = DerivationTrigger.RecreateResource,
            Reason = "The image is read back from the values with which Fluid installed the runtime.",
            Source = "Fluid pkg/ddc/alluxio/load_data.go, backup_data.go",
        },
        new DerivationRule
        {
            Trigger = DerivationTrigger.RecreateResource,
            Reason = "Fluid installs its Helm release once and never upgrades it: nothing reaches a live AlluxioRuntime until it is re-created, and its cache is lost then.",
            Source = "Fluid pkg/ddc/alluxio/master_internal.go, sync_runtime.go",
        },
    ];

    private static readonly ValueList<DerivationRule> OpenOperator =
    [
        new DerivationRule
        {
            Reasons = [ImageReason.DataLoad, ImageReason.DataUpdate],
            Trigger = DerivationTrigger.NextRun,
            Reason = "The controller reads the custom resource when it creates the Job.",
            Source = "open operator pkg/load/create_load_job.go",
        },
        new DerivationRule
        {
            Reasons = [ImageReason.OperatorItself],
            Trigger = DerivationTrigger.ByItself,
            Reason = "Helm writes the values into the templates of the operator's workloads.",
            Source = "open operator, chart of the operator",
        },
        new DerivationRule
        {
            Trigger = DerivationTrigger.RecreateResource,
            Reason = "The operator installs its Helm release once and returns where it exists: nothing reaches a live AlluxioCluster until it is re-created.",
            Source = "open operator create_alluxiocluster.go",
        },
    ];

    private static readonly ValueList<DerivationRule> Cluster =
    [
        new DerivationRule
        {
            Reasons = [ImageReason.OperatorItself, ImageReason.CsiDriver, ImageReason.Console],
            Trigger = DerivationTrigger.ByItself,
            Reason = "Helm writes the values into the templates of the operator's workloads; the documented upgrade installs the operator anew, which leaves clusters alone.",
            Source = OperatorPages,
        },
        new DerivationRule
        {
            Reasons = [ImageReason.Always],
            Subjects = [DerivationSubject.Image],
            Trigger = DerivationTrigger.ByItself,
            Reason = "The operator rolls the components when the image of the cluster changes.",
            Source = OperatorPages,
        },
        new DerivationRule
        {
            Reasons = [ImageReason.ComponentEnabled, ImageReason.EtcdInstalled, ImageReason.MonitoringOn],
            Subjects = [DerivationSubject.Presence],
            Trigger = DerivationTrigger.DeleteOrphan,
            Reason = "No document says that the operator deletes what is switched off.",
            Source = OperatorPages,
            IsAssumed = true,
        },
        new DerivationRule
        {
            Trigger = DerivationTrigger.ByItself,
            Reason = "No document shows it; the operator is taken to do as with the image of the cluster, which it rolls out.",
            Source = OperatorPages,
            IsAssumed = true,
        },
    ];

    private static readonly DerivationRule Later = new()
    {
        Trigger = DerivationTrigger.NextRun,
        Reason = "Such pods run once or on demand; those that exist keep what they were created with.",
        Source = "Kubernetes: what a pod runs with is settled when it is created",
    };

    private static readonly DerivationRule OnDelete = new()
    {
        Trigger = DerivationTrigger.DeletePod,
        Reason = "The update strategy is OnDelete: nobody replaces a pod until it is deleted.",
        Source = "updateStrategy of the emitted object",
    };

    private static readonly DerivationRule Recreate = new()
    {
        Trigger = DerivationTrigger.ByItself,
        Reason = "The strategy is Recreate: all pods stop before new ones start.",
        Source = "strategy of the emitted object",
    };

    private static readonly DerivationRule Rolling = new()
    {
        Trigger = DerivationTrigger.ByItself,
        Reason = "A changed template replaces the pods one after the other.",
        Source = "updateStrategy of the emitted object, or Kubernetes' default",
    };

    private static readonly DerivationRule NotEmitted = Rolling with { Source = "Kubernetes' default; the object is not emitted", IsAssumed = true };

    /// <summary>How a change comes from a setting to the template of a workload.</summary>
    public static DerivationRule Of(ImageSystem system, ImageReason reason, DerivationSubject subject) =>
        (system switch { ImageSystem.Fluid => Fluid, ImageSystem.OpenOperator => OpenOperator, _ => Cluster })
        .First(rule => (rule.Reasons.Count == 0 || rule.Reasons.Contains(reason)) && (rule.Subjects.Count == 0 || rule.Subjects.Contains(subject)));

    private static readonly DerivationRule FluidOwn = Rolling with { Source = "Fluid charts/fluid/fluid/templates: RollingUpdate for the CSI driver, Kubernetes' default for the Deployments" };

    private static readonly DerivationRule Hook = new()
    {
        Trigger = DerivationTrigger.NextRun,
        Reason = "Helm starts the Job before each upgrade, also before the one that brings the change; in between nothing of it runs.",
        Source = "Fluid charts/fluid/fluid/templates/upgrade/crd-upgrade.yaml",
    };

    private static readonly DerivationRule CsiFuse = new()
    {
        Trigger = DerivationTrigger.DeletePod,
        Reason = "FUSE pods that run keep what they were created with, for as long as an application uses the claim; only new ones start with the change. "
            + "Deleting one takes the mount from the applications on its node until they mount again: delete where they can.",
        Source = "documentation AI-3.7: the CSI driver starts FUSE where a pod uses the claim",
        IsAssumed = true,
    };

    /// <summary>How a changed template comes to the pods of any system.</summary>
    /// <param name="strategy">The update strategy; <see langword="null"/> where the object is not emitted.</param>
    /// <param name="isAtRunTime">Whether such pods start only when somebody asks for them.</param>
    public static DerivationRule OfPods(string? strategy, bool isAtRunTime) =>
        isAtRunTime ? Later : strategy switch { null => NotEmitted, "OnDelete" => OnDelete, "Recreate" => Recreate, _ => Rolling };

    /// <summary>How a changed template comes to the pods of a plan.</summary>
    /// <param name="system">Whose pods they are.</param>
    /// <param name="main">Their main container.</param>
    /// <param name="strategy">The update strategy; <see langword="null"/> where the object is not emitted.</param>
    public static DerivationRule OfPods(ImageSystem system, ImageUse main, string? strategy) =>
        IsReplacedByHand(system, main) ? CsiFuse
        : system == ImageSystem.Fluid && strategy is null && !main.Pod.IsAtRunTime ? main.Pod.Kind == "Job" ? Hook : FluidOwn
        : OfPods(strategy, main.Pod.IsAtRunTime);

    /// <summary>Whether the pods run for long, and nobody replaces them: FUSE pods of the operator's CSI driver.</summary>
    /// <param name="system">Whose pods they are.</param>
    /// <param name="main">Their main container.</param>
    public static bool IsReplacedByHand(ImageSystem system, ImageUse main) => system == ImageSystem.Cluster && main.Reason == ImageReason.CsiFuse;

    /// <summary>How a changed list of pull secrets comes from an account to pods.</summary>
    /// <param name="hasOwnList">Whether the pods have a list of their own.</param>
    /// <param name="isAtRunTime">Whether such pods start only when somebody asks for them.</param>
    public static DerivationRule OfAccount(bool hasOwnList, bool isAtRunTime) => new()
    {
        Trigger = hasOwnList ? DerivationTrigger.Never : isAtRunTime ? DerivationTrigger.NextRun : DerivationTrigger.DeletePod,
        Reason = hasOwnList
            ? "The pods have a list of their own, which hides that of the account."
            : "Kubernetes copies the account's list when it creates a pod, and never later.",
        Source = Admission,
    };
}
