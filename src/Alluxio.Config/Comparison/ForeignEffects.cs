using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison;

/// <summary>The effects of changes to kinds of Kubernetes that are not modelled, where they concern pods and caches.</summary>
internal static class ForeignEffects
{
    /// <summary>The effect; <see langword="null"/> if nothing special is known.</summary>
    /// <param name="key">The object.</param>
    /// <param name="difference">What differs in it.</param>
    public static FieldEffect? Of(ObjectKey key, FieldDifference difference) => key.Kind switch
    {
        "PodDisruptionBudget" => new FieldEffect(
            ChangeEffect.Live, "It decides how many pods an eviction may stop, for example by kubectl drain. No pod restarts."),
        "LimitRange" or "ResourceQuota" => new FieldEffect(
            ChangeEffect.NextStart, "It counts when a pod is created. Running pods do not change, but a pod that restarts may be refused."),
        "NetworkPolicy" => new FieldEffect(
            ChangeEffect.Live, "The network of running pods changes at once. Connections that it does not allow fail.")
        {
            Certainty = ChangeCertainty.Documented,
        },
        "CustomResourceDefinition" when difference is { IsWhole: true, After: null } => new FieldEffect(
            ChangeEffect.StopsAllPods, "Kubernetes deletes all objects of the kind with it, and controllers delete their pods.")
        {
            Loss = ChangeLoss.Data,
        },
        _ => null,
    };
}
