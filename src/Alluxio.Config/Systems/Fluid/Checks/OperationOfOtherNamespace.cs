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
            "Write {advice}.",
        Cause =
            "Fluid's controller compares the two namespaces before it starts a pod. If they differ, it sets the operation to Failed.",
        Remedy = "Set metadata.namespace of the operation to the namespace of its Dataset.",
        Source = "Fluid: pkg/controllers/v1alpha1/dataload and dataprocess (Validate), pkg/ddc/base/operation.go (reconcileNone)",
    };

    private DiagnosticMessage Message(string operation, string own, string other, string advice) =>
        Descriptor.MessageOf(operation, own, other, advice);

    public override void Run(OperationContext context)
    {
        foreach (DataOperation operation in DataOperation.In(context.Manifests))
        {
            // Without a namespace in the document, the command that applies it decides.
            string own = ObjectNamespace.Of(operation.Manifest.Resource);
            if (own != operation.DatasetNamespace && operation.Manifest.Resource.Metadata?.Namespace is { Length: > 0 })
            {
                // A Dataset beside the operation is the one that is meant.
                bool isBeside = operation.OtherNamespace(context.Manifests) == own;
                string advice = isBeside ? $"spec.dataset.namespace: {own}" : $"metadata.namespace: {operation.DatasetNamespace}";
                context.Report(
                    Message($"{operation}", own, operation.DatasetNamespace, advice), operation.Manifest, Namespace, isBeside ? own : null);
            }
        }
    }
}
