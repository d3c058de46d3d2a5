using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>FUSE with the kernel's page cache in a container that has little room for pages.</summary>
internal sealed class KernelCacheTight : CheckRule
{
    private const string KernelCache = "kernel_cache";

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6009",
        Title = "Memory limit leaves little room for the page cache of FUSE",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "FUSE mounts with kernel_cache, and its container has {remainder} beside {sum} of its limit {limit}. The page cache counts " +
            "against the limit. Raise the limit, or expect early eviction of cached pages.",
        Cause =
            "The kernel caches data that is read through the mount, and counts it for the container. FUSE can need much more than its " +
            "heap.",
        Remedy = "Raise the limit of FUSE, lower its JVM flags, or mount without kernel_cache.",
        Source = "Alluxio/alluxio#14485",
    };

    private DiagnosticMessage Message(string remainder, string sum, string limit) => Descriptor.MessageOf(remainder, sum, limit);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        if (context.Facts.FuseOptions is not { } options
            || !options.Any(static option => option.Contains(KernelCache, StringComparison.Ordinal))
            || context.Budgets.FirstOrDefault(
                static budget => budget.Component.Name == "fuse") is not { Limit: { } limit, Place: { } place } budget)
        {
            return;
        }

        // A sum above the limit has its own finding.
        if (budget.Claimed < limit && budget.Remainder < limit / 4)
        {
            context.Report(
                Message(ByteSize.Text(Math.Max(0, budget.Remainder.Value)), budget.Sum, budget.LimitWords),
                place, budget.LimitText?.Text);
        }
    }
}
