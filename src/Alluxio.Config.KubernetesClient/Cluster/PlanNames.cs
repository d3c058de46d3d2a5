using System.Text.Json;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config;

/// <summary>The objects that are read by name: those without a namespace, of which a cluster has many that are not ours, and Secrets.</summary>
internal static class PlanNames
{
    public static IReadOnlyList<KindInNamespace> Of(IEnumerable<ResolvedPlan> plans, ClusterReading reading) =>
        [.. plans.SelectMany(plan => Outside(plan).Concat(reading.Options.IncludeSecrets ? Secrets(plan, reading) : [])).Distinct()];

    private static IEnumerable<KindInNamespace> Outside(ResolvedPlan plan) => plan.Objects
        .Where(static resource => resource.Metadata?.Name is { Length: > 0 })
        .Select(static resource => new KindInNamespace(ClusterKind.Of(resource.ApiVersion!, resource.Kind!), null, resource.Metadata!.Name))
        .Where(static asked => !asked.Kind.IsNamespaced);

    private static IEnumerable<KindInNamespace> Secrets(ResolvedPlan plan, ClusterReading reading)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<string> accounts = new(StringComparer.Ordinal);
        foreach (Resource resource in plan.Objects.Concat(ResourcesOf(plan)))
        {
            using JsonDocument json = JsonDocument.Parse(resource.ToJson());
            NamedObjects.Find(json.RootElement, names, accounts);
        }

        // A pod that names no account has the one that every namespace has.
        accounts.Add("default");
        foreach (RawObject found in reading.Objects.Where(found => found.Namespace == plan.Namespace && (IsAccount(found, accounts) || IsOurs(found, plan))))
        {
            NamedObjects.Find(found.Content, names, accounts);
        }

        return names.Order(StringComparer.Ordinal).Select(name => new KindInNamespace(ClusterKind.Of("v1", "Secret"), plan.Namespace, name));
    }

    private static IEnumerable<Resource> ResourcesOf(ResolvedPlan plan) => plan.Manifests.Manifests
        .Where(manifest => ReferenceEquals(manifest, plan.Deployment) || (IsNamedAs(manifest, plan) && PlanKinds.IsOfAlluxio(manifest.Resource.ApiVersion ?? "")))
        .Select(static manifest => manifest.Resource);

    // Fluid's Dataset has the name of its runtime; the operators' resources name their cluster.
    private static bool IsNamedAs(Manifest manifest, ResolvedPlan plan) =>
        manifest.Resource.Metadata?.Name == plan.Name || manifest.Resource.ToJson().Contains($"\"{plan.Name}\"", StringComparison.Ordinal);

    private static bool IsAccount(RawObject found, HashSet<string> accounts) => found.Kind == "ServiceAccount" && accounts.Contains(found.Name);

    // What runs may name other Secrets than what should run.
    private static bool IsOurs(RawObject found, ResolvedPlan plan) => plan.Objects.Any(resource => resource.Kind == found.Kind && resource.Metadata?.Name == found.Name);
}
