using Alluxio.Config.Checks;
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
        Title = "Cluster nodeSelector overrides the component's",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' sets '{value}', but it has no effect: 'spec.nodeSelector' sets the same label to '{other}', and the open operator " +
            "writes the cluster's selector after the component's. Remove the label in one of the two places.",
        Cause =
            "The chart prints first the map of the component and then the map of the cluster. The last of two equal keys is effective. " +
            "For other settings, the component overrides the cluster.",
        Remedy = "Set the label either in 'spec.nodeSelector' or in the nodeSelector of the components.",
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
                        path, fix: CheckContext.Fix("Remove the label without effect", context.Deployment, FieldChange.Remove(path)));
                }
            }
        }
    }
}
