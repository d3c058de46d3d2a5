using Alluxio.Config.Layering;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Combines the definitions of a setting as its rule says. Knows no system: values come from the caller.</summary>
internal static class RuleEvaluator
{
    /// <summary>Evaluates a rule of the kind <see cref="CombineRule.Replace"/> or <see cref="CombineRule.Ignored"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="define">What a layer gives.</param>
    /// <param name="isAbsent">Values that count as absent beside the empty ones.</param>
    /// <param name="keepsEmpty">Whether an empty text is a value, as with the class of a claim that is bound by hand.</param>
    public static Setting<T> Replace<T>(Rule rule, Func<RuleLayer, Definition?> define, Func<object, bool>? isAbsent =
        null, bool keepsEmpty = false) =>
        Replace<T>(rule, Defined(rule, define), isAbsent, keepsEmpty);

    /// <summary>The same, where the layers are read.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="given">What each layer gives, in the order of the rule's layers.</param>
    /// <param name="isAbsent">Values that count as absent beside the empty ones.</param>
    /// <param name="keepsEmpty">Whether an empty text is a value.</param>
    public static Setting<T> Replace<T>(Rule rule, ReadOnlySpan<Definition?> given, Func<object, bool>? isAbsent =
        null, bool keepsEmpty = false)
    {
        int winner = -1;
        int defined = 0;
        for (int i = 0; i < given.Length; i++)
        {
            if (given[i] is not { } definition)
            {
                continue;
            }

            defined++;
            if (winner < 0 && rule.Combine != CombineRule.Ignored && !rule.Layers[i].IsIgnored
                && ((keepsEmpty && definition.Value is "") || !IsEmpty(definition.Value)) && isAbsent?.Invoke(definition.Value!) != true)
            {
                winner = i;
            }
        }

        return new Setting<T>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = winner >= 0 && given[winner]!.Value is T value ? value : default,
            Winners = winner < 0 ? [] : given[winner]!.Alone,
            Hidden = Others(given, winner, winner < 0 ? defined : defined - 1),
        };
    }

    // Most settings hide nothing, and most of the others a single default.
    private static ValueList<Definition> Others(ReadOnlySpan<Definition?> given, int winner, int count)
    {
        if (count == 0)
        {
            return [];
        }

        Definition[] others = count == 1 ? [] : new Definition[count];
        int added = 0;
        for (int i = 0; i < given.Length; i++)
        {
            if (i != winner && given[i] is { } definition)
            {
                if (count == 1)
                {
                    return definition.Alone;
                }

                others[added++] = definition;
            }
        }

        return new(others);
    }

    /// <summary>
    /// Evaluates a rule of the kind <see cref="CombineRule.Append"/> over lists: the parts in order, in each the strongest.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="given">What each layer gives, in the order of the rule's layers.</param>
    public static Setting<ValueList<T>> Append<T>(Rule rule, ReadOnlySpan<Definition?> given)
    {
        ValueList<T>? first = null;
        List<T>? items = null;
        List<Definition>? winners = null;
        List<Definition>? hidden = null;
        for (int part = 0; part <= 1; part++)
        {
            bool found = false;
            for (int i = 0; i < given.Length; i++)
            {
                RuleLayer layer = rule.Layers[i];
                if (layer.Part != part || given[i] is not { } definition)
                {
                    continue;
                }

                if (!found && !layer.IsIgnored && definition.Value is ValueList<T> { Count: > 0 } list)
                {
                    // Most lists are given in one part only.
                    if (first is null)
                    {
                        first = list;
                    }
                    else
                    {
                        (items = [.. first]).AddRange(list);
                    }

                    (winners ??= []).Insert(0, definition);
                    found = true;
                }
                else
                {
                    (hidden ??= []).Add(definition);
                }
            }
        }

        return new Setting<ValueList<T>>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = items is null ? first : new([.. items]),
            Winners = ToValueList(winners),
            Hidden = ToValueList(hidden),
        };
    }

    /// <summary>Evaluates a rule of the kind <see cref="CombineRule.MergeByKey"/> over maps of texts: of each key the strongest.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="define">What a layer gives.</param>
    /// <param name="counts">Whether a layer counts for the input; what does not is hidden. <see langword="null"/> if all do.</param>
    public static Setting<ValueMap<string>> Merge(Rule rule, Func<RuleLayer, Definition?> define, Func<RuleLayer, bool>? counts = null) =>
        Merge(rule, Defined(rule, define), counts);

    /// <summary>The same, where the layers are read.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="given">What each layer gives, in the order of the rule's layers.</param>
    /// <param name="isCounted">Whether a layer counts for the input.</param>
    public static Setting<ValueMap<string>> Merge(Rule rule, ReadOnlySpan<Definition?> given, Func<RuleLayer, bool>? isCounted = null)
    {
        ValueMap<string>? first = null;
        Dictionary<string, string>? merged = null;
        List<Definition>? winners = null;
        List<Definition>? hidden = null;
        int taken = 0;
        for (int i = 0; i < given.Length; i++)
        {
            if (given[i] is not { } definition)
            {
                continue;
            }

            bool counts = false;
            int part = rule.Layers[i].Part;
            if (!rule.Layers[i].IsIgnored
                && (part == 0 || (taken & (1 << part)) == 0)
                && definition.Value is ValueMap<string> { Count: > 0 } map
                && isCounted?.Invoke(rule.Layers[i]) != false)
            {
                taken |= 1 << part;

                // Most maps are given in one layer only.
                counts = first is null;
                if (first is null)
                {
                    first = map;
                }
                else
                {
                    merged ??= new(first, StringComparer.Ordinal);
                    counts = TryAddAll(merged, map);
                }
            }

            (counts ? winners ??= [] : hidden ??= []).Add(definition);
        }

        return new Setting<ValueMap<string>>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = merged is null ? first is null ? null : Sorted(first) : ValueMap.Sorted<string>([.. merged]),
            Winners = ToValueList(winners),
            Hidden = ToValueList(hidden),
        };
    }

    private static Definition?[] Defined(Rule rule, Func<RuleLayer, Definition?> define)
    {
        Definition?[] given = new Definition?[rule.Layers.Count];
        for (int i = 0; i < given.Length; i++)
        {
            given[i] = define(rule.Layers[i]);
        }

        return given;
    }

    private static bool TryAddAll(Dictionary<string, string> merged, ValueMap<string> map)
    {
        bool any = false;
        foreach ((string key, string value) in map)
        {
            any |= merged.TryAdd(key, value);
        }

        return any;
    }

    private static ValueMap<string> Sorted(ValueMap<string> map) => map.Count < 2 ? map : ValueMap.Sorted<string>([.. map]);

    /// <summary>The definitions as a list; nothing for <see langword="null"/>.</summary>
    public static ValueList<Definition> ToValueList(List<Definition>? definitions) =>
        definitions is null or { Count: 0 } ? [] : definitions is [{ } only] ? only.Alone : new([.. definitions]);

    /// <summary>
    /// What Go's controllers take for absent: null, "", [] and {}. The API server itself writes {} where a section has no fields.
    /// </summary>
    public static bool IsEmpty(object? value) => value is null or ""
        || (value is Model { ModelType.Name: "ResourceRequirements" or "PodMetadata", UnknownFields: null } section
            && AreEmpty(in section.Fields))
        || value is IValueCollection { Count: 0 };

    // Maps and lists without items count as unset; any other value counts.
    private static bool AreEmpty(in FieldValues values)
    {
        for (int slot = values.Next(0); slot >= 0; slot = values.Next(slot + 1))
        {
            if (values[slot] is not IValueCollection { Count: 0 })
            {
                return false;
            }
        }

        return true;
    }
}
