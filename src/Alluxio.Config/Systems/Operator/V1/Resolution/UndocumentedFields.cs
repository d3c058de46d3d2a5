using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>Reports what is given and documented for other releases only.</summary>
internal static class UndocumentedFields
{
    public static void Report(ClusterInput input, bool isWithOperator, DiagnosticBag diagnostics)
    {
        GivenFields given = new(ClusterInput.Kinds, kind => ManifestOf(input, isWithOperator, kind));
        foreach ((ReleaseField field, FieldPath path, Manifest manifest) in given.Among([.. input.Release.Lacks, .. input.Release.Ended]))
        {
            Diagnostic found = ReleaseDiagnostics
                .FieldNotDocumented(
                    FieldPath.Parse(field.Name),
                    field.Span,
                    input.Release.Release.ToString(),
                    field.Remedy.Length > 0 ? field.Remedy : "It may have no effect.")
                .At(manifest.LocateKey(path), path);

            // Not documented is not wrong; another place that is documented makes it likely.
            bool isLikelyWrong = input.IsReleaseKnown && field.Remedy.Length > 0;
            diagnostics.Add(isLikelyWrong ? found : found with { Severity = DiagnosticSeverity.Information });
        }
    }

    // Objects that belong to no single cluster are reported once: values with the cluster that shows the operator, groups with the first.
    private static Manifest? ManifestOf(ClusterInput input, bool isWithOperator, string kind) => kind switch
    {
        "OperatorValues" => isWithOperator ? input.Values : null,
        "ClusterGroup" => ReferenceEquals(input.FirstCluster, input.Cluster) ? input.Group : null,
        "License" => input.License,
        _ => input.ClusterManifest,
    };
}
