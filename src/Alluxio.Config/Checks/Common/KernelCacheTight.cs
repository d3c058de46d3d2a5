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
            "FUSE mounts with kernel_cache, and its page cache has {remainder} beside {sum} of the memory limit {limit}. The page cache " +
            "counts against the limit. Raise the limit, or expect early eviction of cached pages.",
        Cause =
            "The kernel caches the data that applications read through the mount. The kernel counts this cache against the memory limit " +
            "of the FUSE container.",
        Remedy = "Raise the memory limit of FUSE, lower its JVM flags, or remove kernel_cache from the mount options.",
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
