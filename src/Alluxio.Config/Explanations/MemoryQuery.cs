using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Explains the memory that a component's JVM may take: the flags that count and those that a later one replaces.</summary>
internal static class MemoryQuery
{
    /// <summary>The name under which people ask.</summary>
    public const string Name = "jvmMemory";

    private const string Options = "jvmOptions";

    /// <summary>The explanation of one component; nothing where it has no JVM options.</summary>
    public static ExplainedSetting? Explain(ComponentPlan component)
    {
        if (!component.Settings.TryGetValue(Options, out Setting? options))
        {
            return null;
        }

        JvmMemory memory = component.JvmMemory;
        return new ExplainedSetting
        {
            Path = $"{component.Name}.{Name}",
            Value = memory.Total,
            ValueText = Text(memory),
            Rule = options.Rule,
            Rows = Rows(options, memory).ToValueList(),
        };
    }

    private static string Text(JvmMemory memory) => memory.MaxHeap is not { } heap
        ? memory.MaxDirectMemory is { } only
            ? FormattableString.Invariant($"direct memory {only} bytes, heap by the JVM's default")
            : "the JVM's default"
        : FormattableString.Invariant($"heap {heap} bytes, direct memory {memory.MaxDirectMemory
            ?? heap} bytes, together {memory.Total} bytes");

    private static IEnumerable<ExplainedDefinition> Rows(Setting options, JvmMemory memory)
    {
        foreach (Definition list in options.Winners)
        {
            ValueList<string> entries = list.Value as ValueList<string> ?? [];
            for (int i = 0; i < entries.Count; i++)
            {
                foreach (string word in JvmOptionLine.OfScript(entries[i]).Where(static word => JvmMemoryReader.IsMemoryFlag(word)))
                {
                    bool counts = word == memory.MaxHeapFlag || word == memory.MaxDirectMemoryFlag || !memory.Hidden.Contains(word);
                    yield return new ExplainedDefinition
                    {
                        Layer = list.Layer,
                        Origin = list.Layer == Layer.BuiltIn ? list.Origin : FormattableString.Invariant($"{list.Origin}[{i}]"),
                        Location = list.Location,
                        ValueText = word,
                        Outcome = counts ? DefinitionOutcome.Wins : DefinitionOutcome.Hidden,
                        Status = counts ? "wins (last flag)" : "hidden (a later flag wins)",
                        IsAssumed = list.IsAssumed,
                    };
                }
            }
        }
    }
}
