using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A flag for heap or direct memory that a later one replaces.</summary>
internal sealed class HiddenMemoryFlag : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6006",
        Title = "JVM memory flag is overridden",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{flag}' has no effect: {winners} is later on the command line, and the JVM uses the last flag. Keep one of them.",
        Cause =
            "The controller joins all lists of JVM options into one command line. If a memory flag is a duplicate, the JVM uses the last " +
            "one and logs no message.",
        Remedy =
            "Remove the flag that has no effect. Or write the value into the list of the component itself, such as " +
            "spec.worker.jvmOptions.",
        Source = "Alluxio/alluxio#13522",
    };

    private DiagnosticMessage Message(string flag, string winners) => Descriptor.MessageOf(flag, winners);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        // One list may reach several components; the fault is one.
        List<HiddenFlag> found = [];
        foreach (MemoryBudget budget in context.Budgets.AsEnumerable())
        {
            foreach (string flag in budget.Jvm.Hidden.AsEnumerable())
            {
                // The same text twice hides nothing that matters.
                string? counts = MemoryFlags.LastLike(budget.Flags, flag);
                if (counts is not null && counts != flag && IsMeant(budget, flag) && MemoryFlags.PathOf(budget.Options, flag) is { } path)
                {
                    found.Add(new HiddenFlag(path, flag, budget.Component.Name, Words(budget, counts), IsNowhere(budget, flag, counts)));
                }
            }
        }

        foreach (IGrouping<(FieldPath, string), HiddenFlag> same in found.GroupBy(static hidden => (hidden.Path, hidden.Flag)))
        {
            (FieldPath path, string flag) = same.Key;
            string[] counts = [.. same.GroupBy(static hidden => hidden.Counts, static hidden => hidden.Component, StringComparer.Ordinal)
                .Select(static by => $"{by.Key} for '{string.Join("', '", by.Distinct())}'")];
            Diagnostic finding = Message(flag, string.Join(" and ", counts)).At(context.PlaceOf(path), path, flag);
            context.Report(same.All(static hidden => hidden.IsNowhere)
                ? finding with { DeferredFix = CheckContext.Fix($"Remove {flag}", context.Deployment, FieldChange.Remove(path)) }
                : finding);
        }
    }

    // A list that the documented rules take back already, as the component's own does with the global one, is no surprise. A variable is no
    // list.
    private static bool IsMeant(MemoryBudget budget, string flag) =>
        budget.Component.JvmOptions.Any(option => option.Contains(flag, StringComparison.Ordinal))
            || MemoryFlags.Giver(budget.Options, flag) is { Value: string };

    // In one list the earlier flag counts for no component that the list reaches.
    private static bool IsNowhere(MemoryBudget budget, string flag, string counts) =>
        MemoryFlags.Giver(budget.Options, flag) is { Value: ValueList<string> list } giver
            && giver.Origin == MemoryFlags.Giver(budget.Options, counts)?.Origin
            && list.Contains(flag);

    private static string Words(MemoryBudget budget, string flag) => MemoryFlags.PathOf(budget.Options, flag) is { } path
        ? $"'{flag}' ({path})"
        : $"'{flag}' (default)";

    private sealed record HiddenFlag(FieldPath Path, string Flag, string Component, string Counts, bool IsNowhere);
}
