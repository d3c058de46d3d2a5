using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A JVM without a flag for its heap, although its container has memory settings.</summary>
internal sealed class HeapByDefault : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6005",
        Title = "Heap size (-Xmx) is unset",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "No flag sets the heap of '{component}': {why}. The JVM uses {takes}. Set -Xmx, or a memory limit.",
        Cause =
            "Without -Xmx, the heap is a quarter of the container's memory limit. Without a limit, the heap is a quarter of the node's " +
            "memory. A list of JVM options replaces the default list, including the default -Xmx.",
        Remedy = "Add -Xmx to the JVM options of the component. Or set a memory limit: the heap is then a quarter of the limit.",
        Source = "Alluxio/alluxio#15041; the JVM's default for the heap",
    };

    private DiagnosticMessage Message(string component, string why, string takes) => Descriptor.MessageOf(component, why, takes);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (MemoryBudget budget in context.Budgets.AsEnumerable())
        {
            // A flag that cannot be read is reported as that.
            if (budget.IsHeapGiven || budget.Flags.Any(static option => JvmOptionLine.OfScript(option)
                .Any(static flag => MemoryFlagGrammar.Problem(flag, out _) is not null)))
            {
                continue;
            }

            string takes = budget.Heap is { } heap
                ? $"25 % of the limit {budget.LimitWords}: {ByteSize.Text(heap)}"
                : "25 % of the node's memory, because the container has no limit";
            if (Replacing(budget) is { } own)
            {
                string why = HidesHeap(budget)
                    ? $"{own.Origin} overrides the default list, including its -Xmx"
                    : $"{own.Origin} does not set it";
                context.Report(Message(budget.Component.Name, why, takes), own);
            }
            else if (budget.Limit is null && Neighbour(context, budget) is { LimitPath: { } limit } neighbour)
            {
                context.Report(
                    Message(budget.Component.Name, $"only the container '{neighbour.Component.Name}' of its pod has a limit", takes),
                    limit);
            }
        }
    }

    // A list that hides a default with a heap; or any list of the component's own where nothing else bounds the heap.
    private static Definition? Replacing(MemoryBudget budget)
    {
        Definition? strongest = budget.Options.Winners.FirstOrDefault(static winner => winner.Layer is Layer.Component or Layer.Global);
        return HidesHeap(budget) || (strongest is { Layer: Layer.Component } && budget.Limit is null) ? strongest : null;
    }

    private static bool HidesHeap(MemoryBudget budget) => budget.Options.Hidden.Any(
        static hidden => hidden is { Layer: Layer.BuiltIn, Value: ValueList<string> list } && JvmMemory.Of(list).MaxHeap is not null);

    private static MemoryBudget? Neighbour(CheckContext context, MemoryBudget budget) => context.Budgets.FirstOrDefault(other =>
        other.LimitPath is not null
            && other.Component.RunsIn(budget.Component.WorkloadName)
            && other.Component.Name != budget.Component.Name);
}
