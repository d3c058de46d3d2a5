using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>A rule table made ready for many runs: its rules by setting, and how each of their layers reads its field.</summary>
internal sealed class FluidRuleIndex
{
    public const string RuntimeKind = "AlluxioRuntime";

    public const string DatasetKind = "Dataset";

    // Tables live as long as their users want; the index goes with its table.
    private static readonly ConditionalWeakTable<RuleTable, FluidRuleIndex> Indexes = [];

    private readonly Dictionary<string, Rule> _rules = new(StringComparer.Ordinal);

    // By reference: comparing layers member by member would take longer than looking their fields up.
    private readonly Dictionary<RuleLayer, Func<AlluxioRuntime, object?>> _runtimeFields = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RuleLayer, Func<Dataset, object?>> _datasetFields = new(ReferenceEqualityComparer.Instance);

    private FluidRuleIndex(RuleTable table)
    {
        foreach (Rule rule in table.Rules)
        {
            _rules[rule.Setting] = rule;
            foreach (RuleLayer layer in rule.Layers)
            {
                Add(layer, RuntimeKind, AlluxioRuntimeFields.Values, _runtimeFields);
                Add(layer, DatasetKind, DatasetFields.Values, _datasetFields);
            }
        }
    }

    public static FluidRuleIndex Of(RuleTable table) => Indexes.GetValue(table, static table => new(table));

    public bool TryGetRule(string setting, [NotNullWhen(true)] out Rule? rule) => _rules.TryGetValue(setting, out rule);

    /// <summary>How a layer reads the AlluxioRuntime; nothing where it reads something else.</summary>
    public bool TryGetField(RuleLayer layer, [NotNullWhen(true)] out Func<AlluxioRuntime, object?>? field) => _runtimeFields.TryGetValue(layer, out field);

    /// <summary>How a layer reads the Dataset; nothing where it reads something else.</summary>
    public bool TryGetField(RuleLayer layer, [NotNullWhen(true)] out Func<Dataset, object?>? field) => _datasetFields.TryGetValue(layer, out field);

    private static void Add<T>(
        RuleLayer layer, string kind, FrozenDictionary<string, Func<T, object?>> fields, Dictionary<RuleLayer, Func<T, object?>> target)
    {
        if (layer.Kind == kind && fields.TryGetValue(layer.Field, out Func<T, object?>? field))
        {
            target[layer] = field;
        }
    }
}
