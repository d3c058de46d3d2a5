using Alluxio.Config.Derivations;
using Alluxio.Config.Images;
using Alluxio.Config.Systems.Operator.Derivations;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Derivations;

/// <summary>What is known of the operator's way with a change of a live <c>v1</c> cluster.</summary>
internal sealed class ClusterDerivationFacts : OperatorDerivationFacts
{
    private const string OperatorPages = "documentation AI-3.7: administration";

    private static readonly ValueList<DerivationRule> Rows =
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

    private static readonly DerivationRule CsiFuse = new()
    {
        Trigger = DerivationTrigger.DeletePod,
        Reason = "FUSE pods that run keep what they were created with, for as long as an application uses the claim; only new ones start with the change. "
            + "Deleting one takes the mount from the applications on its node until they mount again: delete where they can.",
        Source = "documentation AI-3.7: the CSI driver starts FUSE where a pod uses the claim",
        IsAssumed = true,
    };

    public static ClusterDerivationFacts Instance { get; } = new();

    public override ValueList<DerivationRule> Rules => Rows;

    public override DerivationRule? OfPods(ImageUse main, string? strategy) => IsReplacedByHand(main) ? CsiFuse : null;

    // FUSE pods of the operator's CSI driver.
    public override bool IsReplacedByHand(ImageUse main) => main.Reason == ImageReason.CsiFuse;
}
