using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution;

/// <summary>Evaluates the rules of a table over one input: finds what each layer gives, for every system in the same way.</summary>
internal sealed class RuleReader
{
    private readonly RuleIndex _index;
    private readonly RuleSource?[] _sources;
    private readonly Func<string, object?>? _controller;
    private readonly Func<string, SourceLocation?>? _locateController;

    // One delegate for all settings.
    private readonly Func<RuleLayer, Definition?> _define;

    /// <summary>A reader.</summary>
    /// <param name="table">The rules.</param>
    /// <param name="kinds">The kinds that the system has.</param>
    /// <param name="sources">The object of each kind, or nothing where the input has none.</param>
    /// <param name="controller">What a variable of the controller gives; nothing where the system has none.</param>
    /// <param name="locateController">Where that stands; nothing where it did not come from a text.</param>
    public RuleReader(RuleTable table, KindFields[] kinds, RuleSource?[] sources, Func<string, object?>? controller = null, Func<string, SourceLocation?>? locateController = null)
    {
        Table = table;
        _index = RuleIndex.Of(table, kinds);
        _sources = sources;
        _controller = controller;
        _locateController = locateController;
        _define = Define;
    }

    private RuleReader(RuleReader reader, RuleTable table, KindFields[] kinds)
        : this(table, kinds, reader._sources, reader._controller, reader._locateController)
    {
    }

    public RuleTable Table { get; }

    public Rule this[string setting] => Find(setting);

    /// <summary>Layers that read a field which no rule of the table uses, with their rules.</summary>
    public IReadOnlyList<(Rule Rule, RuleLayer Layer)> Ignored => _index.Ignored;

    /// <summary>The name of a setting without its component.</summary>
    public string NameOf(string setting) => _index.NameOf(setting);

    /// <summary>Whether the table has a rule for a setting.</summary>
    public bool Has(ref SettingName setting) => _index.TryGetRule(setting.Text, out _);

    /// <summary>A reader of the same input by other rules.</summary>
    public RuleReader With(RuleTable table, KindFields[] kinds) => new(this, table, kinds);

    /// <summary>What a layer gives, or <see langword="null"/>.</summary>
    public Definition? Define(RuleLayer layer)
    {
        if (!_index.TryGetReader(layer, out LayerReader reader))
        {
            return layer.Kind is null && layer.Layer == Layer.Controller && _controller?.Invoke(layer.Field) is { } given ? Given(layer, given, _locateController) : null;
        }

        return reader.Field is null ? reader.Default
            : _sources[reader.Kind] is { } source && reader.Field(source.Root) is { } value ? Given(layer, value, source.Locate)
            : null;
    }

    public Setting<T> Replace<T>(string setting, Func<object, bool>? isAbsent = null) => RuleEvaluator.Replace<T>(this[setting], _define, isAbsent);

    /// <summary>A text that may be empty on purpose.</summary>
    public Setting<string> ReplaceKeepingEmpty(string setting) => RuleEvaluator.Replace<string>(this[setting], _define, keepsEmpty: true);

    public Setting<T> Replace<T>(ref SettingName setting, Func<object, bool>? isAbsent = null) => RuleEvaluator.Replace<T>(Find(setting.Text), _define, isAbsent);

    public Setting<ValueMap<string>> Merge(ref SettingName setting) => RuleEvaluator.Merge(Find(setting.Text), _define);

    public Setting<ValueMap<string>> Merge(string setting) => RuleEvaluator.Merge(this[setting], _define);

    public Setting<ValueList<T>> Append<T>(string setting) => RuleEvaluator.Append<T>(this[setting], _define);

    /// <summary>A list whose rule may say to replace or to append.</summary>
    public Setting<ValueList<string>> List(string setting) => List(this[setting]);

    public Setting<ValueList<string>> List(ref SettingName setting) => List(Find(setting.Text));

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

        Setting<ValueMap<string>> parts = RuleEvaluator.Merge(rule, layer => Define(layer) is { } definition ? definition with { Value = split(definition.Value) } : null);
        return new Setting<T>
        {
            Path = parts.Path,
            Rule = rule,
            Value = join(parts.Value ?? []),
            Winners = parts.Winners,
            Hidden = parts.Hidden,
        };
    }

    /// <summary>A rule that is evaluated elsewhere or not at all: what its layers give, the strongest as the winner.</summary>
    public Setting<object> AsGiven(Rule rule) => rule.Combine is CombineRule.Replace or CombineRule.Ignored
        ? Replace<object>(rule.Setting)
        : RuleEvaluator.Replace<object>(rule with { Combine = CombineRule.Replace }, _define) with { Rule = rule };

    private Setting<ValueList<string>> List(Rule rule) => rule.Combine == CombineRule.Append
        ? RuleEvaluator.Append<string>(rule, _define)
        : RuleEvaluator.Replace<ValueList<string>>(rule, _define);

    private Rule Find(ReadOnlySpan<char> setting) => _index.TryGetRule(setting, out Rule? rule)
        ? rule
        : throw new ArgumentException($"The rule table of {Table.System} has no rule for '{setting}'.");

    private static Definition Given(RuleLayer layer, object value, Func<string, SourceLocation?>? locate) =>
        new() { Layer = layer.Layer, Origin = layer.Field, Value = value, IsAssumed = layer.IsAssumed, LocateOrigin = locate };
}
