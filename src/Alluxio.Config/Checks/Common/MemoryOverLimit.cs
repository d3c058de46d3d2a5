using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Checks.Common;

/// <summary>Heap, direct memory and memory tier that come to the container's limit or above.</summary>
internal sealed class MemoryOverLimit : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6002",
        Title = "Memory limit is lower than heap plus direct memory",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{component}' may use {sum}, but the limit of its container is {limit}. The container can be killed before it uses all of " +
            "this memory. Raise the limit to {needed} or more, or lower the flags.",
        Cause =
            "The kernel kills a container that reaches its memory limit. The worker then loses its memory cache. JVM flags use binary " +
            "units (16g is 16Gi), and flags that are not set have defaults.",
        Remedy =
            "Set the memory limit to at least the sum of heap, direct memory, memory tier and a reserve. The reserve is a tenth of the " +
            "limit, and at least 1Gi. Or lower -Xmx and -XX:MaxDirectMemorySize.",
        Source = "Alluxio documentation AI-3.7: resources and JVM; Alluxio/alluxio#13976, #17363",
    };

    private DiagnosticMessage Message(string component, string sum, string limit, string needed) =>
        Descriptor.MessageOf(component, sum, limit, needed);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        // A tier that Fluid refuses is in no plan: a sum without it would advise a limit that is too small.
        bool isWithoutTier = context.Plan.Diagnostics.Any<Diagnostic>(
            static found => found.Code == FluidDiagnostics.TierExceedsLimitRow.Code);
        foreach (MemoryBudget budget in context.Budgets.AsEnumerable())
        {
            if (!(isWithoutTier && budget.Component.Name == "worker") && budget.Claimed >= budget.Limit && budget.Place is { } place)
            {
                context.Report(
                    Message(budget.Component.Name, budget.Sum, budget.LimitWords, ByteSize.Text(budget.NeededLimit)),
                    place, budget.LimitText?.Text);
            }
        }
    }
}
