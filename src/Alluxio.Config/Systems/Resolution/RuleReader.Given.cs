using Alluxio.Config.Layering;
using Alluxio.Config.Plan;

namespace Alluxio.Config.Systems.Resolution;

// What single fields give.
internal sealed partial class RuleReader
{
    /// <summary>
    /// The value in the layer of a setting that reads a field; <see langword="null"/> if no layer does, or the field is unset.
    /// </summary>
    public Definition? Given(string setting, string field)
    {
        IndexedRule rule = Find(setting);
        for (int i = 0; i < rule.Readers.Length; i++)
        {
            if (rule.Rule.Layers[i] is { IsIgnored: false } layer && layer.Field == field)
            {
                return Define(layer, in rule.Readers[i]);
            }
        }

        return null;
    }

    /// <summary>The value that is given in the layer of a setting that reads a field.</summary>
    public T? Given<T>(string setting, string field)
        where T : class => Given(setting, field)?.Value as T;

    /// <summary>
    /// The layer of a setting that reads a field, or stands for what is derived from it; nothing where the rule has none.
    /// </summary>
    public RuleLayer? LayerOf(string setting, string field)
    {
        foreach (RuleLayer layer in Find(setting).Rule.Layers)
        {
            if (!layer.IsIgnored && layer.Field == field)
            {
                return layer;
            }
        }

        return null;
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
}
