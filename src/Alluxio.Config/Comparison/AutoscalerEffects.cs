using System.Globalization;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The effects of changes to a HorizontalPodAutoscaler that scales the workers of a deployment.</summary>
/// <param name="plans">The deployments of both states, those before first.</param>
/// <param name="systems">The facts of all systems.</param>
internal sealed class AutoscalerEffects(IEnumerable<ResolvedPlan> plans, LifecycleFacts[] systems)
{
    private static readonly string[] Scaled = ["AlluxioRuntime", "AlluxioCluster"];

    /// <summary>The effect; <see langword="null"/> if the object is no autoscaler of a deployment.</summary>
    /// <param name="key">The object.</param>
    /// <param name="difference">What differs in it.</param>
    public FieldEffect? Of(ObjectKey key, FieldDifference difference) =>
        key.Kind == "HorizontalPodAutoscaler" && TargetOf(difference.AfterManifest ?? difference.BeforeManifest!) is { } target
            ? Of(key, target, difference)
            : null;

    private FieldEffect Of(ObjectKey key, ObjectKey target, FieldDifference difference)
    {
        string name = $"{target.Kind} {target.Name}";
        if (difference.AfterManifest is not { } after)
        {
            return new FieldEffect(ChangeEffect.Live, $"Nothing scales the {name} any more. Its number of workers stays as it is then.");
        }

        ResolvedPlan? plan = plans.FirstOrDefault(plan => plan.Deployment?.Resource.Kind == target.Kind
            && plan.Namespace == target.Namespace && plan.Name == target.Name);
        FewerWorkers lost = systems.Select(system => system.OfFewerWorkers(target, plan)).FirstOrDefault(static found => found is not null)
            ?? new FewerWorkers(ChangeLoss.Cache, "A worker that stops loses its part of the cache, and files that only it has.");
        int? most = IsLower(difference, "spec.maxReplicas", int.MaxValue);
        int? least = IsLower(difference, "spec.minReplicas", difference.IsWhole ? int.MaxValue : 1);
        return new FieldEffect(ChangeEffect.Live, $"It changes the number of workers of {name}. {Stops(most)}{lost.Reason}")
        {
            Loss = most is null ? ChangeLoss.None : lost.Loss,
            Certainty = ChangeCertainty.Assumed,
            Latent = (least ?? (difference.IsWhole ? 1 : null)) is { } low
                ? Invariant($"when the load falls, it stops workers until {low} {(low == 1 ? "is" : "are")} left.")
                : null,
            Steps = most is null && least is null && !difference.IsWhole ? []
                : [.. most is null ? [] : (ChangeStep[])[Count(target, lost.Selector, most.Value)], .. lost.Steps],
        };
    }

    private static string Stops(int? most) => most is null ? "" : Invariant($"If more than {most} run, some stop at once. ");

    private static ChangeStep Count(ObjectKey target, string selector, int most) => new(
        $"kubectl get pods -n {target.Namespace}{selector} -o wide",
        Invariant($"Workers stop only if more than {most} of {target.Kind} {target.Name} run."))
    {
        Phase = StepPhase.Check,
    };

    // The new limit, if it is lower than the old one.
    private static int? IsLower(FieldDifference difference, string field, int absent) =>
        (difference.IsWhole || difference.Pattern == field) && Number(difference.AfterManifest, field) is { } now
            && now < (Number(difference.BeforeManifest, field) ?? absent)
            ? now
            : null;

    private static int? Number(Manifest? manifest, string field) => manifest?.Resource is UnknownResource { Content: var content }
        && GivenPods.At(content, field) is RawScalar { Text: var text } && int.TryParse(text, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private static ObjectKey? TargetOf(Manifest manifest) => manifest.Resource is UnknownResource { Content: var content }
        && GivenPods.At(content, "spec.scaleTargetRef.kind") is RawScalar { Text: var kind } && Scaled.Contains(kind)
        && GivenPods.At(content, "spec.scaleTargetRef.name") is RawScalar { Text: var name }
            ? new ObjectKey("", kind, ObjectNamespace.Of(manifest.Resource), name)
            : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
