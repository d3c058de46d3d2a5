using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>The deployment of two plans with all that belongs to it, by kind and name.</summary>
internal static class ComparedManifests
{
    /// <summary>The fields that differ, object by object.</summary>
    public static List<FieldDifference> Differences(ResolvedPlan beforePlan, ResolvedPlan afterPlan, LifecycleFacts facts)
    {
        List<FieldDifference> found = [.. FieldDifferences.Of(beforePlan.Deployment, afterPlan.Deployment)];
        Manifest[] before = Belonging(beforePlan, facts);
        Manifest[] after = Belonging(afterPlan, facts);
        foreach (Manifest one in before)
        {
            found.AddRange(Counterpart(one, afterPlan) is { } same ? FieldDifferences.Of(one, same) : [Whole(one, null)]);
        }

        HashSet<ObjectKey> known = [.. before.Select(Key)];
        foreach (Manifest one in after.Where(one => !known.Contains(Key(one))))
        {
            found.AddRange(Counterpart(one, beforePlan) is { } same ? FieldDifferences.Of(same, one) : [Whole(null, one)]);
        }

        return found;
    }

    /// <summary>The fields that differ in a deployment that has another name, and in objects that are called as it is.</summary>
    public static IEnumerable<FieldDifference> OfRenamed(ResolvedPlan before, ResolvedPlan after, LifecycleFacts facts)
    {
        Manifest[] now = Belonging(after, facts);
        return FieldDifferences.Of(before.Deployment, after.Deployment)
            .Concat(Belonging(before, facts)
                .Where(one => one.Resource.Metadata?.Name == before.Name)
                .SelectMany(one => Array.Find(
                    now,
                    other => other.Resource.Kind == one.Resource.Kind && other.Resource.Metadata?.Name == after.Name) is { } same
                    ? FieldDifferences.Of(one, same)
                    : []))
            .Where(static difference => !difference.IsIn("metadata.name") && !difference.IsIn("metadata.namespace"));
    }

    /// <summary>Objects that belong to both deployments of a rename, and that another manifest replaces.</summary>
    public static IEnumerable<FieldDifference> OfShared(ResolvedPlan before, ResolvedPlan after, LifecycleFacts facts) =>
        Belonging(after, facts).SelectMany(now =>
            Counterpart(now, before) is { } was && !ReferenceEquals(was.Resource, now.Resource) && now.Resource.Metadata?.Name is not null
                ? FieldDifferences.Of(was, now) : []);

    /// <summary>Objects that belong to a deployment that is gone, and that the later manifests do not have.</summary>
    public static IEnumerable<Manifest> Left(ResolvedPlan before, ManifestSet after)
    {
        HashSet<ObjectKey> known = [.. after.Manifests.Select(Key)];
        return Belonging(before, LifecycleFacts.Of(before))
            .Where(manifest => manifest.Resource.Metadata?.Name is { Length: > 0 } && !known.Contains(Key(manifest)));
    }

    /// <summary>An object that is new or gone, as one difference.</summary>
    public static FieldDifference Whole(Manifest? before, Manifest? after)
    {
        FieldPath path = FieldPath.Parse("metadata.name");
        return new FieldDifference
        {
            BeforeManifest = before,
            AfterManifest = after,
            Pattern = FieldDifference.WholeObject,
            BeforePath = before is null ? null : path,
            AfterPath = after is null ? null : path,
            Before = before?.Resource.Metadata?.Name,
            After = after?.Resource.Metadata?.Name,
        };
    }

    // Of several that are called the same, the last counts.
    private static Manifest[] Belonging(ResolvedPlan plan, LifecycleFacts facts) =>
    [
        .. plan.Manifests.Shared(static manifests => new RelatedManifests(manifests)).Of(plan, facts)
            .Where(manifest => ReferenceEquals(manifest, Counterpart(manifest, plan))),
    ];

    private static Manifest? Counterpart(Manifest manifest, ResolvedPlan plan) => plan.Manifests
        .Around(ObjectNamespace.Of(manifest.Resource), manifest.Resource.Metadata?.Name)
        .LastOrDefault(other => IsSame(manifest, other));

    // Fluid and the operator both have a Dataset.
    private static ObjectKey Key(Manifest manifest) => ObjectKey.Of(manifest.Resource);

    private static bool IsSame(Manifest one, Manifest other) => Key(one) == Key(other);
}
