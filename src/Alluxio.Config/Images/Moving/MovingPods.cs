using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Moving;

/// <summary>The pods of all plans of a set, with the lists that they are created with.</summary>
internal sealed class MovingPods
{
    private MovingPods(ValueList<(ResolvedPlan Plan, EffectivePullSecrets Secrets)> all, ValueList<EffectivePullSecrets> others) =>
        (All, Others) = (all, others);

    public ValueList<(ResolvedPlan Plan, EffectivePullSecrets Secrets)> All { get; }

    /// <summary>Pods that documents of the set name themselves. No move edits them, but they may run under the same accounts.</summary>
    public ValueList<EffectivePullSecrets> Others { get; }

    public static MovingPods Of(ValueList<ResolvedPlan> plans, ManifestSet manifests, bool isComplete)
    {
        List<(ResolvedPlan Plan, EffectivePullSecrets Secrets)> all = [];
        foreach (ResolvedPlan plan in plans)
        {
            PullSecretCheck check = new(new KnownAccounts(plan, manifests, isComplete), new PodFindings());

            // Lists that depend on neither plan nor account are not moved.
            all.AddRange(ImageInventory.Of(plan)
                .Select(static image => image.Pod)
                .Where(static pod => pod.ListDependsOn is null)
                .DistinctBy(Key)
                .Select(pod => (plan, check.Run(pod))));
        }

        ValueList<EffectivePullSecrets> others = plans.Count == 0
            ? []
            : GivenPods.Of(manifests)
                .Select(static container => container.Pod)
                .DistinctBy(Key)
                .Select(new PullSecretCheck(new KnownAccounts(plans[0], manifests, isComplete), new PodFindings()).Run)
                .ToValueList();
        return new MovingPods([.. all], others);
    }

    /// <summary>The identity of a pod, independent of its lists.</summary>
    public static string Key(PullingPod pod) => pod.ToString();

    /// <summary>The same pod of another state of the manifests.</summary>
    public EffectivePullSecrets? Find(ResolvedPlan plan, PullingPod pod) =>
        All.FirstOrDefault(entry => entry.Plan.Namespace == plan.Namespace
            && entry.Plan.Name == plan.Name
            && Key(entry.Secrets.Pod) == Key(pod)).Secrets;

    /// <summary>The fields of the custom resource that a pod's list is read from, whether they win or not.</summary>
    public static IEnumerable<string> GivenFields(PullingPod pod) =>
        (pod.PullSecretSetting is { } setting ? setting.Winners.Concat(setting.Hidden) : [])
            .Where(static definition => definition.Layer is Layer.Component or Layer.Global)
            .Select(static definition => definition.Origin);

    /// <summary>
    /// The field of a layer of the custom resource that can give a pod its list; <see langword="null"/> if there is none.
    /// </summary>
    public static string? FieldOf(PullingPod pod, Layer layer) =>
        pod.PullSecretSetting?.Rule.Layers.FirstOrDefault(candidate => candidate.Layer == layer
            && candidate is { Kind: not null, IsIgnored: false })?.Field;

    /// <summary>Whether a pod has its own list, from the custom resource.</summary>
    public static bool HasOwnList(EffectivePullSecrets secrets) => secrets.Source == PullSecretSource.Pod
        && secrets.Winners.Count > 0 && secrets.Winners.All(static winner => winner.Layer is Layer.Component or Layer.Global);
}
