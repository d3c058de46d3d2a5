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
        Title = "Reserved size is large for the page store",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "{reserved} are reserved for a page store of {size}, which is more than a quarter. The reserved space never caches a page, " +
            "and the disk must hold the page store and the reserved space. Reserve 5 to 10 %.",
        Cause =
            "The reserved space is added to the size of the page store. Space that the worker does not need is lost for the cache. The " +
            "worker fails if both together exceed the disk.",
        Remedy = "Set reservedSize to 5 to 10 % of the size.",
        Source = "Alluxio documentation AI-3.7: page store; AI-3.8: managing workers",
    };

    private DiagnosticMessage Message(Quantity reserved, Quantity size) => Descriptor.MessageOf(reserved, size);

    public override void Run(CheckContext context)
    {
        foreach ((FieldPath path, _, ValueList<Quantity> sizes, Quantity? reserved) in OperatorFacts.Of(context).PageStores)
        {
            // A reserve above the size of the store has its own code.
            if (reserved is not null
                && sizes.Count > 0
                && sizes.Min() is { } least
                && reserved <= least
                && reserved + reserved + reserved + reserved > least)
            {
                context.Report(Message(reserved, least), path.Append("reservedSize"));
            }
        }
    }
}
