using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison;

/// <summary>Compares the objects of two sets that belong to no deployment of them. Each has an answer, also an unknown one.</summary>
/// <param name="plans">The deployments of both sets.</param>
/// <param name="systems">The facts of all systems.</param>
internal sealed class SeparateObjects(ResolvedPlan[] plans, LifecycleFacts[] systems)
{
    /// <summary>A comparison for each object that differs.</summary>
    /// <param name="before">The manifests before.</param>
    /// <param name="after">The manifests after.</param>
    public IEnumerable<DeploymentComparison> Compare(ManifestSet before, ManifestSet after)
    {
        Dictionary<ObjectKey, Manifest> was = ByKey(before);
        Dictionary<ObjectKey, Manifest> now = ByKey(after);
        foreach (ObjectKey key in was.Keys.Union(now.Keys))
        {
            Manifest? old = was.GetValueOrDefault(key);
            Manifest? fresh = now.GetValueOrDefault(key);
            IReadOnlyList<FieldDifference> differences = Differences(key, old, fresh);

            // Most objects are equal. To ask each deployment of a large set whether it owns them would take longer.
            if (differences.Count > 0 && !Belongs(old) && !Belongs(fresh))
            {
                yield return Compare(key, old, fresh, differences, after);
            }
        }
    }

    private static IReadOnlyList<FieldDifference> Differences(ObjectKey key, Manifest? before, Manifest? after)
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

    private bool Belongs(Manifest? manifest) => manifest is not null && Array.Exists(plans, plan =>
        ReferenceEquals(plan.Deployment, manifest) || LifecycleFacts.Of(plan).Concerns(plan, manifest));

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

    private DeploymentComparison Compare(
        ObjectKey key, Manifest? before, Manifest? after, IReadOnlyList<FieldDifference> differences, ManifestSet set)
    {
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
        };
    }

    private FieldEffect EffectOf(ObjectKey key, FieldDifference difference, ObjectChange? change, ManifestSet after) =>
        difference.IsSpelling ? new FieldEffect(ChangeEffect.None, "It is the same amount in another notation.")
        : systems.Select(system => system.EffectAlone(difference, after)).FirstOrDefault(static effect => effect is not null)
            ?? ObjectEffects.Of(key, difference, change);
}
