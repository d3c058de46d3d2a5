using Alluxio.Config.Derivations;
using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Derivations;

/// <summary>Fluid's reaction to a change of a live AlluxioRuntime, or of Fluid's chart.</summary>
internal static class FluidDerivationRules
{
    /// <summary>The rows; the first that fits counts.</summary>
    public static ValueList<DerivationRule> All { get; } =
    [
        // The chart's own pods. Controllers of other runtimes are switched on; in the pods of a runtime nothing that is switched comes
        // first.
        new DerivationRule
        {
            Reasons = [ImageReason.OperatorItself, ImageReason.CsiDriver, ImageReason.ComponentEnabled],
            Trigger = DerivationTrigger.ByItself,
            Reason = "Helm writes the values into the templates of Fluid's own workloads. Existing runtimes are unchanged.",
            Source = "Fluid charts/fluid/fluid/templates",
        },
        new DerivationRule
        {
            Reasons = [ImageReason.DataLoad, ImageReason.DataBackup, ImageReason.RunAs],
            Subjects = [DerivationSubject.PullSecrets],
            Trigger = DerivationTrigger.NextRun,
            Reason =
                "Such a pod gets the list of the controller's environment when it is created. The lists of the runtime have no effect.",
            Source = "Fluid pkg/ddc/alluxio/load_data.go, backup_data.go",
        },
        new DerivationRule
        {
            Reasons = [ImageReason.DataLoad, ImageReason.DataBackup, ImageReason.RunAs],
            Trigger = DerivationTrigger.RecreateResource,
            Reason = "Fluid reads the image from the values with which it installed the runtime.",
            Source = "Fluid pkg/ddc/alluxio/load_data.go, backup_data.go",
        },
        new DerivationRule
        {
            Trigger = DerivationTrigger.RecreateResource,
            Reason = "Fluid installs its Helm release once and never upgrades it. A change reaches a live AlluxioRuntime only when it is "
                + "re-created, which loses its cache.",
            Source = "Fluid pkg/ddc/alluxio/master_internal.go, sync_runtime.go",
        },
    ];

    /// <summary>How a change comes to the pods of Fluid's own workloads.</summary>
    public static DerivationRule OwnPods { get; } = DerivationRules.Rolling with
    {
        Source = "Fluid charts/fluid/fluid/templates: RollingUpdate for the CSI driver, Kubernetes' default for the Deployments",
    };

    /// <summary>How a change comes to the Job of Fluid's chart.</summary>
    public static DerivationRule Hook { get; } = new()
    {
        Trigger = DerivationTrigger.NextRun,
        Reason = "Helm starts the Job before each upgrade, including the one with the change. Between upgrades it does not run.",
        Source = "Fluid charts/fluid/fluid/templates/upgrade/crd-upgrade.yaml",
    };
}
