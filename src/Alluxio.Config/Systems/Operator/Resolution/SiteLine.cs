using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>
/// A line of <c>alluxio-site.properties</c>. Its definition is made when somebody asks where the line comes from: a pod needs the text alone.
/// </summary>
internal struct SiteLine
{
    // What the definition is made of: the row that the operator writes the line for, or the map that holds it.
    private readonly object? _giver;

    private Definition? _definition;

    private SiteLine(string key, string value, object? giver) => (Key, Value, _giver) = (key, value, giver);

    public readonly string Key { get; }

    public readonly string Value { get; }

    /// <summary>Where the line comes from. All who ask get the same object, since lines are told apart by it.</summary>
    public Definition Definition => _definition ?? Interlocked.CompareExchange(ref _definition, Define(), null) ?? _definition;

    /// <summary>A line that the operator writes for a row of the rule table.</summary>
    public static SiteLine OfRow(RuleLayer row, string key, string value) => new(key, value, row);

    /// <summary>An entry of a map that somebody gives.</summary>
    public static SiteLine OfEntry(Definition map, string key, string value) => new(key, value, map);

    /// <summary>A line for a text that somebody gives.</summary>
    public static SiteLine Of(string key, Definition definition) => new(key, definition.Value as string ?? "", null) { _definition = definition };

    private readonly Definition Define() => _giver is Definition map ? map.Entry(Key, Value) : Definition.Of((RuleLayer)_giver!, Value);
}
