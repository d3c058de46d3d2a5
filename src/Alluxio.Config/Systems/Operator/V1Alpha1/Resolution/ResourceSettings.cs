using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>
/// Resources as texts by <c>limits.cpu</c>, <c>limits.memory</c>, <c>requests.cpu</c> and <c>requests.memory</c>: all that the types know.
/// </summary>
internal static class ResourceSettings
{
    private static readonly string[] Names = ["cpu", "memory"];

    /// <summary>Evaluates a rule for resources, which may say to merge amount by amount or to replace whole.</summary>
    public static Setting<ResourceRequirements> Read(RuleReader rules, string setting)
    {
        Rule rule = rules[setting];
        return rule.Combine == CombineRule.Replace
            ? RuleEvaluator.Replace<ResourceRequirements>(
                rule,
                layer => rules.Define(layer) is { } definition ? definition with { Value = Join(Split(definition.Value) ?? []) } : null)
            : rules.MergeParts(setting, Split, Join);
    }

    /// <summary>The amounts of a setting as its winners wrote them.</summary>
    public static ValueMap<string> Written(RuleReader rules, Setting<ResourceRequirements> setting)
    {
        Dictionary<string, string> amounts = new(StringComparer.Ordinal);
        foreach (Definition winner in setting.Winners)
        {
            foreach ((string name, string amount) in Split(rules.Define(winner.RuleLayer!)?.Value) ?? [])
            {
                amounts.TryAdd(name, amount);
            }
        }

        return ValueMap.Sorted<string>([.. amounts]);
    }

    /// <summary>The amounts as written; empty texts count as absent.</summary>
    public static ValueMap<string>? Split(object? value) => value switch
    {
        ComponentResources given => Written("limits", given.Limits).Concat(Written("requests", given.Requests)).ToValueMap(),
        ResourceRequirements known => Written("limits", known.Limits).Concat(Written("requests", known.Requests)).ToValueMap(),
        _ => null,
    };

    // Invalid quantities have their own finding.
    private static ResourceRequirements Join(ValueMap<string> amounts) =>
        new() { Limits = Quantities(amounts, "limits"), Requests = Quantities(amounts, "requests") };

    private static IEnumerable<KeyValuePair<string, string>> Written(string group, ResourceAmounts? amounts)
    {
        if (amounts?.Cpu is { Length: > 0 } cpu)
        {
            yield return new($"{group}.cpu", cpu);
        }

        if (amounts?.Memory is { Length: > 0 } memory)
        {
            yield return new($"{group}.memory", memory);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Written(string group, ValueMap<Quantity>? amounts)
    {
        foreach (string name in Names)
        {
            if (amounts?.GetValueOrDefault(name) is { } amount)
            {
                yield return new($"{group}.{name}", amount.Text);
            }
        }
    }

    private static ValueMap<Quantity>? Quantities(ValueMap<string> amounts, string group)
    {
        List<KeyValuePair<string, Quantity>> quantities = [];
        foreach (string name in Names)
        {
            if (amounts.TryGetValue($"{group}.{name}", out string? written)
                && RenderedQuantity.TryParse(written, out Quantity? quantity, out _))
            {
                quantities.Add(new(name, Quantity.Parse(quantity.CanonicalText)));
            }
        }

        return quantities.Count == 0 ? null : new([.. quantities]);
    }
}
