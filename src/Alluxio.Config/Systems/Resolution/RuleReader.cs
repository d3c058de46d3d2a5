using System.Runtime.CompilerServices;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Evaluates the rules of a table over one input: finds what each layer gives, for every system in the same way.</summary>
internal sealed partial class RuleReader
{
    private readonly RuleIndex _index;
    private readonly RuleSource?[] _sources;
    private readonly Func<RuleLayer, object?>? _controller;
    private readonly Func<RuleLayer, Func<string, SourceLocation?>>? _locateController;
    private readonly Func<RuleLayer, string?>? _nameController;
    private readonly object? _stock;
    private readonly bool _isStock;

    /// <summary>A reader.</summary>
    /// <param name="table">The rules.</param>
    /// <param name="kinds">The kinds that the system has.</param>
    /// <param name="sources">The object of each kind; <see langword="null"/> if the input has none.</param>
    /// <param name="controller">The values of the controller's layers; <see langword="null"/> if the system has none.</param>
    /// <param name="locateController">Finds the place of such a value; <see langword="null"/> if it has no source text.</param>
    /// <param name="nameController">The name of a layer of the controller where the stock installation gives its value.</param>
    /// <param name="stock">
    /// The controller if it is the one of the release's stock installation, which gives the same for each input.
    /// </param>
    public RuleReader(
        RuleTable table,
        KindFields[] kinds,
        RuleSource?[] sources,
        Func<RuleLayer, object?>? controller = null,
        Func<RuleLayer, Func<string, SourceLocation?>>? locateController = null,
        Func<RuleLayer, string?>? nameController = null,
        object? stock = null)
    {
        Table = table;
        _index = RuleIndex.Of(table, kinds);
        _sources = sources;
        _controller = controller;
        _locateController = locateController;
        _nameController = nameController;
        _stock = stock;
        _isStock = stock is not null && _index.IsStock(stock);
    }

    private RuleReader(RuleReader reader, RuleTable table, KindFields[] kinds)
        : this(table, kinds, reader._sources, reader._controller, reader._locateController, reader._nameController, reader._stock)
    {
    }

    public RuleTable Table { get; }

    /// <summary>Whether the controller's layers of both give the same, as far as this is known without reading them.</summary>
    public bool HasControllerOf(RuleReader other) => (_controller is null && other._controller is null)
        || (_stock is not null && ReferenceEquals(_stock, other._stock));

    public Rule this[string setting] => Find(setting).Rule;

    /// <summary>Layers that read a field which no rule of the table uses, with their rules.</summary>
    public IReadOnlyList<(Rule Rule, RuleLayer Layer)> Ignored => _index.Ignored;

    /// <summary>The rules in the order of the table.</summary>
    public IndexedRule[] InOrder => _index.InOrder;

    /// <summary>Which rules read which fields.</summary>
    public FieldReaders Fields => _index.Fields;

    /// <summary>The rule of a setting; <see langword="null"/> if the table has none.</summary>
    public IndexedRule? RuleOf(string setting) => _index.TryGetRule(setting, out IndexedRule? rule) ? rule : null;

    /// <summary>The rule of a setting with the component's own layers alone.</summary>
    public Rule OfComponent(string setting) => Find(setting).OfComponent;

    /// <summary>The name of a setting without its component.</summary>
    public string NameOf(string setting) => _index.NameOf(setting);

    /// <summary>Whether the table has a rule for a setting.</summary>
    public bool Has(ref SettingName setting) => Has(setting.Text);

    /// <inheritdoc cref="Has(ref SettingName)"/>
    public bool Has(ReadOnlySpan<char> setting) => _index.TryGetRule(setting, out _);

    /// <summary>A reader of the same input by other rules.</summary>
    public RuleReader With(RuleTable table, KindFields[] kinds) => new(this, table, kinds);

    /// <summary>The value of a layer, or <see langword="null"/>.</summary>
    public Definition? Define(RuleLayer layer) => Define(layer, _index.ReaderOf(layer));

    public Setting<T> Replace<T>(string setting, Func<object, bool>? isAbsent = null) => Replace<T>(Find(setting), isAbsent);

    public Setting<T> Replace<T>(ref SettingName setting, Func<object, bool>? isAbsent = null) => Replace<T>(Find(setting.Text), isAbsent);

    /// <summary>A text that may be empty on purpose.</summary>
    public Setting<string> ReplaceKeepingEmpty(string setting) => Replace<string>(Find(setting), keepsEmpty: true);

    public Setting<ValueMap<string>> Merge(ref SettingName setting) => Merge(Find(setting.Text));

    public Setting<ValueMap<string>> Merge(string setting) => Merge(Find(setting));

    /// <summary>A list whose rule may say to replace or to append.</summary>
    public Setting<ValueList<string>> List(string setting) => List(Find(setting));

    public Setting<ValueList<string>> List(ref SettingName setting) => List(Find(setting.Text));

    /// <summary>A list whose rule says to append.</summary>
    public Setting<ValueList<T>> Append<T>(string setting) => Append<T>(Find(setting));

    /// <summary>
    /// A structured value that is merged part by part: each definition is split into parts, the strongest part of each key counts, and the
    /// parts are joined again.
    /// </summary>
    public Setting<T> MergeParts<T>(string setting, Func<object?, ValueMap<string>?> split, Func<ValueMap<string>, T> join) =>
        MergeParts(Find(setting), split, join);

    /// <inheritdoc cref="MergeParts{T}(string, Func{object, ValueMap{string}}, Func{ValueMap{string}, T})"/>
    public Setting<T> MergeParts<T>(ref SettingName setting, Func<object?, ValueMap<string>?> split, Func<ValueMap<string>, T> join) =>
        MergeParts(Find(setting.Text), split, join);

    private Setting<T> MergeParts<T>(IndexedRule rule, Func<object?, ValueMap<string>?> split, Func<ValueMap<string>, T> join)
    {
        if (rule.Rule.Combine == CombineRule.Replace)
        {
            return Replace<T>(rule);
        }

        Definitions room = default;
        Span<Definition?> given = Read(rule, room, out bool isGiven);
        if (!isGiven && UngivenOf(rule) is Setting<T> ungiven)
        {
            return ungiven;
        }

        foreach (ref Definition? definition in given)
        {
            definition = definition is null ? null : definition with { Value = split(definition.Value) };
        }

        Setting<ValueMap<string>> parts = RuleEvaluator.Merge(rule.Rule, given);
        return Keep(rule, isGiven, new Setting<T>
        {
            Path = parts.Path,
            Rule = parts.Rule,
            Value = join(parts.Value ?? []),
            Winners = parts.Winners,
            Hidden = parts.Hidden,
        });
    }

    /// <summary>A rule that is evaluated elsewhere or not at all: what its layers give, the strongest as the winner.</summary>
    public Setting<object> AsGiven(Rule rule) => AsGiven(Find(rule.Setting));

    /// <inheritdoc cref="AsGiven(Rule)"/>
    public Setting<object> AsGiven(IndexedRule rule) => rule.Rule.Combine is CombineRule.Replace or CombineRule.Ignored
        ? Replace<object>(rule)
        : RuleEvaluator.Replace<object>(rule.Rule with { Combine = CombineRule.Replace }, Define) with { Rule = rule.Rule };

    private Setting<T> Replace<T>(IndexedRule rule, Func<object, bool>? isAbsent = null, bool keepsEmpty = false)
    {
        Definitions room = default;
        ReadOnlySpan<Definition?> given = Read(rule, room, out bool isGiven);
        return !isGiven && UngivenOf(rule) is Setting<T> ungiven
            ? ungiven
            : Keep(rule, isGiven, RuleEvaluator.Replace<T>(rule.Rule, given, isAbsent, keepsEmpty));
    }

    private Setting<ValueMap<string>> Merge(IndexedRule rule)
    {
        Definitions room = default;
        ReadOnlySpan<Definition?> given = Read(rule, room, out bool isGiven);
        return !isGiven && UngivenOf(rule) is Setting<ValueMap<string>> ungiven
            ? ungiven
            : Keep(rule, isGiven, RuleEvaluator.Merge(rule.Rule, given));
    }

    private Setting<ValueList<T>> Append<T>(IndexedRule rule)
    {
        Definitions room = default;
        ReadOnlySpan<Definition?> given = Read(rule, room, out bool isGiven);
        return !isGiven && UngivenOf(rule) is Setting<ValueList<T>> ungiven
            ? ungiven
            : Keep(rule, isGiven, RuleEvaluator.Append<T>(rule.Rule, given));
    }

    private Setting<ValueList<string>> List(IndexedRule rule) =>
        rule.Rule.Combine == CombineRule.Append ? Append<string>(rule) : Replace<ValueList<string>>(rule);

    private IndexedRule Find(ReadOnlySpan<char> setting) => _index.TryGetRule(setting, out IndexedRule? rule)
        ? rule
        : throw new ArgumentException($"The rule table of {Table.System} has no rule for '{setting}'.");

    // The values of the layers, in their order, and whether any of them is not a default.
    private Span<Definition?> Read(IndexedRule rule, Span<Definition?> room, out bool isGiven)
    {
        ReadOnlySpan<LayerReader> readers = rule.Readers;
        Span<Definition?> given = readers.Length <= room.Length ? room[..readers.Length] : new Definition?[readers.Length];
        isGiven = false;
        for (int i = 0; i < readers.Length; i++)
        {
            ref readonly LayerReader reader = ref readers[i];
            if (_isStock && reader.IsOfController)
            {
                given[i] = (rule.Stock ??= StockOf(rule))[i];
                continue;
            }

            given[i] = Define(rule.Rule.Layers[i], in reader);
            isGiven |= given[i] is not null && reader.Default is null;
        }

        return given;
    }

    private Definition?[] StockOf(IndexedRule rule)
    {
        Definition?[] stock = new Definition?[rule.Readers.Length];
        for (int i = 0; i < stock.Length; i++)
        {
            stock[i] = rule.Readers[i].IsOfController ? Define(rule.Rule.Layers[i], in rule.Readers[i]) : null;
        }

        return stock;
    }

    private Setting? UngivenOf(IndexedRule rule) => IsShared(rule) ? rule.Ungiven : null;

    // The stock installation may give a value that a controller of the user leaves out.
    private bool IsShared(IndexedRule rule) => _isStock || !rule.IsOfController;

    private Definition? Define(RuleLayer layer, in LayerReader reader) => reader.Default
        ?? (reader.Field is not null
            ? _sources[reader.Kind] is { } source && reader.Field(source.Root) is { } value ? Definition(layer, value, source.Locate) : null
            : reader.IsOfController && _controller?.Invoke(layer) is { } variable ? OfController(layer, variable) : null);

    private Definition OfController(RuleLayer layer, object variable) => _nameController?.Invoke(layer) is { } origin
        ? Layering.Definition.Of(layer, variable) with { Origin = origin, IsStock = true }
        : Definition(layer, variable, _locateController?.Invoke(layer));

    // Most settings of most inputs are the defaults.
    private Setting<T> Keep<T>(IndexedRule rule, bool isGiven, Setting<T> setting)
    {
        if (isGiven || !IsShared(rule))
        {
            return setting;
        }

        Setting<T> shared = setting with { IsShared = true };
        rule.Ungiven ??= shared;
        return shared;
    }

    private static Definition Definition(RuleLayer layer, object value, Func<string, SourceLocation?>? locate) =>
        Layering.Definition.Of(layer, value, locate: locate);

    // Room for what the layers of nearly all rules give.
    [InlineArray(8)]
    private struct Definitions
    {
        private Definition? _first;
    }
}
