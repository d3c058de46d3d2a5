using Alluxio.Config.Checks;
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
        Title = "Page store quota instead of size",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is a name of the open operator that the documentation of the API v1 does not show. The library reads it as " +
            "'{better}', but the operator may ignore it. Write 'size'.",
        Cause =
            "The field is called 'quota' in the API v1alpha1 and 'size' in the API v1. If the operator ignores 'quota', workers use the " +
            "default size.",
        Remedy = "Replace 'quota' with 'size'.",
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
        foreach ((string section, PageStoreSpec? store) in (ReadOnlySpan<(string, PageStoreSpec?)>)[
            ("spec.worker.pagestore", spec.Worker?.Pagestore),
            ("spec.pagestore", spec.Pagestore),
        ])
        {
            if (store is { Quota: { Length: > 0 } quota } && string.IsNullOrEmpty(store.Size))
            {
                FieldPath path = FieldPath.Parse(section).Append("quota");
                FieldPath better = FieldPath.Parse(section).Append("size");
                Diagnostic found = Message(path, better)
                    .At(context.Deployment.LocateKey(path) ?? context.PlaceOf(path), path, suggestion: "size");
                context.Report(found with
                {
                    DeferredFix = CheckContext.Fix(
                    "Write size",
                    context.Deployment,
                    FieldChange.Remove(path),
                    FieldChange.Set(better, quota))
                });
            }
        }
    }
}
