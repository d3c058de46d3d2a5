using Alluxio.Config.Layering;

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
    /// The setting of every input that gives it nothing: only defaults count, and all plans share it. Made when the first such input comes;
    /// two threads may make it twice, and both are equal.
    /// </summary>
    public Setting? Ungiven { get; set; }

    /// <summary>The same for a controller of the stock installation, whose values are defaults like others.</summary>
    public Setting? UngivenInStock { get; set; }

    /// <summary>What the stock installation gives in each layer, once it is read.</summary>
    public Definition?[]? Stock { get; set; }
}
