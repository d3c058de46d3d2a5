using System.Text.RegularExpressions;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A Dataset or AlluxioRuntime whose name the API server takes, and Fluid's controllers do not.</summary>
internal sealed partial class NameThatFluidRefuses : CheckRule
{
    private static readonly FieldPath Field = FieldPath.Parse("metadata.name");

    private static readonly NameThatFluidRefuses Instance = new();

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6522",
        Title = "Name that Fluid's controller refuses",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The {kind} is called '{name}'. The API server takes the name, and Fluid's controller gives up: it wants small letters, digits and '-', "
            + "with a letter first. Give Dataset and runtime another name.",
        Cause = "Before anything else the controllers of Dataset and runtime hold the name to the rule for DNS-1035 labels, because Services are called after it. "
            + "The Dataset stays without phase, with the event ErrorCreateDataset; the runtime has the event ErrorProcessRuntime. All releases that are known here do so.",
        Remedy = "Begin the name with a letter, and write '-' where it has a dot.",
        Source = "Fluid: pull request 2233 (issue 2213, a Dataset called 20-alluxio); dataset_controller.go, runtime_controller.go",
    };

    private DiagnosticMessage Message(string? kind, string name) => Descriptor.MessageOf(kind, name);

    /// <summary>What is found of one document, whether a deployment uses it or not.</summary>
    public static IEnumerable<Diagnostic> Of(Manifest manifest) =>
        manifest.Resource is (Dataset or AlluxioRuntime) and { Metadata.Name: { } name } resource && ObjectName().IsMatch(name) && !Label().IsMatch(name)
            ? [Instance.Message(resource.Kind, name).At(CheckContext.PlaceOf(manifest, Field), Field, name)]
            : [];

    public override void Run(CheckContext context)
    {
        Manifest? dataset = RuntimeDataset.Find(context.Deployment.Resource, context.Manifests);
        Diagnostic[] found =
        [
            .. (dataset is null ? [context.Deployment] : (Manifest[])[context.Deployment, dataset])
                .Where(manifest => !context.HasError(manifest, Field)).SelectMany(Of),
        ];
        foreach (Diagnostic told in found)
        {
            context.Report(told);
        }
    }

    // What the API server refuses already is told as that; lengths are the matter of other rules.
    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectName();

    [GeneratedRegex(@"\A[a-z]([-a-z0-9]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
