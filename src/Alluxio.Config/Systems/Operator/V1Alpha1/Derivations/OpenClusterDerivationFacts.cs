using Alluxio.Config.Derivations;
using Alluxio.Config.Images;
using Alluxio.Config.Systems.Operator.Derivations;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Derivations;

/// <summary>The reactions of the open operator to a change of a live cluster.</summary>
internal sealed class OpenClusterDerivationFacts : OperatorDerivationFacts
{
    public static OpenClusterDerivationFacts Instance { get; } = new();

    public override ValueList<DerivationRule> Rules => Rows;

    private static readonly ValueList<DerivationRule> Rows =
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
            Reason = "The operator installs its Helm release once and never upgrades it. A change reaches a live AlluxioCluster only when "
                + "it is re-created.",
            Source = "open operator create_alluxiocluster.go",
        },
    ];
}
