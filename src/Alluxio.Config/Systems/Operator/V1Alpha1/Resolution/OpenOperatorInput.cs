using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Resolution;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>The input for one cluster of the open operator.</summary>
internal sealed record OpenOperatorInput
{
    public required Manifest ClusterManifest { get; init; }

    public required AlluxioCluster Cluster { get; init; }

    public Manifest? DatasetManifest { get; init; }

    public Dataset? Dataset { get; init; }

    /// <summary>The kinds that layers read.</summary>
    public static KindFields[] Kinds { get; } =
        [KindFields.Of("AlluxioCluster", FieldTable<AlluxioCluster>.Values), KindFields.Of("Dataset", FieldTable<Dataset>.Values)];

    /// <summary>The fields of all kinds of the system.</summary>
    public static KnownFields Fields { get; } = new(
        ("AlluxioCluster", FieldTable<AlluxioCluster>.All),
        ("Dataset", FieldTable<Dataset>.All),
        ("Load", FieldTable<Load>.All));

    /// <summary>Evaluates rules over this input.</summary>
    public RuleReader Rules(RuleTable table) => new(
        table, Kinds, [new RuleSource(Cluster, ClusterManifest), Dataset is null ? null : new RuleSource(Dataset, DatasetManifest)]);

    /// <summary>The manifest of a kind.</summary>
    public Manifest? ManifestOf(string? kind) => kind == "Dataset" ? DatasetManifest : ClusterManifest;
}
