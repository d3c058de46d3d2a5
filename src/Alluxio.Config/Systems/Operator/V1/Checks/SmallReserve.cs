using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>Less room reserved beside the page store than the documents advise.</summary>
internal sealed class SmallReserve : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6240",
        Title = "reservedSize of the page store is too small",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "{reserved} are reserved for a page store of {size}. This is less than 5 % and less than 100Gi. The worker writes temporary " +
            "data into the reserved space and may run out of space. Reserve 5 to 10 %, or 100Gi.",
        Cause = "The worker needs disk space in addition to the size of the page store, for example for pages that it is writing.",
        Remedy =
            "Set reservedSize to 5 to 10 % of the size, or to 100Gi for a large page store. The size and reservedSize must fit on the " +
            "disk together.",
        Source = "Alluxio documentation AI-3.7: page store; AI-3.8: managing workers",
    };

    private static readonly Quantity Enough = Quantity.Parse("100Gi");

    private DiagnosticMessage Message(Quantity reserved, Quantity size) => Descriptor.MessageOf(reserved, size);

    public override void Run(CheckContext context)
    {
        foreach ((FieldPath path, _, ValueList<Quantity> sizes, Quantity? reserved) in OperatorFacts.Of(context).PageStores)
        {
            // The chart reserves no more than 100Gi by itself, however large the store is.
            if (reserved is { IsZero: false } && reserved < Enough && sizes.FirstOrDefault(size => Twentyfold(reserved) < size) is { } size)
            {
                context.Report(Message(reserved, size), path.Append("reservedSize"));
            }
        }
    }

    private static Quantity Twentyfold(Quantity amount)
    {
        Quantity four = amount + amount + amount + amount;
        Quantity five = four + amount;
        Quantity ten = five + five;
        return ten + ten;
    }
}
