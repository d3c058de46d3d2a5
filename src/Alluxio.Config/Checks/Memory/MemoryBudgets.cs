using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>Adds up the memory of every component that runs a JVM.</summary>
internal static class MemoryBudgets
{
    private const string Memory = "memory";

    // Of the memory that the JVM sees, in percent.
    private const decimal DefaultShare = 25;

    /// <summary>The budgets, in the order of the components.</summary>
    public static ValueList<MemoryBudget> Of(ResolvedPlan plan, Manifest deployment)
    {
        List<MemoryBudget> budgets = [];
        foreach (ComponentPlan component in plan.Components.AsEnumerable())
        {
            if (component.WorkloadName is not null && component.Settings.TryGetValue("jvmOptions", out Setting? options))
            {
                budgets.Add(Of(plan, deployment, component, options));
            }
        }

        return [.. budgets];
    }

    private static MemoryBudget Of(ResolvedPlan plan, Manifest deployment, ComponentPlan component, Setting options)
    {
        ValueList<string> list = options.UntypedValue as ValueList<string> ?? [];
        JvmMemory jvm = JvmMemory.Of(list);
        Quantity? limit = component.Resources?.Limits is { } limits && limits.TryGetValue(Memory, out Quantity? amount) && amount.Sign > 0 ? amount : null;
        long? bytes = limit is null ? null : (long)System.Numerics.BigInteger.Min(limit.ToIntegerRoundedUp(), long.MaxValue / 4);
        decimal? share = jvm.MaxHeap is null ? MemoryFlags.Share(list) : null;
        (long tier, FieldPath? tierPath) = MemoryTiers.Of(plan, component.Name);
        MemoryBudget budget = new()
        {
            Component = component,
            Options = options,
            Jvm = jvm,
            Limit = bytes,
            LimitText = limit,
            LimitPath = component.Settings.TryGetValue("resources", out Setting? resources) ? ResourceFields.Find(resources, deployment, ResourceFields.Limits, Memory)?.Path : null,
            Heap = jvm.MaxHeap ?? (bytes is null ? null : (long)(bytes.Value * (share ?? DefaultShare) / 100)),
            HeapFrom = "",
            HeapShare = jvm.MaxHeap is null ? share ?? DefaultShare : null,
            IsHeapGiven = jvm.MaxHeap is not null || share is not null,
            Tier = tier,
            TierPath = tierPath,
            FlagPath = MemoryFlags.PathOf(options, jvm.MaxHeapFlag) ?? MemoryFlags.PathOf(options, jvm.MaxDirectMemoryFlag),
        };
        return budget with
        {
            HeapFrom = jvm.MaxHeapFlag is { } flag ? budget.FlagText(flag)
                : share is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} % of the limit")
                : "no flag: a quarter of the limit",
        };
    }
}
