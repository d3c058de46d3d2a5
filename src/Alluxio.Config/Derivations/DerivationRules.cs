using Alluxio.Config.Images;

namespace Alluxio.Config.Derivations;

/// <summary>Effects of a change in a live deployment that come from Kubernetes, in addition to those of the controllers.</summary>
internal static class DerivationRules
{
    private const string Admission = "Kubernetes plugin/pkg/admission/serviceaccount/admission.go";

    private static readonly DerivationRule Later = new()
    {
        Trigger = DerivationTrigger.NextRun,
        Reason = "Such pods run once or on demand. Existing pods are unchanged.",
        Source = "Kubernetes: what a pod runs with is settled when it is created",
    };

    private static readonly DerivationRule OnDelete = new()
    {
        Trigger = DerivationTrigger.DeletePod,
        Reason = "The update strategy is OnDelete: pods are not replaced until they are deleted.",
        Source = "updateStrategy of the emitted object",
    };

    private static readonly DerivationRule Recreate = new()
    {
        Trigger = DerivationTrigger.ByItself,
        Reason = "The strategy is Recreate: all pods stop before new ones start.",
        Source = "strategy of the emitted object",
    };

    /// <summary>How a changed template comes to the pods of an object that replaces them one after the other.</summary>
    public static DerivationRule Rolling { get; } = new()
    {
        Trigger = DerivationTrigger.ByItself,
        Reason = "A changed template replaces the pods one by one.",
        Source = "updateStrategy of the emitted object, or Kubernetes' default",
    };

    private static readonly DerivationRule NotEmitted = Rolling with
    {
        Source = "Kubernetes' default; the object is not emitted",
        IsAssumed = true,
    };

    /// <summary>How a change comes from a setting to the template of a workload.</summary>
    public static DerivationRule Of(DerivationFacts facts, ImageReason reason, DerivationSubject subject) => facts.Rules
        .First(rule => (rule.Reasons.Count == 0 || rule.Reasons.Contains(reason))
            && (rule.Subjects.Count == 0 || rule.Subjects.Contains(subject)));

    /// <summary>How a changed template reaches the pods of any system.</summary>
    /// <param name="strategy">The update strategy; <see langword="null"/> if the object is not emitted.</param>
    /// <param name="isAtRunTime">Whether such pods start only on demand.</param>
    public static DerivationRule OfPods(string? strategy, bool isAtRunTime) =>
        isAtRunTime ? Later : strategy switch { null => NotEmitted, "OnDelete" => OnDelete, "Recreate" => Recreate, _ => Rolling };

    /// <summary>How a changed template comes to the pods of a plan.</summary>
    /// <param name="facts">What their system knows.</param>
    /// <param name="main">Their main container.</param>
    /// <param name="strategy">The update strategy; <see langword="null"/> if the object is not emitted.</param>
    public static DerivationRule OfPods(DerivationFacts facts, ImageUse main, string? strategy) =>
        facts.OfPods(main, strategy) ?? OfPods(strategy, main.Pod.IsAtRunTime);

    /// <summary>How a changed list of pull secrets reaches pods from an account.</summary>
    /// <param name="hasOwnList">Whether the pods have their own list.</param>
    /// <param name="isAtRunTime">Whether such pods start only on demand.</param>
    public static DerivationRule OfAccount(bool hasOwnList, bool isAtRunTime) => new()
    {
        Trigger = hasOwnList ? DerivationTrigger.Never : isAtRunTime ? DerivationTrigger.NextRun : DerivationTrigger.DeletePod,
        Reason = hasOwnList
            ? "The pods' own list overrides that of the ServiceAccount."
            : "Kubernetes copies the ServiceAccount's list only when it creates a pod.",
        Source = Admission,
    };
}
