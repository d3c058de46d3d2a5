using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>A rule made ready for many runs.</summary>
/// <param name="rule">The rule.</param>
/// <param name="component">The component of its setting; empty if the setting names none.</param>
/// <param name="name">The name of its setting without the component.</param>
/// <param name="readers">How its layers are read, in their order.</param>
/// <param name="order">Its place in the table.</param>
internal sealed class IndexedRule(Rule rule, string component, string name, LayerReader[] readers, int order)
{
    public int Order => order;

    public Rule Rule => rule;

    public string Component => component;

    public string Name => name;

    public ReadOnlySpan<LayerReader> Readers => readers;

    /// <summary>
    /// The setting of every input that gives it nothing: only defaults count, and all plans share it. The values of a controller count as
    /// such if it is the one of the stock installation. With another controller, only rules that no controller gives have it. Made when the
    /// first such input comes; two threads may make it twice, and both are equal.
    /// </summary>
    public Setting? Ungiven { get; set; }

    /// <summary>Whether a controller may give a value.</summary>
    public bool IsOfController { get; } = Array.Exists(readers, static reader => reader.IsOfController);

    /// <summary>The rule with the component's own layers alone, which replace each other.</summary>
    public Rule OfComponent => field ??= rule with
    {
        Combine = CombineRule.Replace,
        Layers = rule.Layers.Where(static layer => layer.Layer == Layer.Component).ToValueList(),
    };

    /// <summary>What the stock installation gives in each layer, once it is read.</summary>
    public Definition?[]? Stock { get; set; }
}
