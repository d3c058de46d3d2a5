using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution;

/// <summary>A rule table made ready for many runs: its rules by setting, and how each of their layers reads its field.</summary>
internal sealed class RuleIndex
{
    // Tables live as long as their users want; the index goes with its table.
    private static readonly ConditionalWeakTable<RuleTable, RuleIndex> Indexes = [];

    private readonly Dictionary<string, Rule> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rule>.AlternateLookup<ReadOnlySpan<char>> _rulesBySpan;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    // By reference: comparing layers member by member would take longer than looking their fields up.
    private readonly Dictionary<RuleLayer, LayerReader> _readers = new(ReferenceEqualityComparer.Instance);

    private RuleIndex(RuleTable table, KindFields[] kinds)
    {
        Ignored = IgnoredLayers(table);
        _rulesBySpan = _rules.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Rule rule in table.Rules)
        {
            _rules[rule.Setting] = rule;
            _names[rule.Setting] = WithoutComponent(rule.Setting);
            foreach (RuleLayer layer in rule.Layers)
            {
                int kind = Array.FindIndex(kinds, candidate => candidate.Kind == layer.Kind);
                if (kind >= 0 && kinds[kind].Find(layer.Field) is { } field)
                {
                    _readers[layer] = new LayerReader(kind, field, null);
                }
                else if (layer is { Kind: null, Default: { } value })
                {
                    _readers[layer] = new LayerReader(
                        -1, null, new Definition { Layer = layer.Layer, Origin = layer.Field, Value = value, IsAssumed = layer.IsAssumed });
                }
            }
        }
    }

    /// <summary>Layers that read a field which no rule of the table uses, with their rules.</summary>
    public IReadOnlyList<(Rule Rule, RuleLayer Layer)> Ignored { get; }

    /// <summary>The index of a table. A table belongs to one system, so that the kinds are the same each time.</summary>
    public static RuleIndex Of(RuleTable table, KindFields[] kinds) =>
        Indexes.TryGetValue(table, out RuleIndex? index) ? index : Indexes.GetValue(table, table => new(table, kinds));

    public bool TryGetRule(ReadOnlySpan<char> setting, [NotNullWhen(true)] out Rule? rule) => _rulesBySpan.TryGetValue(setting, out rule);

    /// <summary>The name of a setting without its component.</summary>
    public string NameOf(string setting) => _names.TryGetValue(setting, out string? name) ? name : WithoutComponent(setting);

    /// <summary>How a layer is read; nothing where it has no default and reads no object, or a field that the kind does not have.</summary>
    public bool TryGetReader(RuleLayer layer, out LayerReader reader) => _readers.TryGetValue(layer, out reader);

    private static string WithoutComponent(string setting) => setting[(setting.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static (Rule Rule, RuleLayer Layer)[] IgnoredLayers(RuleTable table)
    {
        ILookup<bool, (Rule Rule, RuleLayer Layer)> layers = table.Rules
            .SelectMany(static rule => rule.Layers.Select(layer => (Rule: rule, Layer: layer)))
            .Where(static entry => entry.Layer.Kind is not null)
            .ToLookup(static entry => entry.Layer.IsIgnored || entry.Rule.Combine == CombineRule.Ignored);
        HashSet<(string?, string)> used = [.. layers[false].Select(static entry => (entry.Layer.Kind, entry.Layer.Field))];
        return [.. layers[true].Where(entry => !used.Contains((entry.Layer.Kind, entry.Layer.Field)))];
    }
}
