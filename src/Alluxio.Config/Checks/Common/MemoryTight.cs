using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>A limit that the JVM fits into, with too little beside it.</summary>
internal sealed class MemoryTight : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6003",
        Title = "Memory limit leaves little room beside the JVM",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{component}' may use {sum} of its limit {limit}. Threads, class data and code use about {overhead} more. The remaining " +
            "{remainder} is little for native buffers and peaks. Raise the limit to {needed} or more, or lower the flags.",
        Cause =
            "A JVM uses more memory than its heap and its direct memory. The kernel kills a container that reaches its limit. For " +
            "example, -Xmx4g, -XX:MaxDirectMemorySize=4g and a memory tier of 7Gi leave 1Gi of a limit of 16Gi.",
        Remedy =
            "Raise the memory limit or lower the flags, so that at least 10 % of the limit and at least 1Gi remain. If the limit is " +
            "below 4Gi, 25 % of it must remain instead of 1Gi.",
        Source = "Alluxio/alluxio#18681; Alluxio documentation AI-3.7: resources and JVM",
    };

    private DiagnosticMessage Message(string component, string sum, string limit, string overhead, string remainder, string needed) =>
        Descriptor.MessageOf(component, sum, limit, overhead, remainder, needed);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (MemoryBudget budget in context.Budgets.AsEnumerable())
        {
            // A heap that grows with the limit leaves what a larger limit would not change.
            if (budget is { IsHeapFixed: true }
                && budget.Claimed < budget.Limit
                && budget.Remainder < budget.WantedRemainder
                && budget.Place is { } place)
            {
                context.Report(
                    Message(
                        budget.Component.Name,
                        budget.Sum,
                        budget.LimitWords,
                        ByteSize.Text(MemoryBudget.Overhead),
                        ByteSize.Text(Math.Max(0, budget.Remainder.Value)),
                        ByteSize.Text(budget.NeededLimit)),
                    place, budget.LimitText?.Text);
            }
        }
    }
}
