using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataLoad, DataBackup or DataProcess whose Dataset is not among the manifests.</summary>
internal sealed class OperationWithoutDataset : OperationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6501",
        Title = "Operation refers to a Dataset that does not exist",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The {operation} refers to the Dataset '{dataset}', which is not in the manifests of the namespace '{inNamespace}'; " +
            "{known}, or add the Dataset.",
        Cause = "Fluid waits for the Dataset, and the operation stays Pending.",
        Remedy = "Write the name of an existing Dataset, or add the Dataset. If another tool creates the Dataset, suppress the finding.",
        Source = "Fluid: pkg/dataoperation, pkg/controllers/v1alpha1/dataload",
    };

    private DiagnosticMessage Message(string operation, string dataset, string inNamespace, string known) =>
        Descriptor.MessageOf(operation, dataset, inNamespace, known);

    public override void Run(OperationContext context)
    {
        foreach (DataOperation operation in DataOperation.In(context.Manifests))
        {
            string[] others = [.. context.Manifests.OfType<Dataset>()
                .Where(dataset => ObjectNamespace.Of(dataset) == operation.DatasetNamespace)
                .Select(static dataset => dataset.Metadata?.Name ?? "")];
            if (operation.OtherNamespace(context.Manifests) is { } other)
            {
                // The namespace of the Dataset is wrong there, which has its own code (ALX6502).
                if (other == operation.Manifest.Resource.Metadata?.Namespace)
                {
                    continue;
                }

                context.Report(
                    Message(
                        $"{operation}", operation.Dataset, operation.DatasetNamespace,
                        $"a Dataset of that name is in '{other}'. Move the operation there"),
                    operation.Manifest,
                    operation.Name);
            }
            else if (others.Length > 0 && !others.Contains(operation.Dataset))
            {
                string? near = SpellChecker.Suggest(operation.Dataset, others);
                context.Report(
                    Message(
                        $"{operation}", operation.Dataset, operation.DatasetNamespace,
                        $"'{near ?? others[0]}' exists there. Correct the name"),
                    operation.Manifest,
                    operation.Name,
                    near);
            }
        }
    }
}
