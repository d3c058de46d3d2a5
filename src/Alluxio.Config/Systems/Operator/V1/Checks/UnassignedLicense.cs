using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A License that lists no cluster.</summary>
internal sealed class UnassignedLicense : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6271",
        Title = "License without clusters",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The License '{license}' {problem}, so it applies to no cluster, and pods wait for a license in their last init container. " +
            "List each cluster by name and namespace.",
        Cause = "The operator applies a License only to the clusters that the License lists. The namespace of the License does not matter.",
        Remedy = "List each cluster in 'spec.clusters' with its name and its namespace.",
        Source = "Alluxio documentation AI-3.6: license",
    };

    private DiagnosticMessage Message(string? license, string problem) => Descriptor.MessageOf(license, problem);

    public override void Run(CheckContext context)
    {
        // A set of several clusters tells it once.
        if (!ReferenceEquals(
            context.Manifests.Manifests.FirstOrDefault(static manifest => manifest.Resource is AlluxioCluster),
            context.Deployment))
        {
            return;
        }

        foreach (Manifest manifest in context.Manifests.Manifests)
        {
            if (manifest.Resource is not License { Spec: { } spec } license)
            {
                continue;
            }

            if (spec.Clusters is not { Count: > 0 } clusters)
            {
                context.Report(Message(license.Metadata?.Name, "lists no cluster"), manifest, FieldPath.Parse("spec.clusters"));
                continue;
            }

            for (int i = 0; i < clusters.Count; i++)
            {
                if (string.IsNullOrEmpty(clusters[i].Name))
                {
                    context.Report(
                        Message(license.Metadata?.Name, "has an entry without a name"),
                        manifest, FieldPath.Parse("spec.clusters").Append(i));
                }
            }
        }
    }
}
