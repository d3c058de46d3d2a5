using Alluxio.Config.Images;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>A system's facts about the path from a setting to a running pod. The defaults here hold for a system without facts.</summary>
internal class DerivationFacts : SystemFacts
{
    private static readonly DerivationFacts None = new();

    private static readonly ValueList<DerivationRule> UnknownController =
    [
        new DerivationRule
        {
            Trigger = DerivationTrigger.ByItself,
            Reason = "The effect of the controller on a change is unknown. The library assumes that it updates the objects.",
            Source = "not documented",
            IsAssumed = true,
        },
    ];

    /// <summary>The facts of a plan.</summary>
    public static DerivationFacts Of(ResolvedPlan plan) => plan.FactsOf<DerivationFacts>() ?? None;

    /// <summary>
    /// The reactions of the controller to a change of a live deployment. The first matching row applies, and the last one always matches.
    /// </summary>
    public virtual ValueList<DerivationRule> Rules => UnknownController;

    /// <summary>The name of the custom resources for <c>kubectl</c>; <see langword="null"/> if it is unknown.</summary>
    public virtual string? ResourceName => null;

    /// <summary>How a changed template comes to pods, where it is particular to the system.</summary>
    /// <param name="main">Their main container.</param>
    /// <param name="strategy">The update strategy; <see langword="null"/> if the object is not emitted.</param>
    public virtual DerivationRule? OfPods(ImageUse main, string? strategy) => null;

    /// <summary>Whether the pods are long-running, without a controller that replaces them.</summary>
    /// <param name="main">Their main container.</param>
    public virtual bool IsReplacedByHand(ImageUse main) => false;

    /// <summary>The object, values or environment that hold the field of a layer.</summary>
    public virtual string OwnerOf(ResolvedPlan plan, RuleLayer layer) => layer switch
    {
        { Layer: Layer.Controller } => "the controller",
        { Kind: { } kind } => $"{kind} {plan}",
        _ => plan.ToString(),
    };

    /// <summary>The chart values from which a layer of the controller comes. Users of the chart change them there.</summary>
    public virtual IEnumerable<RuleLayer> SourceFields(ResolvedPlan plan, RuleLayer layer) => [];

    /// <summary>The layers that give pull secrets to pods which no setting of the plan reaches.</summary>
    public virtual IEnumerable<RuleLayer> ListsOfController(ResolvedPlan plan) => [];

    /// <summary>Fields that are known though nothing of the plan follows them, each with its owner.</summary>
    public virtual IEnumerable<(string Field, string Owner)> KnownFields(ResolvedPlan plan) => [];
}
