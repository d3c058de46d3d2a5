using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>Far more room reserved beside the page store than the documents advise.</summary>
internal sealed class LargeReserve : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6262",
        Title = "Large reserve beside the page store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{reserved} are reserved beside a page store of {size}, which is more than a quarter: that much of the disk never holds a page, and both together must fit it. Reserve 5 to 10 %.",
        Cause = "The reserve comes on top of the size. What is beyond the worker's own needs is lost for the cache, and where both together are larger than the disk, the worker fails.",
        Remedy = "Reserve 5 to 10 % of the size.",
        Source = "Alluxio documentation AI-3.7: page store; AI-3.8: managing workers",
    };

    private DiagnosticMessage Message(Quantity reserved, Quantity size) => Descriptor.MessageOf(reserved, size);

    public override void Run(CheckContext context)
    {
        foreach ((FieldPath path, _, ValueList<Quantity> sizes, Quantity? reserved) in OperatorFacts.Of(context).PageStores)
        {
            // More than the store itself has a code of its own.
            if (reserved is not null && sizes.Count > 0 && sizes.Min() is { } least && reserved <= least && reserved + reserved + reserved + reserved > least)
            {
                context.Report(Message(reserved, least), path.Append("reservedSize"));
            }
        }
    }
}
