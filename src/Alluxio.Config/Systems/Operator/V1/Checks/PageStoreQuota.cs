using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A page store whose size has the name that the open operator knows.</summary>
internal sealed class PageStoreQuota : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6273",
        Title = "Size under the open operator's name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is the name of the open operator; no document of the API v1 has it. It is taken for '{better}' here, and the operator may take it for nothing. Write 'size'.",
        Cause = "The page store has a 'quota' in v1alpha1 and a 'size' in v1. Where a name is not read, workers run with the default size.",
        Remedy = "Write size instead of quota.",
        Source = "Alluxio documentation AI-3.7 and AI-3.8: page store; Alluxio operator: AlluxioCluster of v1alpha1",
    };

    private DiagnosticMessage Message(FieldPath field, FieldPath better) => Descriptor.MessageOf(field, better);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster { Spec: { } spec })
        {
            return;
        }

        // Of both names in one place another rule tells which counts.
        foreach ((string section, PageStoreSpec? store) in (ReadOnlySpan<(string, PageStoreSpec?)>)[("spec.worker.pagestore", spec.Worker?.Pagestore), ("spec.pagestore", spec.Pagestore)])
        {
            if (store is { Quota: { Length: > 0 } quota } && string.IsNullOrEmpty(store.Size))
            {
                FieldPath path = FieldPath.Parse(section).Append("quota");
                FieldPath better = FieldPath.Parse(section).Append("size");
                Diagnostic found = Message(path, better)
                    .At(context.Deployment.LocateKey(path) ?? context.PlaceOf(path), path, suggestion: "size");
                context.Report(found with { DeferredFix = CheckContext.Fix("Write size", context.Deployment, FieldChange.Remove(path), FieldChange.Set(better, quota)) });
            }
        }
    }
}
