using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A Load of the open operator that names a Dataset which is absent from manifests that have others.</summary>
internal sealed class LoadOfAbsentDataset : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6269",
        Title = "Load refers to a Dataset that does not exist",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The Load '{load}' waits for the Dataset '{dataset}', which is not in the manifests of the namespace {inNamespace}; " +
            "'{known}' exists there. Correct the name, or add the Dataset.",
        Cause =
            "A Load has the phase 'Waiting for data to be ready' until its Dataset exists. The phase does not name the missing Dataset.",
        Remedy = "Write the name of a Dataset in the namespace of the Load, or add the Dataset.",
        Source = "Alluxio operator: pkg/load",
    };

    private DiagnosticMessage Message(string? load, string dataset, string inNamespace, string known) =>
        Descriptor.MessageOf(load, dataset, inNamespace, known);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster cluster || !IsFirst(context, cluster))
        {
            return;
        }

        foreach (Manifest manifest in context.Manifests.Manifests)
        {
            if (manifest.Resource is Load { Spec.Dataset: { Length: > 0 } name } load && ObjectNamespace.Of(load) == context.Plan.Namespace)
            {
                string[] known = [.. context.Manifests
                    .OfType<Dataset>()
                    .Where(dataset => ObjectNamespace.Of(dataset) == context.Plan.Namespace)
                    .Select(static dataset => dataset.Metadata?.Name ?? "")];
                if (known.Length > 0 && !known.Contains(name))
                {
                    FieldPath path = FieldPath.Parse("spec.dataset");
                    string? near = SpellChecker.Suggest(name, known, 2);
                    context.Report(
                        Message(load.Metadata?.Name, name, context.Plan.Namespace, near ?? string.Join("', '", known)),
                        manifest,
                        path,
                        suggestion: near,
                        fix: near is null ? null : CheckContext.Fix($"Write {near}", manifest, FieldChange.Set(path, near)));
                }
            }
        }
    }

    // Several clusters of a namespace would tell it several times.
    private static bool IsFirst(CheckContext context, AlluxioCluster cluster)
    {
        foreach (Manifest manifest in context.Manifests.Manifests)
        {
            if (manifest.Resource is AlluxioCluster other && ObjectNamespace.Of(other) == ObjectNamespace.Of(cluster))
            {
                return ReferenceEquals(other, cluster);
            }
        }

        return true;
    }
}
