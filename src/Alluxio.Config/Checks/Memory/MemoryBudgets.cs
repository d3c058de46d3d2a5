using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>Adds up the memory of every component that runs a JVM.</summary>
internal static class MemoryBudgets
{
    private const string Memory = "memory";

    // Of the memory that the JVM sees, in percent.
    private const decimal DefaultShare = 25;

    /// <summary>The budgets, in the order of the components.</summary>
    public static ValueList<MemoryBudget> Of(DeploymentFacts facts)
    {
        List<MemoryBudget> budgets = [];
        foreach (ComponentPlan component in facts.Plan.Components.AsEnumerable())
        {
            // Memory is taken by what runs, whatever is documented.
            if (component.WorkloadName is not null
                && facts.Plan.RunningSetting(component, "jvmOptions") is Setting<ValueList<string>> options)
            {
                MemoryBudget budget = Of(facts, component, JvmVariables.Apply(options, JvmVariables.Of(facts, component)));

                // A limit of a few bytes has a wrong or missing unit, which is reported: a sum with it is meaningless.
                if (budget.Limit is null or >= ByteSize.Mi)
                {
                    budgets.Add(budget);
                }
            }
        }

        return [.. budgets];
    }

    private static MemoryBudget Of(DeploymentFacts facts, ComponentPlan component, Setting<ValueList<string>> options)
    {
        ValueList<string> list = options.Value ?? [];
        JvmMemory jvm = JvmMemory.Of(list);
        Setting? resources = facts.Plan.RunningSetting(component, "resources");
        Quantity? limit = (resources?.UntypedValue as ResourceRequirements)?.Limits is { } limits
            && limits.TryGetValue(Memory, out Quantity? amount)
            && amount.Sign > 0 ? amount : null;
        long? bytes = limit is null ? null : ByteSize.Of(limit);
        decimal? share = jvm.MaxHeap is null ? MemoryFlags.Share(list) : null;
        long? shared = bytes is null ? null : (long)(bytes.Value * (share ?? DefaultShare) / 100);

        // The JVM raises the greatest heap to the heap at the start, where no flag gives the greatest.
        bool isRaised = jvm is { MaxHeap: null, InitialHeap: { } initial } && initial > shared;
        (long tier, FieldPath? tierPath) = facts.MemoryTiersOf(component.Name);
        MemoryBudget budget = new()
        {
            Component = component,
            Options = options,
            Flags = list,
            Jvm = jvm,
            Limit = bytes,
            LimitText = limit,
            LimitSum = facts.LimitSumOf(component),
            LimitPath = resources is null ? null : ResourceFields.Find(resources, facts.Deployment, ResourceFields.Limits, Memory)?.Path,
            Heap = jvm.MaxHeap ?? (isRaised ? jvm.InitialHeap : shared),
            HeapFrom = "",
            HeapShare = jvm.MaxHeap is null ? share ?? DefaultShare : null,
            IsHeapGiven = jvm.MaxHeap is not null || share is not null || isRaised,
            IsHeapFixed = jvm.MaxHeap is not null || isRaised,
            Tier = tier,
            TierPath = tierPath,
            FlagPath = MemoryFlags.PathOf(options, jvm.MaxHeapFlag ?? (isRaised ? jvm.InitialHeapFlag : null))
                ?? MemoryFlags.PathOf(options, jvm.MaxDirectMemoryFlag),
        };
        return budget with
        {
            HeapFrom = jvm.MaxHeapFlag is { } flag ? budget.FlagText(flag)
                : isRaised ? $"{budget.FlagText(jvm.InitialHeapFlag)}, which raises the maximum heap, too"
                : share is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} % of the limit")
                : "no flag: 25 % of the limit",
        };
    }
}
