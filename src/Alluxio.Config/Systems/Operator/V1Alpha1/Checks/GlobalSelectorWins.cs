using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A label in a component's node selector that the cluster's own replaces.</summary>
internal sealed class GlobalSelectorWins : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6267",
        Title = "Node selector of the cluster wins",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' asks for '{value}', and does not get it: 'spec.nodeSelector' has the same label with '{other}', and the open operator writes the cluster's selector after that of the component. Remove the label in one of the two places.",
        Cause = "The chart prints both maps one after the other, and the last of two equal keys counts. Elsewhere the component's value is the stronger one.",
        Remedy = "Give the label in 'spec.nodeSelector' or in the components, not in both.",
        Source = "Alluxio operator: charts/alluxio (nodeSelector of each workload)",
    };

    private DiagnosticMessage Message(FieldPath field, string value, string other) => Descriptor.MessageOf(field, value, other);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster { Spec: { NodeSelector: { Count: > 0 } shared } spec })
        {
            return;
        }

        Look("master", spec.Master?.NodeSelector);
        Look("worker", spec.Worker?.NodeSelector);
        Look("proxy", spec.Proxy?.NodeSelector);
        Look("fuse", spec.Fuse?.NodeSelector);

        void Look(string component, ValueMap<string>? own)
        {
            foreach ((string label, string value) in own ?? [])
            {
                if (shared.GetValueOrDefault(label) is { } other && other != value)
                {
                    FieldPath path = FieldPath.Parse($"spec.{component}.nodeSelector").Append(label);
                    context.Report(
                        Message(path, value, other),
                        path, fix: CheckContext.Fix("Remove the label that does not count", context.Deployment, FieldChange.Remove(path)));
                }
            }
        }
    }
}
