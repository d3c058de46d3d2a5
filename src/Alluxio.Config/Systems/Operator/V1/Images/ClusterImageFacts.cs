using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Images;

/// <summary>Facts about the images of a <c>v1</c> cluster.</summary>
internal sealed class ClusterImageFacts : ImageFacts
{
    public static ClusterImageFacts Instance { get; } = new();

    public override ValueList<ImageRow> Rows => ClusterImageRows.Rows;

    public override ValueList<LaterRow> LaterRows => ClusterImageRows.LaterRows;

    public override bool TakesWholeNames => true;

    public override string? AccountField => "spec.serviceAccountName";

    // The chart of etcd takes names.
    public override bool ListsNames(string field) => field.EndsWith(".pullSecrets", StringComparison.Ordinal);

    public override bool KnowsInstallation => true;

    public override Manifest? ValuesIn(ManifestSet manifests) =>
        manifests.Manifests.LastOrDefault(static manifest => manifest.Resource is OperatorValues);

    public override bool HasValues(ResolvedPlan plan) => ((ClusterPlan)plan).Cluster?.Operator is not null;

    public override DiagnosticMessage? WithoutValues(ResolvedPlan plan) =>
        HasValues(plan) ? null : ImageDiagnostics.NoOperatorValues(plan.ToString());
}
