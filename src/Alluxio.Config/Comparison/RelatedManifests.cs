using System.Collections.Concurrent;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>
/// Manifests by the names through which they belong to deployments: their own name, or the deployment that they name. To ask each
/// deployment of a large set about each manifest would be quadratic.
/// </summary>
internal sealed class RelatedManifests(ValueList<Manifest> manifests)
{
    private readonly ConcurrentDictionary<LifecycleFacts, Names> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>The manifests that belong to a deployment, without its own, in order.</summary>
    public IEnumerable<Manifest> Of(ResolvedPlan plan, LifecycleFacts facts)
    {
        Names index = _names.GetOrAdd(facts, static (key, all) => new Names(all, key), manifests);
        IEnumerable<string?> names = plan.Deployment is null ? [plan.Name] : [plan.Name, .. facts.NamesOf(plan)];
        if (index.Read.Contains(plan.Namespace))
        {
            names = names.Concat(plan.Workloads.SelectMany(ContentReaders.NamesOf));
        }

        SortedSet<int> found = [.. index.Everywhere];
        foreach (string name in names.OfType<string>())
        {
            if (index.Named.TryGetValue((plan.Namespace, name), out List<int>? places))
            {
                found.UnionWith(places);
            }
        }

        return found.Select(place => manifests[place])
            .Where(manifest => !ReferenceEquals(manifest, plan.Deployment) && facts.Concerns(plan, manifest));
    }

    // The places of manifests, as one system finds them.
    private sealed class Names
    {
        public Names(ValueList<Manifest> manifests, LifecycleFacts facts)
        {
            for (int i = 0; i < manifests.Count; i++)
            {
                Resource resource = manifests[i].Resource;
                if (facts.DeploymentsOf(resource) is not { } deployments)
                {
                    Add(i, ObjectNamespace.Of(resource), resource.Metadata?.Name);
                    if (resource is ConfigMap or Secret)
                    {
                        Read.Add(ObjectNamespace.Of(resource));
                    }
                }
                else if (deployments.Length == 0)
                {
                    Everywhere.Add(i);
                }
                else
                {
                    Array.ForEach(deployments, named => Add(i, named.Namespace, named.Name));
                }
            }
        }

        public Dictionary<(string Namespace, string Name), List<int>> Named { get; } = [];

        public List<int> Everywhere { get; } = [];

        /// <summary>Namespaces with objects that pods read by name.</summary>
        public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

        private void Add(int place, string space, string? name)
        {
            if (name is not null)
            {
                (Named.TryGetValue((space, name), out List<int>? places) ? places : Named[(space, name)] = []).Add(place);
            }
        }
    }
}
