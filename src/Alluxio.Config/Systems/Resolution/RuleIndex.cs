using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>A rule table made ready for many runs: its rules by setting, and how each of their layers reads its field.</summary>
internal sealed class RuleIndex
{
    // Tables live as long as their users want; the index goes with its table.
    private static readonly ConditionalWeakTable<RuleTable, RuleIndex> Indexes = [];

    private readonly KindFields[] _kinds;
    private readonly FrozenDictionary<string, IndexedRule> _rules;
    private readonly FrozenDictionary<string, IndexedRule>.AlternateLookup<ReadOnlySpan<char>> _rulesBySpan;

    // By reference: comparing layers member by member would take longer than looking their fields up.
    private readonly Dictionary<RuleLayer, LayerReader> _readers = new(ReferenceEqualityComparer.Instance);

    private readonly Lazy<FieldReaders> _fields;

    private object? _stock;

    private RuleIndex(RuleTable table, KindFields[] kinds)
    {
        _kinds = kinds;
        Ignored = IgnoredLayers(table);
        Dictionary<string, IndexedRule> rules = new(StringComparer.Ordinal);
        foreach (Rule rule in table.Rules)
        {
            LayerReader[] readers = [.. rule.Layers.Select(layer => ReaderOf(layer, kinds))];
            rules[rule.Setting] = new IndexedRule(rule, ComponentOf(rule.Setting), WithoutComponent(rule.Setting), readers, rules.Count);
            for (int i = 0; i < readers.Length; i++)
            {
                _readers[rule.Layers[i]] = readers[i];
            }
        }

        InOrder = [.. table.Rules.Select(rule => rules[rule.Setting]).Distinct()];
        _fields = new(() => new FieldReaders(InOrder));
        _rules = rules.ToFrozenDictionary(StringComparer.Ordinal);
        _rulesBySpan = _rules.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Layers that read a field which no rule of the table uses, with their rules.</summary>
    public IReadOnlyList<(Rule Rule, RuleLayer Layer)> Ignored { get; }

    /// <summary>
    /// The index of a table over the kinds of a system. It is kept for the system that asks first, which is the table's own.
    /// </summary>
    public static RuleIndex Of(RuleTable table, KindFields[] kinds)
    {
        RuleIndex index = Indexes.TryGetValue(table, out RuleIndex? known) ? known : Indexes.GetValue(table, table => new(table, kinds));
        return ReferenceEquals(index._kinds, kinds) ? index : new(table, kinds);
    }

    /// <summary>The rules in the order of the table.</summary>
    public IndexedRule[] InOrder { get; }

    /// <summary>Which rules read which fields.</summary>
    public FieldReaders Fields => _fields.Value;

    /// <summary>
    /// Whether a controller is the one of the stock installation whose values the rules keep. The first one is kept, because a release has
    /// its own table and its own stock controller.
    /// </summary>
    public bool IsStock(object controller) =>
        ReferenceEquals(Interlocked.CompareExchange(ref _stock, controller, null) ?? controller, controller);

    public bool TryGetRule(ReadOnlySpan<char> setting, [NotNullWhen(true)] out IndexedRule? rule) =>
        _rulesBySpan.TryGetValue(setting, out rule);

    /// <summary>The name of a setting without its component.</summary>
    public string NameOf(string setting) => _rules.TryGetValue(setting, out IndexedRule? rule) ? rule.Name : WithoutComponent(setting);

    /// <summary>How a layer is read. A layer that is in no rule of the table gives nothing.</summary>
    public LayerReader ReaderOf(RuleLayer layer) => _readers.GetValueOrDefault(layer);

    private static LayerReader ReaderOf(RuleLayer layer, KindFields[] kinds)
    {
        int kind = Array.FindIndex(kinds, candidate => candidate.Kind == layer.Kind);
        return kind >= 0 && kinds[kind].Find(layer.Field) is { } field && FieldPortions.Reader(layer.Portion, field) is { } portion
            ? new LayerReader { Kind = kind, Field = portion }
            : layer is not { Kind: null } ? default
            : layer.Default is { } value
                ? new LayerReader { Default = Definition.Of(layer, value) }
                : new LayerReader { IsOfController = layer.Layer == Layer.Controller };
    }

    private static string ComponentOf(string setting) => setting[..Math.Max(setting.IndexOf('.', StringComparison.Ordinal), 0)];

    private static string WithoutComponent(string setting) => setting[(setting.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static (Rule Rule, RuleLayer Layer)[] IgnoredLayers(RuleTable table)
    {
        ILookup<bool, (Rule Rule, RuleLayer Layer)> layers = table.Rules
            .SelectMany(static rule => rule.Layers.Select(layer => (Rule: rule, Layer: layer)))
            .Where(static entry => entry.Layer.Kind is not null)
            .ToLookup(static entry => entry.Layer.IsIgnored || entry.Rule.Combine == CombineRule.Ignored);
        HashSet<(string?, string)> used = [.. layers[false].Select(static entry => (entry.Layer.Kind, entry.Layer.Origin))];
        return [.. layers[true].Where(entry => !used.Contains((entry.Layer.Kind, entry.Layer.Origin)))];
    }
}
