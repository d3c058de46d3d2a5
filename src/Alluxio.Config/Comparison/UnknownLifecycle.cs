using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison;

/// <summary>A system of which nothing is known: that is what it says.</summary>
internal sealed class UnknownLifecycle : LifecycleFacts
{
    private static readonly FieldEffect Unknown = new(
        ChangeEffect.NotKnown,
        "The effect of the controller is unknown.")
    { Certainty = ChangeCertainty.Assumed };

    public static UnknownLifecycle Instance { get; } = new();

    public override bool Concerns(ResolvedPlan plan, Manifest manifest) => false;

    public override FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after) => Unknown;

    public override FieldEffect EffectOfRelease(ResolvedPlan before, ResolvedPlan after) => Unknown;

    public override ChangeStep[] Recreation(ResolvedPlan before, ResolvedPlan after) => [];

    public override PodChange? PodsOf(
        ResolvedPlan plan, Workload? before, Workload? after, ObjectChange change, ConfigurationChange[] causes) =>
        PodChange.Of(change, ChangeEffect.NotKnown, Unknown.Reason) with { Certainty = ChangeCertainty.Assumed };
}
