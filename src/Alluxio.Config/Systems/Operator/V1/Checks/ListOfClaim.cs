using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>Several sizes of a page store that lies in claims.</summary>
internal sealed class ListOfClaim : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6261",
        Title = "Several sizes of a page store in claims",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "'{field}' lists {count} sizes for a page store in claims. Lists are documented for directories of the node, one size for each; a claim has one size. Give one, and see what the operator makes of a list before you rely on it.",
        Cause = "With directories of the node a list describes one disk an entry. No document shows one with claims: whether each entry becomes a claim, or the list an amount that the API server refuses, is not known.",
        Remedy = "Give one size.",
        Source = "Alluxio documentation AI-3.8: managing workers; third-party quickstart for Oracle's cloud",
    };

    private DiagnosticMessage Message(FieldPath field, int count) => Descriptor.MessageOf(field, count);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster || (context.Plan as ClusterPlan)?.Cluster?.PageStore is not { Type: ClusterStore.InClaim, Sizes.Count: > 1 })
        {
            return;
        }

        if (context.Setting("worker", "pagestore.size") is { Winners: [{ } size, ..] } && FieldPath.TryParse(size.Origin, out FieldPath? path))
        {
            context.Report(Message(path, ((ClusterPlan)context.Plan).Cluster!.PageStore.Sizes.Count), path);
        }
    }
}
