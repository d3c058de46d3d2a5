using Alluxio.Config.Derivations;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Operator.Derivations;

/// <summary>The common facts of both operators about the path from a setting to a pod.</summary>
internal abstract class OperatorDerivationFacts : DerivationFacts
{
    public override string? ResourceName => "alluxioclusters.k8s-operator.alluxio.com";

    public override string OwnerOf(ResolvedPlan plan, RuleLayer layer) =>
        layer is { Layer: Layer.Controller } or { Kind: "OperatorValues" } ? "the operator's Helm values" : base.OwnerOf(plan, layer);
}
