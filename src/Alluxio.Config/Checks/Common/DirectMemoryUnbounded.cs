using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>Direct memory that no flag bounds, beside a heap that leaves no room for as much again.</summary>
internal sealed class DirectMemoryUnbounded : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6004",
        Title = "MaxDirectMemorySize is unset",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "No flag limits the direct memory of '{component}', so it can become as large as the heap. Together: {sum} + direct memory " +
            "{heap} = {withDirect}. The limit of the container is {limit}. Set -XX:MaxDirectMemorySize.",
        Cause =
            "Alluxio transfers data through direct memory. If MaxDirectMemorySize is unset, the JVM allows as much direct memory as heap.",
        Remedy = "Set -XX:MaxDirectMemorySize so that the sum of heap and direct memory is below the memory limit of the container.",
        Source = "the JVM's rule for MaxDirectMemorySize",
    };

    private DiagnosticMessage Message(string component, string sum, string heap, string withDirect, string limit) =>
        Descriptor.MessageOf(component, sum, heap, withDirect, limit);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (MemoryBudget budget in context.Budgets.AsEnumerable())
        {
            if (budget is { IsHeapFixed: true, Heap: { } heap, Direct: null }
                && budget.Claimed < budget.Limit
                && budget.WithUnboundedDirect > budget.Limit
                && budget.Place is { } place)
            {
                context.Report(
                    Message(
                        budget.Component.Name,
                        budget.Sum,
                        ByteSize.Text(heap),
                        ByteSize.Text(budget.WithUnboundedDirect),
                        budget.LimitWords),
                    budget.FlagPath ?? place, budget.Jvm.MaxHeapFlag ?? budget.Jvm.InitialHeapFlag);
            }
        }
    }
}
