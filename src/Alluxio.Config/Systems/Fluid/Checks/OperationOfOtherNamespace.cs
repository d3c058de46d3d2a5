using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataLoad or DataProcess in another namespace than its Dataset.</summary>
internal sealed class OperationOfOtherNamespace : OperationRule
{
    private static readonly FieldPath Namespace = FieldPath.Parse("spec.dataset.namespace");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6502",
        Title = "Operation and Dataset must be in one namespace",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The {operation} is in the namespace '{own}', and its Dataset is in '{other}'. The operation fails if the namespaces differ. " +
            "Write metadata.namespace: {other}.",
        Cause = "A pod can mount only claims of its namespace, and the pods of the operation mount the claim of the Dataset.",
        Remedy = "Set metadata.namespace of the operation to the namespace of its Dataset.",
        Source = "Fluid: pkg/ddc/base/operation.go. No recorded output of a real cluster shows the fault",
    };

    private DiagnosticMessage Message(string operation, string own, string other) => Descriptor.MessageOf(operation, own, other);

    public override void Run(OperationContext context)
    {
        foreach (DataOperation operation in DataOperation.In(context.Manifests))
        {
            // Without a namespace in the document, the command that applies it decides.
            string own = ObjectNamespace.Of(operation.Manifest.Resource);
            if (own != operation.DatasetNamespace && operation.Manifest.Resource.Metadata?.Namespace is { Length: > 0 })
            {
                context.Report(Message($"{operation}", own, operation.DatasetNamespace), operation.Manifest, Namespace);
            }
        }
    }
}
