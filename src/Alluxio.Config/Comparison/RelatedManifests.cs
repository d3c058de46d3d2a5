using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>
/// Manifests by the names through which they belong to deployments: their own name, or the deployment that they name. To ask each
/// deployment of a large set about each manifest would be quadratic.
/// </summary>
internal sealed class RelatedManifests
{
    private readonly ValueList<Manifest> _manifests;
    private readonly Dictionary<(string Namespace, string Name), List<int>> _named = [];
    private readonly List<int> _everywhere = [];

    // Namespaces with objects that pods read by name.
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public RelatedManifests(ValueList<Manifest> manifests)
    {
        _manifests = manifests;
        for (int i = 0; i < manifests.Count; i++)
        {
            Add(i, manifests[i].Resource);
        }
    }

    /// <summary>The manifests that belong to a deployment, without its own, in order.</summary>
    public IEnumerable<Manifest> Of(ResolvedPlan plan, LifecycleFacts facts)
    {
        IEnumerable<string?> names = plan.Deployment is null ? [plan.Name] : [plan.Name, .. facts.NamesOf(plan)];
        if (_read.Contains(plan.Namespace))
        {
            names = names.Concat(plan.Workloads.SelectMany(ContentReaders.NamesOf));
        }

        SortedSet<int> found = [.. _everywhere];
        foreach (string name in names.OfType<string>())
        {
            if (_named.TryGetValue((plan.Namespace, name), out List<int>? places))
            {
                found.UnionWith(places);
            }
        }

        return found.Select(place => _manifests[place])
            .Where(manifest => !ReferenceEquals(manifest, plan.Deployment) && facts.Concerns(plan, manifest));
    }

    private void Add(int place, Resource resource)
    {
        string space = ObjectNamespace.Of(resource);
        switch (resource)
        {
            case FluidValues or OperatorValues or UnderFileSystem { Spec.AlluxioCluster: null }:
                _everywhere.Add(place);
                break;
            case License license:
                foreach (LicenseCluster cluster in license.Spec?.Clusters ?? [])
                {
                    Add(place, ObjectNamespace.OrDefault(cluster.Namespace), cluster.Name);
                }

                break;
            case DataLoad load:
                Add(place, space, load.Spec?.Dataset?.Name);
                break;
            case DataProcess process:
                Add(place, space, process.Spec?.Dataset?.Name);
                break;
            case DataBackup backup:
                Add(place, space, backup.Spec?.Dataset);
                break;
            case Load load:
                Add(place, space, load.Spec?.Dataset);
                break;
            case UnderFileSystem mount:
                Add(place, space, mount.Spec?.AlluxioCluster);
                break;
            default:
                Add(place, space, resource.Metadata?.Name);
                if (resource is ConfigMap or Secret)
                {
                    _read.Add(space);
                }

                break;
        }
    }

    private void Add(int place, string space, string? name)
    {
        if (name is not null)
        {
            (_named.TryGetValue((space, name), out List<int>? places) ? places : _named[(space, name)] = []).Add(place);
        }
    }
}
