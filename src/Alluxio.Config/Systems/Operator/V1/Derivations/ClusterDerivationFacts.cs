using Alluxio.Config.Derivations;
using Alluxio.Config.Images;
using Alluxio.Config.Systems.Operator.Derivations;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Derivations;

/// <summary>The known reactions of the operator to a change of a live <c>v1</c> cluster.</summary>
internal sealed class ClusterDerivationFacts : OperatorDerivationFacts
{
    private const string OperatorPages = "documentation AI-3.7: administration";

    private static readonly ValueList<DerivationRule> Rows =
    [
        new DerivationRule
        {
            Reasons = [ImageReason.OperatorItself, ImageReason.CsiDriver, ImageReason.Console],
            Trigger = DerivationTrigger.ByItself,
            Reason = "Helm writes the values into the templates of the operator's workloads. The documented upgrade reinstalls the "
                + "operator, which does not change clusters.",
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
            Reason = "The documentation does not say that the operator deletes disabled components.",
            Source = OperatorPages,
            IsAssumed = true,
        },
        new DerivationRule
        {
            Trigger = DerivationTrigger.ByItself,
            Reason = "The documentation does not show it. The library assumes a rollout, as for the image of the cluster.",
            Source = OperatorPages,
            IsAssumed = true,
        },
    ];

    private static readonly DerivationRule CsiFuse = new()
    {
        Trigger = DerivationTrigger.DeletePod,
        Reason = "Running FUSE pods are unchanged as long as an application uses the claim. Only new ones start with the change. "
            + "Deleting one removes the mount of the applications on its node until they mount again. Delete it only where they can.",
        Source = "documentation AI-3.7: the CSI driver starts FUSE where a pod uses the claim",
        IsAssumed = true,
    };

    public static ClusterDerivationFacts Instance { get; } = new();

    public override ValueList<DerivationRule> Rules => Rows;

    public override DerivationRule? OfPods(ImageUse main, string? strategy) => IsReplacedByHand(main) ? CsiFuse : null;

    // FUSE pods of the operator's CSI driver.
    public override bool IsReplacedByHand(ImageUse main) => main.Reason == ImageReason.CsiFuse;
}
