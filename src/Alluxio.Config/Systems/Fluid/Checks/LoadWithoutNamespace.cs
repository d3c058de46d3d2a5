using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataLoad that does not say in which namespace its Dataset is.</summary>
internal sealed class LoadWithoutNamespace : OperationRule
{
    private static readonly FieldPath Field = FieldPath.Parse("spec.dataset");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6518",
        Title = "DataLoad without the namespace of its Dataset",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The DataLoad '{name}' has no 'spec.dataset.namespace', so Fluid looks for the Dataset in an empty namespace and never finds " +
            "it. Write namespace: {inNamespace}.",
        Cause = "Fluid does not use the namespace of the DataLoad as the default. The DataLoad stays Pending, with the event 'not found'.",
        Remedy = "Set spec.dataset.namespace, also if the Dataset is in the namespace of the DataLoad.",
        Source = "Fluid: pkg/controllers/v1alpha1/dataload",
    };

    private DiagnosticMessage Message(string? name, string inNamespace) => Descriptor.MessageOf(name, inNamespace);

    public override void Run(OperationContext context)
    {
        foreach (Manifest manifest in context.Manifests.Of<DataLoad>())
        {
            if (manifest.Resource is DataLoad { Spec.Dataset: { Name: { Length: > 0 }, Namespace: null or "" } } load)
            {
                context.Report(Message(load.Metadata?.Name, ObjectNamespace.Of(load)), manifest, Field);
            }
        }
    }
}
