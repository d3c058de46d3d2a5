using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>A line of <c>alluxio-site.properties</c>. Its definition is made on demand: a pod needs the text alone.</summary>
internal struct SiteLine
{
    // The source of the definition: the row that the operator writes the line for, or the map that holds it.
    private readonly object? _giver;

    private Definition? _definition;

    private SiteLine(string key, string value, object? giver) => (Key, Value, _giver) = (key, value, giver);

    public readonly string Key { get; }

    public readonly string Value { get; }

    /// <summary>The source of the line. All callers get the same object, since it identifies the line.</summary>
    public Definition Definition => _definition ?? Interlocked.CompareExchange(ref _definition, Define(), null) ?? _definition;

    /// <summary>A line that the operator writes for a row of the rule table.</summary>
    public static SiteLine OfRow(RuleLayer row, string key, string value) => new(key, value, row);

    /// <summary>A given entry of a map.</summary>
    public static SiteLine OfEntry(Definition map, string key, string value) => new(key, value, map);

    /// <summary>A line for a given text.</summary>
    public static SiteLine Of(string key, Definition definition) =>
        new(key, definition.Value as string ?? "", null) { _definition = definition };

    /// <summary>The line as the rows of another component give it.</summary>
    /// <param name="row">The row of the operator's own lines.</param>
    /// <param name="maps">The maps as the other component's rows give them.</param>
    public readonly SiteLine GivenBy(RuleLayer? row, ValueList<Definition> maps)
    {
        foreach (Definition map in maps)
        {
            if (_giver is Definition own && ReferenceEquals(own.Value, map.Value))
            {
                return new(Key, Value, map);
            }
        }

        return new(Key, Value, row);
    }

    private readonly Definition Define() => _giver is Definition map ? map.Entry(Key, Value) : Definition.Of((RuleLayer)_giver!, Value);
}
