using System.Text.Json;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config;

/// <summary>
/// The objects that are read by name: those without a namespace, of which a cluster has many that are not ours, and Secrets.
/// </summary>
internal static class PlanNames
{
    public static IReadOnlyList<KindInNamespace> Of(IEnumerable<ResolvedPlan> plans, ClusterReading reading) =>
    [
        .. plans.SelectMany(plan => (IEnumerable<KindInNamespace>)
            [.. Outside(plan), .. reading.Options.IncludeSecrets ? Secrets(plan, reading.Objects) : []]).Distinct(),
    ];

    private static IEnumerable<KindInNamespace> Outside(ResolvedPlan plan) => plan.Objects
        .Where(static resource => resource.Metadata?.Name is { Length: > 0 })
        .Select(static resource => new KindInNamespace(ClusterKind.Of(resource), null, resource.Metadata!.Name))
        .Where(static asked => !asked.Kind.IsNamespaced);

    private static IEnumerable<KindInNamespace> Secrets(ResolvedPlan plan, IReadOnlyList<RawObject> objects)
    {
        Dictionary<string, NamedObjects> spaces = new(StringComparer.Ordinal);
        foreach (Resource resource in plan.Objects.Concat(ResourcesOf(plan)))
        {
            using JsonDocument json = JsonDocument.Parse(resource.ToJson());
            Named(PlanKinds.SpaceOf(resource, plan)).Add(json.RootElement);
        }

        // What runs may name other Secrets than what should run.
        foreach (RawObject found in objects.Where(found => IsOurs(found, plan)))
        {
            Named(found.Namespace).Add(found.Content);
        }

        foreach (RawObject found in objects.Where(found => found.Kind == "ServiceAccount" && Named(found.Namespace).HasAccount(found.Name)))
        {
            Named(found.Namespace).Add(found.Content);
        }

        ClusterKind secret = ClusterKind.Of("v1", "Secret");
        return from space in spaces
               orderby space.Key
               from name in space.Value.Secrets
               select new KindInNamespace(secret, space.Key, name);

        NamedObjects Named(string space)
        {
            if (!spaces.TryGetValue(space, out NamedObjects? named))
            {
                spaces.Add(space, named = new NamedObjects());
            }

            return named;
        }
    }

    // Fluid's Dataset has the name of its runtime; the operators' resources name their cluster.
    private static IEnumerable<Resource> ResourcesOf(ResolvedPlan plan) => plan.Manifests.Manifests
        .Where(manifest => ReferenceEquals(manifest, plan.Deployment)
            || (PlanKinds.IsOfAlluxio(manifest.Resource.ApiVersion ?? "") && Names(manifest, plan.Name)))
        .Select(static manifest => manifest.Resource);

    private static bool Names(Manifest manifest, string name) =>
        manifest.Resource.Metadata?.Name == name || manifest.Resource.ToJson().Contains($"\"{name}\"", StringComparison.Ordinal);

    private static bool IsOurs(RawObject found, ResolvedPlan plan) => plan.Objects.Any(resource =>
        resource.Kind == found.Kind && resource.Metadata?.Name == found.Name && PlanKinds.SpaceOf(resource, plan) == found.Namespace);
}
