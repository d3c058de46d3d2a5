using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Compares the objects of two sets that belong to no deployment of them. Each has an answer, also an unknown one.</summary>
/// <param name="plansBefore">The deployments of the set before.</param>
/// <param name="plansAfter">The deployments of the set after.</param>
/// <param name="systems">The facts of all systems.</param>
internal sealed class SeparateObjects(
    ValueList<ResolvedPlan> plansBefore, ValueList<ResolvedPlan> plansAfter, LifecycleFacts[] systems)
{
    private readonly AutoscalerEffects _autoscalers = new(plansBefore.Concat(plansAfter), systems);

    /// <summary>A comparison for each object that differs.</summary>
    /// <param name="before">The manifests before.</param>
    /// <param name="after">The manifests after.</param>
    public IEnumerable<DeploymentComparison> Compare(ManifestSet before, ManifestSet after)
    {
        Dictionary<ObjectKey, Manifest> was = ByKey(before);
        Dictionary<ObjectKey, Manifest> now = ByKey(after);
        SeparateObject[] differing =
        [
            .. was.Keys.Union(now.Keys)
                .Select(key => SeparateObject.Of(key, was.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .Where(static found => found.Differences.Count > 0),
        ];
        HashSet<Manifest> belonging = new(ReferenceEqualityComparer.Instance);
        belonging.UnionWith(Belonging(plansBefore, differing.Select(static found => found.Before)));
        belonging.UnionWith(Belonging(plansAfter, differing.Select(static found => found.After)));
        return differing.Where(found => !IsIn(belonging, found.Before) && !IsIn(belonging, found.After))
            .Select(found => Compare(found, after));
    }

    private static bool IsIn(HashSet<Manifest> manifests, Manifest? manifest) => manifest is not null && manifests.Contains(manifest);

    // Only what differs is looked at, so that equal deployments need no pods.
    private static IEnumerable<Manifest> Belonging(ValueList<ResolvedPlan> plans, IEnumerable<Manifest?> differing)
    {
        RelatedManifests related = new(differing.OfType<Manifest>().ToValueList());
        return plans.SelectMany(plan => related.Of(plan, LifecycleFacts.Of(plan)))
            .Concat(plans.Select(static plan => plan.Deployment).OfType<Manifest>());
    }

    private static IReadOnlyList<FieldDifference> DifferencesOf(ObjectKey key, Manifest? before, Manifest? after)
    {
        if (before is null || after is null)
        {
            return [ComparedManifests.Whole(before, after)];
        }

        if (ReferenceEquals(before.Resource, after.Resource) || before.Resource.Equals(after.Resource))
        {
            return [];
        }

        // A document without a name is no object of a cluster.
        if (before.Resource is UnknownResource && after.Resource is UnknownResource)
        {
            return key.Name.Length == 0 ? [] : ForeignDifferences.Of(before, after);
        }

        return FieldDifferences.Of(before, after);
    }

    // Of several objects with one name, the last counts. Values of Helm have no names: their order counts.
    private static Dictionary<ObjectKey, Manifest> ByKey(ManifestSet manifests)
    {
        Dictionary<ObjectKey, Manifest> found = [];
        foreach (Manifest manifest in manifests.Manifests)
        {
            ObjectKey key = ObjectKey.Of(manifest.Resource);
            while (key.Name.Length == 0 && found.ContainsKey(key))
            {
                key = key with { Namespace = key.Namespace + "+" };
            }

            found[key] = manifest;
        }

        return found;
    }

    private DeploymentComparison Compare(SeparateObject found, ManifestSet set)
    {
        (ObjectKey key, Manifest? before, Manifest? after, IReadOnlyList<FieldDifference> differences) = found;
        ObjectChange? change = before is null || after is null || !ObjectEffects.IsOfKubernetes(key) ? null
            : ObjectComparer.Compare([before.Resource], [after.Resource])[0];
        (FieldDifference Difference, FieldEffect Effect)[] effects =
        [
            .. differences.Select(difference => (difference, EffectOf(key, difference, change, set))),
        ];
        return new DeploymentComparison
        {
            System = ObjectEffects.SystemOf(key),
            Deployment = ObjectEffects.TitleOf(key),
            Outcome = before is null ? DeploymentOutcome.Added
                : after is null ? DeploymentOutcome.Removed
                : Array.TrueForAll(effects, static entry => entry.Effect.Effect == ChangeEffect.None) ? DeploymentOutcome.Unchanged
                : DeploymentOutcome.Changed,
            Changes = [.. effects.Select(static entry => entry.Difference.ToChange(entry.Effect))],
            Steps = [.. effects.SelectMany(entry => ObjectEffects.StepsOf(key, entry.Difference, entry.Effect)).Distinct()],
            IsObject = true,
            Object = key,
        };
    }

    private FieldEffect EffectOf(ObjectKey key, FieldDifference difference, ObjectChange? change, ManifestSet after) =>
        difference.IsSpelling ? new FieldEffect(ChangeEffect.None, "It is the same amount in another notation.")
        : systems.Select(system => system.EffectAlone(difference, after)).FirstOrDefault(static effect => effect is not null)
            ?? _autoscalers.Of(key, difference)
            ?? (difference is { IsWhole: false, Resource: Secret or ConfigMap } && change is { Refusals.Count: 0 }
                && !difference.IsIn("metadata") ? ContentEffects.OfGiven(difference.Resource, after) : null)
            ?? ObjectEffects.Of(key, difference, change);

    // An object with the fields that differ.
    private sealed record SeparateObject(ObjectKey Key, Manifest? Before, Manifest? After, IReadOnlyList<FieldDifference> Differences)
    {
        public static SeparateObject Of(ObjectKey key, Manifest? before, Manifest? after) =>
            new(key, before, after, DifferencesOf(key, before, after));
    }
}
