using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>
/// Finds out what a document without apiVersion and kind is. The operator's documents print many manifests in parts, and values of a Helm
/// chart have neither.
/// </summary>
internal static class BareDocuments
{
    private const string Operator = "k8s-operator.alluxio.com/v1";

    private static readonly string[] ValuesKeys = ["global", "alluxio-csi", "console", "fdb-operator"];

    /// <summary>The fields that mark a mapping as an object.</summary>
    public static readonly string[] ObjectKeys = ["apiVersion", "kind", "metadata", "spec"];

    // By the block alone, or by its content.
    private static readonly (string Block, string[] Names)[] FluidFields =
    [
        ("crdUpgrade", []), ("fluidapp", []), ("image", ["imagePullSecrets"]), ("runtime", ["alluxio", "jindo", "juicefs", "mountRoot"]),
        ("csi", ["plugins", "registrar"]), ("dataset", ["controller"]),
    ];

    // A part lacks fields. Missing quotes say nothing about the kind: the text that the library writes has them.
    private static readonly string[] PassedOver =
    [
        BindingDiagnostics.RequiredFieldMissingRow.Code, BindingDiagnostics.NumberForTextRow.Code,
        BindingDiagnostics.BooleanForTextRow.Code, BindingDiagnostics.OldBooleanRow.Code,
    ];

    private static readonly string[] ChartKeys =
    [
        "image", "imageTag", "imagePullPolicy", "properties", "master", "worker", "jobMaster", "jobWorker", "tieredstore", "shortCircuit",
        "replicaCount", "service", "ingress", "serviceAccount", "nameOverride", "fullnameOverride", "autoscaling",
    ];

    private static readonly string[] ClusterGlobalKeys = ["authentication", "authorization"];

    /// <summary>
    /// The kind of the operator's API v1 whose spec this is, or <see langword="null"/> if the fields are ambiguous, or belong to another
    /// API.
    /// </summary>
    public static (string ApiVersion, string Kind)? KindOf(YamlMapping document, SourceText source)
    {
        if (document["spec"] is not YamlMapping spec)
        {
            return null;
        }

        (int Known, (string ApiVersion, string Kind) Key)[] scores =
            [.. ResourceBindings.SpecFields.Select(
                kind => (kind.Names.Count(name => spec.IndexOf(name) >= 0), (kind.Kind.ApiVersion, kind.Kind.Kind)))];
        int best = scores.Max(static score => score.Known);
        (string ApiVersion, string Kind)[] leaders = [.. scores.Where(score => score.Known == best).Select(static score => score.Key)];
        if (best == 0 || leaders[0].ApiVersion != Operator)
        {
            return null;
        }

        // If the names of the fields are ambiguous, their content decides; then the operator's API, which is printed in parts.
        (string ApiVersion, string Kind) nearest =
            leaders.Length == 1 ? leaders[0] : leaders.MinBy(leader => Findings(document, leader, source));
        return nearest.ApiVersion == Operator ? nearest : null;
    }

    /// <summary>
    /// Whether these are the fields of the spec of an object of Fluid or the operator, printed without anything around them.
    /// </summary>
    public static bool IsSpec(YamlMapping document) => ResourceBindings
        .SpecFieldsOf([.. ModelledKinds.OperatorV1, .. ModelledKinds.OperatorV1Alpha1, .. ModelledKinds.Fluid])
        .Any(kind => HasOnly(document, kind.Names));

    private static bool HasOnly(YamlMapping document, string[] names)
    {
        foreach (YamlEntry entry in document.Entries)
        {
            if (!names.Contains(entry.Key.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether this is the block <c>global</c> of an AlluxioCluster, printed without its spec; <paramref name="field"/> tells by which
    /// field.
    /// </summary>
    public static bool IsGlobalBlock(YamlMapping document, out string field)
    {
        YamlMapping? global = document["global"] as YamlMapping;
        field = global is null ? "" : Array.Find(ClusterGlobalKeys, key => global.IndexOf(key) >= 0) ?? "";

        // A key of the values without a block says nothing: the text that the library writes does not have it.
        return field.Length > 0 && global!["image"] is null && !ValuesKeys.Skip(1).Any(key => document[key] is YamlMapping);
    }

    /// <summary>Whether these are values of the operator's chart.</summary>
    public static bool IsValues(YamlMapping document) => document["spec"] is null && ValuesKeys.Any(key => document.IndexOf(key) >= 0);

    /// <summary>What to do with the files of a chart.</summary>
    public const string RenderFirst = "Render the chart first with 'helm template', and check the output.";

    /// <summary>Whether a document is the Chart.yaml or the values of a Helm chart of which nothing more is known.</summary>
    public static bool IsOfChart(Manifest manifest) =>
        manifest.Nodes is YamlMapping document && (IsChartFile(document) || IsChartValues(document));

    /// <summary>Whether this is the Chart.yaml of a Helm chart.</summary>
    public static bool IsChartFile(YamlMapping document) => document["apiVersion"] is YamlScalar { Value: "v1" or "v2" }
        && document["name"] is YamlScalar
        && document["version"] is YamlScalar
        && !ObjectKeys.Skip(1).Any(key => document.IndexOf(key) >= 0);

    /// <summary>
    /// Whether these are the values of a Helm chart: keys that most charts have, and keys of Alluxio's chart. A spec that is printed
    /// without its object can look the same.
    /// </summary>
    public static bool IsChartValues(YamlMapping document) =>
        !ObjectKeys.Any(key => document.IndexOf(key) >= 0) && ChartKeys.Count(key => document.IndexOf(key) >= 0) > 1;

    /// <summary>Whether these are values of Fluid's chart. Other charts have an image and a runtime, too, but in another form.</summary>
    public static bool IsFluidValues(YamlMapping document) => document["spec"] is null
        && Array.Exists(FluidFields, field => document[field.Block] is YamlMapping block
            && !IsOneImage(block)
            && (field.Names.Length == 0 || Array.Exists(field.Names, name => block.IndexOf(name) >= 0)));

    // The block image of most charts holds one image; that of Fluid's holds none.
    private static bool IsOneImage(YamlMapping block) =>
        block.IndexOf("repository") >= 0 || block.IndexOf("tag") >= 0 || block.IndexOf("pullPolicy") >= 0;

    private static int Findings(YamlMapping document, (string ApiVersion, string Kind) kind, SourceText source)
    {
        DiagnosticBag findings = new();
        if (ResourceBindings.TryGetType(kind.ApiVersion, kind.Kind, out ModelType? type))
        {
            _ = ModelReader.Read(type, document, new BindingContext(source, findings));
        }

        return findings.ToValueList().Count(static finding => !PassedOver.Contains(finding.Code));
    }
}
