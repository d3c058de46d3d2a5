using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>Related manifests of each cluster in a set. A search of the whole set for each cluster would be quadratic.</summary>
internal sealed class ClusterNeighbours
{
    private readonly Dictionary<Name, List<Manifest>> _mounts = [];
    private readonly Dictionary<Name, List<Manifest>> _licenses = [];
    private readonly Dictionary<Name, List<Manifest>> _clusters = [];

    public ClusterNeighbours(ValueList<Manifest> manifests)
    {
        HashSet<Name> owners = [];
        foreach (Manifest manifest in manifests.AsSpan())
        {
            if (manifest.Resource is AlluxioCluster cluster)
            {
                FirstCluster ??= cluster;
                owners.Add(Name.Of(cluster));
                AddTo(_clusters, Name.Shown(cluster), manifest);
            }
        }

        List<Manifest> orphanedMounts = [];
        List<(Manifest License, int Entry)> absent = [];
        List<Manifest> values = [];
        foreach (Manifest manifest in manifests.AsSpan())
        {
            switch (manifest.Resource)
            {
                case UnderFileSystem mount:
                    Name owner = new(ObjectNamespace.Of(mount), mount.Spec?.AlluxioCluster);
                    AddTo(_mounts, owner, manifest);
                    if (!string.IsNullOrEmpty(owner.Text) && !owners.Contains(owner))
                    {
                        orphanedMounts.Add(manifest);
                    }

                    break;
                case License license:
                    AddLicense(manifest, license, owners, absent);
                    break;
                case OperatorValues:
                    values.Add(manifest);
                    break;
                case ClusterGroup:
                    Group ??= manifest;
                    break;
            }
        }

        OrphanedMounts = [.. orphanedMounts];
        AbsentClusters = absent.Select(static found => Absent(found.License, found.Entry)).ToValueList();
        Values = values.Count > 0 ? values[^1] : null;
        ReplacedValues = values.SkipLast(1).ToValueList();
    }

    /// <summary>Mounts that name a cluster which the set does not have.</summary>
    public ValueList<Manifest> OrphanedMounts { get; }

    /// <summary>The findings about entries of licenses that name clusters which the set does not have; each cluster reports them.</summary>
    public ValueList<Diagnostic> AbsentClusters { get; }

    /// <summary>The values of the operator's chart; <see langword="null"/> if the set has none.</summary>
    public Manifest? Values { get; }

    /// <summary>The first group of clusters; <see langword="null"/> if the set has none.</summary>
    public Manifest? Group { get; }

    /// <summary>Values that a later document of the set takes the place of.</summary>
    public ValueList<Manifest> ReplacedValues { get; }

    /// <summary>The first cluster of the set; <see langword="null"/> if it has none.</summary>
    public AlluxioCluster? FirstCluster { get; }

    /// <summary>The mounts that name a cluster, in order.</summary>
    public ValueList<Manifest> MountsOf(AlluxioCluster cluster) => Of(_mounts, cluster);

    /// <summary>The licenses that name a cluster, in order.</summary>
    public ValueList<Manifest> LicensesOf(AlluxioCluster cluster) => Of(_licenses, cluster);

    /// <summary>
    /// An earlier cluster that gets the same name and namespace, though not both state them: the reader reports two that state the same
    /// name.
    /// </summary>
    public Manifest? EarlierThan(Manifest manifest, AlluxioCluster cluster)
    {
        bool hasName = !string.IsNullOrEmpty(cluster.Metadata?.Name);
        foreach (Manifest candidate in _clusters.GetValueOrDefault(Name.Shown(cluster)) ?? [])
        {
            if (ReferenceEquals(candidate, manifest))
            {
                return null;
            }

            if (!hasName || string.IsNullOrEmpty(candidate.Resource.Metadata?.Name))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether a License lists a cluster. One that lists none is of no cluster.</summary>
    public static bool IsLicensed(AlluxioCluster cluster, License license) =>
        (license.Spec?.Clusters ?? []).Any(entry => Named(entry) == Name.Of(cluster));

    private static Name Named(LicenseCluster entry) => new(ObjectNamespace.OrDefault(entry.Namespace), entry.Name);

    private void AddLicense(Manifest manifest, License license, HashSet<Name> owners, List<(Manifest License, int Entry)> absent)
    {
        ValueList<LicenseCluster> entries = license.Spec?.Clusters ?? [];
        for (int i = 0; i < entries.Count; i++)
        {
            Name named = Named(entries[i]);
            if (!owners.Contains(named))
            {
                absent.Add((manifest, i));
            }

            // A duplicate entry names the cluster once.
            if (!_licenses.TryGetValue(named, out List<Manifest>? licenses) || !ReferenceEquals(licenses[^1], manifest))
            {
                AddTo(_licenses, named, manifest);
            }
        }
    }

    private static Diagnostic Absent(Manifest license, int entry)
    {
        LicenseCluster named = ((License)license.Resource).Spec!.Clusters![entry];
        FieldPath place = FieldPath.Parse("spec.clusters").Append(entry);
        return ClusterDiagnostics.ClusterNotFound(license.Resource.Metadata?.Name, ObjectNamespace.OrDefault(named.Namespace), named.Name)
            .At(license.Locate(place), place, named.Name);
    }

    private static ValueList<Manifest> Of(Dictionary<Name, List<Manifest>> found, AlluxioCluster cluster) =>
        found.TryGetValue(Name.Of(cluster), out List<Manifest>? mine) ? [.. mine] : [];

    private static void AddTo(Dictionary<Name, List<Manifest>> found, Name name, Manifest manifest) =>
        (found.TryGetValue(name, out List<Manifest>? known) ? known : found[name] = []).Add(manifest);

    // As manifests give it, or as it is shown where they give none.
    private readonly record struct Name(string Namespace, string? Text)
    {
        public static Name Of(AlluxioCluster cluster) => new(ObjectNamespace.Of(cluster), cluster.Metadata?.Name);

        public static Name Shown(AlluxioCluster cluster) => new(ObjectNamespace.Of(cluster), ClusterInput.NameOf(cluster));
    }
}
