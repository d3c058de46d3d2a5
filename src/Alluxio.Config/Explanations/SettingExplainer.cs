using System.Collections;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Turns a setting into rows: what each definition says and what became of it.</summary>
internal static class SettingExplainer
{
    // The controller picks these itself; no field sets them.
    private const string AllocatedPort = "port allocation";

    public static ExplainedSetting Explain(Setting setting)
    {
        string name = NameOf(setting.Path);
        object? value = setting.UntypedValue;
        string valueText = ValueText.Of(name, value);
        return new ExplainedSetting
        {
            Path = setting.Path,
            Value = value,
            ValueText = valueText,
            Rule = setting.Rule,
            Rows = Rows(setting, name, valueText),
        };
    }

    /// <summary>Whether any source other than the controller's own code gives a setting.</summary>
    public static bool IsGiven(Setting setting) => IsGiven(setting.Winners) || IsGiven(setting.Hidden);

    /// <summary>Whether a layer belongs to a manifest or to a setting of the controller.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="giver">The field, variable or hand that gives the value.</param>
    /// <param name="isStock">Whether the stock installation gives it.</param>
    public static bool IsGivenIn(Layer layer, string giver, bool isStock) =>
        layer is Layer.Component or Layer.Global or Layer.Dataset or Layer.ServiceAccount
            || (layer == Layer.Controller && !isStock && giver != AllocatedPort);

    /// <summary>The name by which a value is masked: the key of a property, or the last step of the path.</summary>
    public static string NameOf(string path)
    {
        if (FieldPathSteps.TryReadLastName(path, out string? name))
        {
            return name ?? path;
        }

        return FieldPath.TryParse(path, out FieldPath? steps) && steps.Segments.Count > 0 ? steps.Segments[^1].Name ?? path : path;
    }

    // The place comes last: finding it takes longest.
    private static bool IsGiven(ValueList<Definition> definitions)
    {
        foreach (Definition definition in definitions)
        {
            if (IsGivenIn(definition.Layer, definition.Giver, definition.IsStock) || definition.Location is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static ValueList<ExplainedDefinition> Rows(Setting setting, string name, string valueText)
    {
        int count = setting.Winners.Count + setting.Hidden.Count;
        if (count == 0)
        {
            return [];
        }

        ExplainedDefinition[] rows = new ExplainedDefinition[count];
        int next = 0;
        HashSet<string>? taken = null;
        foreach (Definition winner in setting.Winners)
        {
            string status = StatusText.Wins(setting.Rule.Combine, Lost(setting, winner, ref taken), winner.IsAssumed);
            rows[next++] = Row(setting, winner, name, valueText, DefinitionOutcome.Wins, status);
        }

        foreach (Definition hidden in setting.Hidden)
        {
            (DefinitionOutcome outcome, string status) = Hidden(setting, hidden, name);
            rows[next++] = Row(setting, hidden, name, valueText, outcome, StatusText.Of(status, hidden.IsAssumed));
        }

        // Where the strongest takes all, the rows read from the top as the rule does.
        if (count > 1 && setting.Rule.Combine == CombineRule.Replace)
        {
            SortByStrength(setting, rows);
        }

        return new(rows);
    }

    private static ExplainedDefinition Row(
        Setting setting, Definition definition, string name, string valueText, DefinitionOutcome outcome, string status) => new()
        {
            Layer = definition.Layer,
            Origin = definition.Origin,
            Location = definition.Location,
            ValueText = ReferenceEquals(definition.Value, setting.UntypedValue) ? valueText : ValueText.Of(name, definition.Value),
            Outcome = outcome,
            Status = StatusText.InReleases(status, definition.RuleLayer),
            IsAssumed = definition.IsAssumed,
            IsStock = definition.IsStock,
            Giver = definition.Giver,
        };

    // By insertion, which keeps the order of equals; most settings have one or two rows.
    private static void SortByStrength(Setting setting, Span<ExplainedDefinition> rows)
    {
        Span<int> strengths = rows.Length <= 32 ? stackalloc int[rows.Length] : new int[rows.Length];
        int winners = setting.Winners.Count;
        for (int i = 0; i < rows.Length; i++)
        {
            (ExplainedDefinition row, int strength) =
                (rows[i], Strength(setting.Rule, i < winners ? setting.Winners[i] : setting.Hidden[i - winners]));
            int at = i;
            for (; at > 0 && strengths[at - 1] > strength; at--)
            {
                (rows[at], strengths[at]) = (rows[at - 1], strengths[at - 1]);
            }

            (rows[at], strengths[at]) = (row, strength);
        }
    }

    // Of a merged map, a weaker definition may lose some of its keys.
    private static string[] Lost(Setting setting, Definition winner, ref HashSet<string>? taken)
    {
        if (setting.Rule.Combine != CombineRule.MergeByKey || setting.Winners.Count == 1 || winner.Value is not ValueMap<string> map)
        {
            return [];
        }

        HashSet<string> known = taken ??= new(StringComparer.Ordinal);
        return [.. map.Keys.Where(key => !known.Add(key))];
    }

    private static (DefinitionOutcome Outcome, string Status) Hidden(Setting setting, Definition definition, string name)
    {
        if (setting.Rule.Combine == CombineRule.Ignored || IsInIgnoredLayer(setting.Rule, definition))
        {
            return (DefinitionOutcome.Ignored, StatusText.Ignored);
        }

        if (IsEmpty(definition.Value))
        {
            return (DefinitionOutcome.Hidden, StatusText.Empty);
        }

        if (setting.Winners.Count == 0)
        {
            return (DefinitionOutcome.Hidden, StatusText.Dropped);
        }

        // Where the strongest takes all, a definition that no winner beats was refused by the rule itself.
        bool isRefused = setting.Rule.Combine == CombineRule.Replace && IsAboveAll(setting, Strength(setting.Rule, definition));
        return (DefinitionOutcome.Hidden, isRefused
            ? $"hidden ({ValueText.Of(name, definition.Value)} is the same as unset)"
            : StatusText.Hidden);
    }

    private static bool IsInIgnoredLayer(Rule rule, Definition definition)
    {
        foreach (RuleLayer layer in rule.Layers)
        {
            if (layer.IsIgnored && IsOf(layer, definition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAboveAll(Setting setting, int strength)
    {
        foreach (Definition winner in setting.Winners)
        {
            if (Strength(setting.Rule, winner) <= strength)
            {
                return false;
            }
        }

        return true;
    }

    private static int Strength(Rule rule, Definition definition)
    {
        for (int i = 0; i < rule.Layers.Count; i++)
        {
            if (IsOf(rule.Layers[i], definition))
            {
                return i;
            }
        }

        return rule.Layers.Count;
    }

    private static bool IsOf(RuleLayer layer, Definition definition) => definition.RuleLayer is { } row
        ? ReferenceEquals(row, layer)
        : layer.Layer == definition.Layer && (definition.Origin == layer.Origin || IsBelow(definition.Origin, layer.Field));

    private static bool IsBelow(string origin, string field) =>
        origin.Length > field.Length && origin[field.Length] is ('[' or '.') && origin.StartsWith(field, StringComparison.Ordinal);

    private static bool IsEmpty(object? value) => value is null or ""
        || (value is IEnumerable items and not string && !items.GetEnumerator().MoveNext());
}
