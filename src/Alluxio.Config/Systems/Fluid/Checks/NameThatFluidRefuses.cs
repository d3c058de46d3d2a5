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
        Title = "Dataset or runtime name that Fluid's controller refuses",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The name of the {kind} is '{name}'. The API server accepts the name, but Fluid's controller refuses it: only lower-case " +
            "letters, digits and '-' are allowed, with a letter first. Rename Dataset and runtime.",
        Cause =
            "The controllers of Dataset and runtime require a name that is a DNS-1035 label, because they derive names of Services from " +
            "it. The Dataset gets no phase, but the event ErrorCreateDataset. The runtime gets the event ErrorProcessRuntime. All known " +
            "releases of Fluid behave in this way.",
        Remedy =
            "Choose a name that begins with a letter and contains only lower-case letters, digits and '-'. Give the Dataset and the " +
            "runtime the same name.",
        Source = "Fluid: pull request 2233 (issue 2213, a Dataset called 20-alluxio); dataset_controller.go, runtime_controller.go",
    };

    private DiagnosticMessage Message(string? kind, string name) => Descriptor.MessageOf(kind, name);

    /// <summary>The findings about one document, whether a deployment uses it or not.</summary>
    public static IEnumerable<Diagnostic> Of(Manifest manifest) =>
        manifest.Resource is (Dataset or AlluxioRuntime) and { Metadata.Name: { } name } resource
            && ObjectName().IsMatch(name)
            && !Label().IsMatch(name)
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

    // Names that the API server refuses have their own finding; other rules check lengths.
    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectName();

    [GeneratedRegex(@"\A[a-z]([-a-z0-9]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
