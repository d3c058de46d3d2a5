using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>Resources as texts by <c>limits.cpu</c>, <c>limits.memory</c>, <c>requests.cpu</c> and <c>requests.memory</c>: all that the types know.</summary>
internal static class ResourceParts
{
    private static readonly string[] Names = ["cpu", "memory"];

    /// <summary>Evaluates a rule for resources, which may say to merge amount by amount or to replace whole.</summary>
    public static Setting<ResourceRequirements> Read(RuleReader rules, string setting)
    {
        Rule rule = rules[setting];
        return rule.Combine == CombineRule.Replace
            ? RuleEvaluator.Replace<ResourceRequirements>(
                rule, layer => rules.Define(layer) is { } definition ? definition with { Value = Join(Split(definition.Value) ?? []) } : null)
            : rules.MergeParts(setting, Split, Join);
    }

    /// <summary>The amounts of a setting as they were written.</summary>
    public static ValueMap<string> Texts(RuleReader rules, string setting)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (RuleLayer layer in rules[setting].Layers)
        {
            foreach ((string part, string text) in Split(rules.Define(layer)?.Value) ?? [])
            {
                texts.TryAdd(part, text);
            }

            if (rules[setting].Combine == CombineRule.Replace && texts.Count > 0)
            {
                break;
            }
        }

        return ValueMap.Sorted<string>([.. texts]);
    }

    /// <summary>The amounts as written; empty texts count as absent.</summary>
    public static ValueMap<string>? Split(object? value) => value switch
    {
        ComponentResources given => Parts("limits", given.Limits).Concat(Parts("requests", given.Requests)).ToValueMap(),
        ResourceRequirements known => Parts("limits", known.Limits).Concat(Parts("requests", known.Requests)).ToValueMap(),
        _ => null,
    };

    // What is no quantity is reported elsewhere.
    public static ResourceRequirements Join(ValueMap<string> parts) => new() { Limits = Amounts(parts, "limits"), Requests = Amounts(parts, "requests") };

    private static IEnumerable<KeyValuePair<string, string>> Parts(string group, ResourceAmounts? amounts)
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

    private static IEnumerable<KeyValuePair<string, string>> Parts(string group, ValueMap<Quantity>? amounts)
    {
        foreach (string name in Names)
        {
            if (amounts?.GetValueOrDefault(name) is { } amount)
            {
                yield return new($"{group}.{name}", amount.Text);
            }
        }
    }

    private static ValueMap<Quantity>? Amounts(ValueMap<string> parts, string group)
    {
        List<KeyValuePair<string, Quantity>> amounts = [];
        foreach (string name in Names)
        {
            if (parts.TryGetValue($"{group}.{name}", out string? text) && RenderedQuantity.TryParse(text, out Quantity? amount, out _))
            {
                amounts.Add(new(name, Quantity.Parse(amount.CanonicalText)));
            }
        }

        return amounts.Count == 0 ? null : new([.. amounts]);
    }
}
