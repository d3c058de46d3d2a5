using System.Collections;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Turns a setting into rows: what each definition says and what became of it.</summary>
internal static class SettingExplainer
{
    public static ExplainedSetting Explain(Setting setting)
    {
        string name = NameOf(setting.Path);
        List<(Definition Definition, DefinitionOutcome Outcome, string Status)> rows = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (Definition winner in setting.Winners)
        {
            rows.Add((winner, DefinitionOutcome.Wins, $"wins ({Word(setting.Rule.Combine)}{Except(setting.Rule, winner, taken)})"));
        }

        foreach (Definition hidden in setting.Hidden)
        {
            (DefinitionOutcome outcome, string status) = Hidden(setting, hidden, name);
            rows.Add((hidden, outcome, status));
        }

        return new ExplainedSetting
        {
            Path = setting.Path,
            Value = setting.UntypedValue,
            ValueText = ValueText.Of(name, setting.UntypedValue),
            Rule = setting.Rule,

            // Where the strongest takes all, the rows read from the top as the rule does.
            Rows = rows
                .OrderBy(row => setting.Rule.Combine == CombineRule.Replace ? Strength(setting.Rule, row.Definition) : 0)
                .Select(row => new ExplainedDefinition
                {
                    Layer = row.Definition.Layer,
                    Origin = row.Definition.Origin,
                    Location = row.Definition.Location,
                    ValueText = ValueText.Of(name, row.Definition.Value),
                    Outcome = row.Outcome,
                    Status = row.Definition.IsAssumed ? $"{row.Status}, assumed" : row.Status,
                    IsAssumed = row.Definition.IsAssumed,
                    Giver = row.Definition.Giver,
                })
                .ToValueList(),
        };
    }

    /// <summary>The name by which a value is masked: the key of a property, or the last step of the path.</summary>
    public static string NameOf(string path) => FieldPath.TryParse(path, out FieldPath? steps) && steps.Segments.Count > 0
        ? steps.Segments[^1].Name ?? path
        : path;

    private static string Word(CombineRule rule) => rule switch
    {
        CombineRule.Replace => "replace",
        CombineRule.MergeByKey => "merge",
        CombineRule.Append => "append",
        CombineRule.Forced => "forced",
        _ => "ignored",
    };

    // Of a merged map, a weaker definition may lose some of its keys.
    private static string Except(Rule rule, Definition winner, HashSet<string> taken)
    {
        if (rule.Combine != CombineRule.MergeByKey || winner.Value is not ValueMap<string> map)
        {
            return "";
        }

        string[] lost = [.. map.Keys.Where(key => !taken.Add(key))];
        return lost.Length == 0 ? "" : $", but not {string.Join(", ", lost)}";
    }

    private static (DefinitionOutcome Outcome, string Status) Hidden(Setting setting, Definition definition, string name)
    {
        if (setting.Rule.Combine == CombineRule.Ignored || setting.Rule.Layers.Any(layer => layer.IsIgnored && IsOf(layer, definition)))
        {
            return (DefinitionOutcome.Ignored, "ignored");
        }

        if (IsEmpty(definition.Value))
        {
            return (DefinitionOutcome.Hidden, "hidden (empty counts as absent)");
        }

        if (setting.Winners.Count == 0)
        {
            return (DefinitionOutcome.Hidden, "hidden (dropped)");
        }

        // Where the strongest takes all, a definition that no winner beats was refused by the rule itself.
        bool isRefused = setting.Rule.Combine == CombineRule.Replace
            && setting.Winners.All(winner => Strength(setting.Rule, winner) > Strength(setting.Rule, definition));
        return (DefinitionOutcome.Hidden, isRefused ? $"hidden ({ValueText.Of(name, definition.Value)} counts as absent)" : "hidden");
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

    private static bool IsBelow(string origin, string field) => origin.Length > field.Length && origin[field.Length] is ('[' or '.') && origin.StartsWith(field, StringComparison.Ordinal);

    private static bool IsEmpty(object? value) => value is null or ""
        || (value is IEnumerable items and not string && !items.GetEnumerator().MoveNext());
}
