using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Finds containers that a change lets need more memory than their limit, by the sums that checks add up, too.</summary>
internal static class MemoryNeeds
{
    // Settings that give memory to a container, or let it take more.
    private static readonly string[] Names = ["jvmOptions", "resources", "tieredstore", "env"];

    /// <summary>Whether the setting of a component decides about memory.</summary>
    /// <param name="setting">The path of the setting.</param>
    /// <param name="component">The component; <see langword="null"/> for any.</param>
    public static bool Decides(string setting, string? component = null)
    {
        int dot = setting.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && (component is null || setting.AsSpan(0, dot).SequenceEqual(component))
            && Array.Exists(Names, name => setting.AsSpan(dot + 1).StartsWith(name, StringComparison.Ordinal));
    }

    /// <summary>The components whose need exceeds the limit, and did not before or did so by less.</summary>
    /// <param name="facts">What is known of the system.</param>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    public static IEnumerable<MemoryBudget> Exceeded(LifecycleFacts facts, ResolvedPlan before, ResolvedPlan after)
    {
        MemoryBudget[] above = [.. MemoryBudgets.Of(facts.ToCheck(after)).Where<MemoryBudget>(IsAbove)];
        ValueList<MemoryBudget> was = above.Length == 0 ? [] : MemoryBudgets.Of(facts.ToCheck(before));
        return above.Where(budget => was.FirstOrDefault(other => other.Component.Name == budget.Component.Name) is not { } earlier
            || !IsAbove(earlier)
            || budget.Claimed - budget.Limit > earlier.Claimed - earlier.Limit);
    }

    /// <summary>What happens to the container, for the change that causes it.</summary>
    public static string Risk(MemoryBudget budget) =>
        $"the container of {budget.Component.Name} may use {budget.Sum}, but its limit is {budget.LimitWords}. The kernel can kill it.";

    /// <summary>The step before the change is applied.</summary>
    public static ChangeStep Correction(MemoryBudget budget) => new(
        $"Raise the memory limit of {budget.Component.Name} to {ByteSize.Text(budget.NeededLimit)} or more, or lower its memory flags, and "
            + "compare again.",
        $"It may use {budget.Sum}, but its limit is {budget.LimitWords}.")
    {
        Phase = StepPhase.Check,
    };

    private static bool IsAbove(MemoryBudget budget) => budget.Claimed >= budget.Limit;
}
