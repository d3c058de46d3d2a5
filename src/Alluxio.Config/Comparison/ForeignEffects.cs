using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The effects of changes to kinds of Kubernetes that are not modelled, where they concern pods and caches.</summary>
internal static class ForeignEffects
{
    private static readonly string[] Scaled = ["AlluxioRuntime", "AlluxioCluster"];

    /// <summary>The effect; <see langword="null"/> if nothing special is known.</summary>
    /// <param name="key">The object.</param>
    /// <param name="difference">What differs in it.</param>
    public static FieldEffect? Of(ObjectKey key, FieldDifference difference) => key.Kind switch
    {
        "HorizontalPodAutoscaler" when ScaledBy(difference.AfterManifest ?? difference.BeforeManifest!) is { } target =>
            OfAutoscaler(target, difference),
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

    private static FieldEffect OfAutoscaler(string target, FieldDifference difference)
    {
        bool isLower = difference.Pattern == "spec.maxReplicas" && int.TryParse(difference.Before as string, out int was)
            && int.TryParse(difference.After as string, out int now) && now < was;
        return difference.IsWhole && difference.After is null
            ? new FieldEffect(ChangeEffect.Live, $"Nothing scales the {target} any more. Its number of workers stays as it is then.")
            : new FieldEffect(
                ChangeEffect.Live,
                $"It changes the number of workers of {target}. "
                    + (isLower ? "If more workers run, some stop at once, with their part of the cache and with files that only they have."
                        : "A worker that it stops loses its part of the cache, and files that only it has."))
            {
                Loss = isLower ? ChangeLoss.Cache : ChangeLoss.None,
                Certainty = ChangeCertainty.Assumed,
            };
    }

    private static string? ScaledBy(Manifest manifest) => ((UnknownResource)manifest.Resource).Content is var content
        && GivenPods.At(content, "spec.scaleTargetRef.kind") is RawScalar { Text: var kind } && Scaled.Contains(kind)
        && GivenPods.At(content, "spec.scaleTargetRef.name") is RawScalar { Text: var name }
            ? $"{kind} {name}"
            : null;
}
