using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution;

/// <summary>Evaluates the rules of a table; what each layer gives, the systems say.</summary>
internal class RuleReader(RuleTable table, Func<RuleLayer, Definition?> define)
{
    private static readonly ConditionalWeakTable<RuleTable, FrozenDictionary<string, Rule>> Indexes = [];

    private readonly FrozenDictionary<string, Rule> _rules = Indexes.GetValue(
        table, static table => table.Rules.ToFrozenDictionary(static rule => rule.Setting, StringComparer.Ordinal));

    public RuleTable Table => table;

    public Rule this[string setting] => _rules.TryGetValue(setting, out Rule? rule)
        ? rule
        : throw new ArgumentException($"The rule table of {table.System} has no rule for '{setting}'.");

    public Definition? Define(RuleLayer layer) => define(layer);

    public Setting<T> Replace<T>(string setting, Func<object, bool>? isAbsent = null) => RuleEvaluator.Replace<T>(this[setting], define, isAbsent);

    public Setting<ValueMap<string>> Merge(string setting) => RuleEvaluator.Merge(this[setting], define);

    public Setting<ValueList<T>> Append<T>(string setting) => RuleEvaluator.Append<T>(this[setting], define);

    /// <summary>A list whose rule may say to replace or to append.</summary>
    public Setting<ValueList<string>> List(string setting) =>
        this[setting].Combine == CombineRule.Append ? Append<string>(setting) : Replace<ValueList<string>>(setting);

    /// <summary>
    /// A structured value that is merged part by part: each definition is split into parts, the strongest part of each key counts, and the
    /// parts are joined again.
    /// </summary>
    public Setting<T> MergeParts<T>(string setting, Func<object?, ValueMap<string>?> split, Func<ValueMap<string>, T> join)
    {
        Rule rule = this[setting];
        if (rule.Combine == CombineRule.Replace)
        {
            return Replace<T>(setting);
        }

        Setting<ValueMap<string>> parts = RuleEvaluator.Merge(rule, layer => define(layer) is { } definition ? definition with { Value = split(definition.Value) } : null);
        return new Setting<T>
        {
            Path = parts.Path,
            Rule = rule,
            Value = join(parts.Value ?? []),
            Winners = parts.Winners,
            Hidden = parts.Hidden,
        };
    }
}
