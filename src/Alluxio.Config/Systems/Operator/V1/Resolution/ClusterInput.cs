using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Operator.V1.Releases;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>The input for one <c>v1</c> cluster: the cluster itself and its other objects in the set.</summary>
internal sealed record ClusterInput
{
    /// <summary>The release that runs.</summary>
    public ClusterRelease Release { get; init; } = ClusterReleases.Newest;

    /// <summary>Whether the input shows the release; otherwise it is assumed.</summary>
    public bool IsReleaseKnown { get; init; }

    public required Manifest ClusterManifest { get; init; }

    public required AlluxioCluster Cluster { get; init; }

    /// <summary>The mounts that name this cluster.</summary>
    public required ValueList<Manifest> Mounts { get; init; }

    /// <summary>Mounts that name a cluster which the set does not have.</summary>
    public required ValueList<Manifest> OrphanedMounts { get; init; }

    /// <summary>The licenses that name this cluster.</summary>
    public required ValueList<Manifest> Licenses { get; init; }

    /// <summary>The license that counts: the last that has a text.</summary>
    public Manifest? License => Licenses.LastOrDefault<Manifest>(static license => HasText((License)license.Resource));

    /// <summary>Entries of licenses that name clusters which the set does not have.</summary>
    public required ValueList<Diagnostic> AbsentClusters { get; init; }

    /// <summary>The values of the operator's chart; <see langword="null"/> if the set has none.</summary>
    public Manifest? Values { get; init; }

    /// <summary>The first group of clusters of the set; <see langword="null"/> if it has none.</summary>
    public Manifest? Group { get; init; }

    /// <summary>Values that a later document of the set takes the place of.</summary>
    public ValueList<Manifest> ReplacedValues { get; init; } = [];

    /// <summary>The cluster whose plan shows the operator, which is installed once for all: the first of the set.</summary>
    public required AlluxioCluster FirstCluster { get; init; }

    /// <summary>An earlier cluster of the set that gets the same name and namespace, though not both state them.</summary>
    public Manifest? Earlier { get; init; }

    /// <summary>The name in the documents' examples, for clusters that are printed there without one.</summary>
    public const string ExampleName = "alluxio-cluster";

    /// <summary>How layers call Licenses.</summary>
    public const string LicenseKind = "License";

    private const string ClusterKind = "AlluxioCluster";

    private const string MountKind = "UnderFileSystem";

    private const string ValuesKind = "OperatorValues";

    /// <summary>The kinds that layers read.</summary>
    public static KindFields[] Kinds { get; } =
    [
        KindFields.Of(ClusterKind, FieldTable<AlluxioCluster>.Values)
            .With("metadata.name", static cluster => ((AlluxioCluster)cluster).Metadata?.Name)
            .With("metadata.namespace", static cluster => ((AlluxioCluster)cluster).Metadata?.Namespace),
        KindFields.Of(LicenseKind, FieldTable<License>.Values),
        KindFields.Of(ValuesKind, FieldTable<OperatorValues>.Values),
        KindFields.Of(MountKind, FieldTable<UnderFileSystem>.Values),
    ];

    /// <summary>Everything of a set that belongs to one of its clusters.</summary>
    public static ClusterInput Of(Manifest manifest, AlluxioCluster cluster, ManifestSet set)
    {
        ClusterNeighbours neighbours = set.Shared(static manifests => new ClusterNeighbours(manifests));
        return new ClusterInput
        {
            ClusterManifest = manifest,
            Cluster = cluster,
            Mounts = neighbours.MountsOf(cluster),
            OrphanedMounts = neighbours.OrphanedMounts,
            Licenses = neighbours.LicensesOf(cluster),
            AbsentClusters = neighbours.AbsentClusters,
            Values = neighbours.Values,
            Group = neighbours.Group,
            ReplacedValues = neighbours.ReplacedValues,
            FirstCluster = neighbours.FirstCluster ?? cluster,
            Earlier = neighbours.EarlierThan(manifest, cluster),
        };
    }

    /// <summary>The fields of all kinds of the system.</summary>
    public static KnownFields Fields { get; } = new(
        (ClusterKind, FieldTable<AlluxioCluster>.All),
        (MountKind, FieldTable<UnderFileSystem>.All),
        (LicenseKind, FieldTable<License>.All),
        (ValuesKind, FieldTable<OperatorValues>.All));

    /// <summary>Evaluates rules over this input; of Licenses over that which counts, of mounts over none.</summary>
    public RuleReader Rules(RuleTable table) => Rules(table, License, null);

    /// <summary>The same rules over one License or one mount of this input.</summary>
    public RuleReader RulesOf(Manifest manifest, RuleReader rules) =>
        Rules(rules.Table, manifest.Resource is License ? manifest : License, manifest.Resource is UnderFileSystem ? manifest : null);

    /// <summary>The manifest in which a layer finds its field.</summary>
    public Manifest? ManifestOf(RuleLayer layer) => layer.Kind switch
    {
        ClusterKind => ClusterManifest,
        ValuesKind => Values,
        LicenseKind => License,
        _ => null,
    };

    /// <summary>The place of a field of the cluster.</summary>
    public SourceLocation? Locate(string path) => ClusterManifest.Locate(FieldPath.Parse(path));

    /// <summary>The name of a cluster, or the one that it gets here.</summary>
    public static string NameOf(AlluxioCluster cluster) => cluster.Metadata?.Name is { Length: > 0 } name ? name : ExampleName;

    private RuleReader Rules(RuleTable table, Manifest? license, Manifest? mount) =>
        new(table, Kinds, [Source(ClusterManifest), Source(license), Source(Values), Source(mount)]);

    private static RuleSource? Source(Manifest? manifest) => manifest is null ? null : new RuleSource(manifest.Resource, manifest);

    /// <summary>Whether a license is one: without its text nothing is licensed.</summary>
    public static bool HasText(License license) => IsText(license.Spec?.LicenseString);

    /// <summary>Whether the text of a license says anything.</summary>
    public static bool IsText(object? text) => text is string license && !string.IsNullOrWhiteSpace(license);
}
