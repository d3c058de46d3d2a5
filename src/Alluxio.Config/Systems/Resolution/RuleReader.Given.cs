using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

// Single layers of a rule, for steps that combine them in their own way.
internal sealed partial class RuleReader
{
    /// <summary>
    /// The value in the layer of a setting that reads a field; <see langword="null"/> if no layer does, or the field is unset.
    /// </summary>
    public Definition? Given(string setting, string field) => Given(Find(setting), field);

    /// <inheritdoc cref="Given(string, string)"/>
    public Definition? Given(ref SettingName setting, ref SettingName field) => Given(Find(setting.Text), field.Text);

    /// <inheritdoc cref="Given(string, string)"/>
    public Definition? Given(ref SettingName setting, string field) => Given(Find(setting.Text), field);

    /// <summary>The value that is given in the layer of a setting that reads a field.</summary>
    public T? Given<T>(string setting, string field)
        where T : class => ValueIn(Find(setting), field) as T;

    /// <inheritdoc cref="Given{T}(string, string)"/>
    public T? Given<T>(ref SettingName setting, ref SettingName field)
        where T : class => ValueIn(Find(setting.Text), field.Text) as T;

    /// <inheritdoc cref="Given{T}(string, string)"/>
    public T? Given<T>(ref SettingName setting, string field)
        where T : class => ValueIn(Find(setting.Text), field) as T;

    /// <summary>
    /// The layer of a setting that reads a field, or stands for what is derived from it; nothing where the rule has none.
    /// </summary>
    public RuleLayer? LayerOf(string setting, string field) => LayerOf(Find(setting), field);

    /// <inheritdoc cref="LayerOf(string, string)"/>
    public RuleLayer? LayerOf(ref SettingName setting, string field) => LayerOf(Find(setting.Text), field);

    /// <inheritdoc cref="LayerOf(string, string)"/>
    public RuleLayer? LayerOf(ref SettingName setting, ref SettingName field) => LayerOf(Find(setting.Text), field.Text);

    /// <summary>The rule of a setting that the table has.</summary>
    public Rule Of(ref SettingName setting) => Find(setting.Text).Rule;

    /// <summary>What the layers of a rule give, the derived one a computed value.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="derived">The computed value; <see langword="null"/> if there is none.</param>
    public Definition?[] WithDerived(Rule rule, object? derived)
    {
        Definition?[] given = new Definition?[rule.Layers.Count];
        for (int i = 0; i < given.Length; i++)
        {
            RuleLayer layer = rule.Layers[i];
            given[i] = layer.Layer != Layer.Derived ? Define(layer) : derived is null ? null : Layering.Definition.Of(layer, derived);
        }

        return given;
    }

    /// <summary>The strongest value of a rule that another table states, or that is changed for this question.</summary>
    public Setting<T> ReplaceBy<T>(Rule rule)
    {
        Definitions room = default;
        Span<Definition?> given = room;
        given = rule.Layers.Count <= given.Length ? given[..rule.Layers.Count] : new Definition?[rule.Layers.Count];
        for (int i = 0; i < given.Length; i++)
        {
            given[i] = Define(rule.Layers[i]);
        }

        return RuleEvaluator.Replace<T>(rule, given);
    }

    /// <summary>Whether a field of a section gives any setting of the component that the section is named after.</summary>
    /// <param name="component">The component, with the name of its section.</param>
    /// <param name="except">The name of a setting that does not count, such as the switch of the section.</param>
    public bool IsAnyGiven(string component, string except)
    {
        foreach (IndexedRule rule in _index.InOrder)
        {
            for (int i = 0; rule.Component == component && rule.Name != except && i < rule.Readers.Length; i++)
            {
                if (rule.Rule.Layers[i] is { Kind: not null } layer
                    && KnownFields.IsWithin(layer.Field, component)
                    && Define(layer, in rule.Readers[i]) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Definition? Given(IndexedRule rule, ReadOnlySpan<char> field)
    {
        int index = IndexOf(rule, field);
        return index < 0 ? null : Define(rule.Rule.Layers[index], in rule.Readers[index]);
    }

    // The value alone: the caller needs no definition.
    private object? ValueIn(IndexedRule rule, ReadOnlySpan<char> field)
    {
        int index = IndexOf(rule, field);
        if (index < 0)
        {
            return null;
        }

        ref readonly LayerReader reader = ref rule.Readers[index];
        return reader is { Default: null, Field: not null }
            ? _sources[reader.Kind] is { } source ? reader.Field(source.Root) : null
            : Define(rule.Rule.Layers[index], in reader)?.Value;
    }

    private static RuleLayer? LayerOf(IndexedRule rule, ReadOnlySpan<char> field)
    {
        int index = IndexOf(rule, field);
        return index < 0 ? null : rule.Rule.Layers[index];
    }

    private static int IndexOf(IndexedRule rule, ReadOnlySpan<char> field)
    {
        ValueList<RuleLayer> layers = rule.Rule.Layers;
        for (int i = 0; i < layers.Count; i++)
        {
            RuleLayer layer = layers[i];
            if (!layer.IsIgnored && field.SequenceEqual(layer.Field))
            {
                return i;
            }
        }

        return -1;
    }
}
