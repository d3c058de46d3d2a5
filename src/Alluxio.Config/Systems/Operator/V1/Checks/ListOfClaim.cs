using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>Several sizes of a page store that lies in claims.</summary>
internal sealed class ListOfClaim : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6261",
        Title = "Several sizes for a page store in claims",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "'{field}' lists {count} sizes for a page store in claims. The documentation shows lists only for directories of the node, " +
            "with one size for each. A claim has one size. Set one size, or check the claims that the operator creates.",
        Cause =
            "For directories of the node, each entry of the list describes one disk. For claims, the documentation does not show a list. " +
            "The operator may create one claim for each entry, or a claim with an invalid size.",
        Remedy = "Set one size. If the claims that the operator creates are correct, no action is needed.",
        Source = "Alluxio documentation AI-3.8: managing workers; third-party quickstart for Oracle's cloud",
    };

    private DiagnosticMessage Message(FieldPath field, int count) => Descriptor.MessageOf(field, count);

    public override void Run(CheckContext context)
    {
        if (((ClusterPlan)context.Plan).Cluster?.PageStore is not { Type: ClusterStore.InClaim, Sizes.Count: > 1 })
        {
            return;
        }

        if (context.Setting("worker", "pagestore.size") is { Winners: [{ } size, ..] }
            && FieldPath.TryParse(size.Origin, out FieldPath? path))
        {
            context.Report(Message(path, ((ClusterPlan)context.Plan).Cluster!.PageStore.Sizes.Count), path);
        }
    }
}
