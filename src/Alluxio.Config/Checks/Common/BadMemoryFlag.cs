using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A memory flag with which no JVM starts.</summary>
internal sealed class BadMemoryFlag : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6007",
        Title = "Invalid JVM memory flag",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The JVM does not start with '{flag}': {problem}.",
        Cause = "The JVM checks all flags at its start and stops at an invalid one. Kubernetes then restarts the container without end.",
        Remedy = "Write the size as digits and one of the letters k, m, g, t, for example -Xmx16g or -XX:MaxDirectMemorySize=10g.",
        Source = "the JVM's own messages: Invalid maximum heap size, Unrecognized option",
    };

    private DiagnosticMessage Message(string flag, string problem) => Descriptor.MessageOf(flag, problem);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (MemoryBudget budget in context.Budgets.AsEnumerable())
        {
            foreach (Definition winner in budget.Options.Winners.AsEnumerable())
            {
                if (winner.Layer != Layer.BuiltIn && seen.Add(winner.Origin) && FieldPath.TryParse(winner.Origin, out FieldPath? path))
                {
                    Look(context, path, winner.Value);
                }
            }

            if (budget.Jvm is { InitialHeap: { } initial, MaxHeap: { } heap, MaxHeapFlag: { } flag }
                && initial > heap
                && budget.FlagPath is { } place
                && seen.Add(place.ToString()))
            {
                context.Report(Message(flag, $"the heap at the start, {ByteSize.Text(initial)}, is larger"), place, flag);
            }
        }
    }

    // A list of options, or a variable with all of them in one text.
    private void Look(CheckContext context, FieldPath path, object? given)
    {
        if (given is string text)
        {
            Look(context, path, text);
        }

        ValueList<string> options = given as ValueList<string> ?? [];
        for (int i = 0; i < options.Count; i++)
        {
            Look(context, path.Append(i), options[i]);
        }
    }

    private void Look(CheckContext context, FieldPath item, string text)
    {
        foreach (string flag in JvmOptionLine.OfScript(text))
        {
            if (MemoryFlagGrammar.Problem(flag, out string? better) is { } problem)
            {
                string? option = better is null || !text.Contains(flag, StringComparison.Ordinal)
                    ? null
                    : text.Replace(flag, better, StringComparison.Ordinal);
                Diagnostic found = Message(flag, better is null ? problem : $"{problem}; write '{better}'")
                    .At(context.PlaceOf(item), item, flag, option);
                context.Report(option is null
                    ? found
                    : found with { DeferredFix = CheckContext.Fix($"Write {better}", context.Deployment, FieldChange.Set(item, option)) });
            }
        }
    }
}
