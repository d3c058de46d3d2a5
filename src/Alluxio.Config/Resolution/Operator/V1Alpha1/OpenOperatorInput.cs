using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Operator.V1Alpha1;

/// <summary>What one cluster of the open operator is resolved from.</summary>
internal sealed record OpenOperatorInput
{
    public required Manifest ClusterManifest { get; init; }

    public required AlluxioCluster Cluster { get; init; }

    public Manifest? DatasetManifest { get; init; }

    public Dataset? Dataset { get; init; }

    public string Name => Cluster.Metadata?.Name ?? "";

    public string Namespace => Cluster.Metadata?.Namespace is { Length: > 0 } name ? name : "default";

    public AlluxioClusterSpec Spec => Cluster.Spec ?? Nothing;

    private static AlluxioClusterSpec Nothing { get; } = new();

    /// <summary>What a layer of a rule gives, or <see langword="null"/>.</summary>
    public Definition? Define(RuleLayer layer) => layer.Kind switch
    {
        "AlluxioCluster" => AlluxioClusterFields.Values.TryGetValue(layer.Field, out Func<AlluxioCluster, object?>? field)
            ? Given(layer, field(Cluster), ClusterManifest)
            : null,
        "Dataset" => Dataset is not null && DatasetFields.Values.TryGetValue(layer.Field, out Func<Dataset, object?>? field)
            ? Given(layer, field(Dataset), DatasetManifest)
            : null,
        _ => layer.Default is null ? null : new Definition { Layer = layer.Layer, Origin = layer.Field, Value = layer.Default },
    };

    private static Definition? Given(RuleLayer layer, object? value, Manifest? manifest)
    {
        string field = layer.Field;
        return value is null ? null : new Definition
        {
            Layer = layer.Layer,
            Origin = field,
            Value = value,
            Locate = manifest is null ? null : () => manifest.Locate(FieldPath.Parse(field)),
        };
    }
}
