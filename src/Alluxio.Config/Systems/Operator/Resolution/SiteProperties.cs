using System.Globalization;
using System.Runtime.InteropServices;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>
/// The lines of <c>alluxio-site.properties</c> in the operator's order, each with where it comes from. Of two lines of one key the later
/// counts. Open operator's chart: <c>templates/conf/_alluxio-site-properties.tpl</c>.
/// </summary>
internal sealed class SiteProperties
{
    private readonly List<SiteLine> _lines;

    // The file of another component with the same lines: results of the lines alone are computed there, once.
    private readonly SiteProperties? _model;

    // The rows that give the lines of the model here, and the lines as they give them: most are never explained.
    private readonly RuleLayer? _row;
    private readonly ValueList<Definition> _maps = [];
    private SiteLine[]? _own;

    // Several components read one file, which is complete by then.
    private string[]? _repeatedKeys;
    private ValueList<string>? _texts;
    private ValueMap<string>? _values;

    // Comments and blank lines by the number of the line that follows them.
    private Dictionary<int, string[]>? _headings;

    public SiteProperties() => _lines = [];

    private SiteProperties(SiteProperties model, RuleLayer? row, ValueList<Definition> maps)
    {
        _model = model._model ?? model;
        _lines = _model._lines;
        (_row, _maps) = (row, maps);
    }

    /// <summary>All lines of the file, with comments and blank lines.</summary>
    public ValueList<string> FileLines =>
        new([.. _lines.SelectMany((line, i) => (_headings?.GetValueOrDefault(i) ?? []).Append(TextOf(line)))]);

    /// <summary>The number of lines, without comments and blank lines.</summary>
    public int Count => _lines.Count;

    /// <summary>The lines, without comments and blank lines.</summary>
    public ValueList<string> Lines => _model?.Lines ?? (_texts ??= new([.. _lines.Select(TextOf)]));

    /// <summary>Keys of more than one line.</summary>
    public IReadOnlyCollection<string> RepeatedKeys => _model?.RepeatedKeys ?? (_repeatedKeys ??= FindRepeatedKeys());

    public IEnumerable<string> Keys => _lines.Select(static line => line.Key);

    /// <summary>The value of each key, sorted: that of its last line.</summary>
    public ValueMap<string> Values => _model?.Values ?? (_values ??= ValuesWith(null));

    // By reference, so that a definition that was made stays in its line.
    private Span<SiteLine> All => _model is null
        ? CollectionsMarshal.AsSpan(_lines)
        : _own ?? Interlocked.CompareExchange(ref _own, OwnLines(), null) ?? _own;

    /// <summary>All definitions of a key, the strongest (the last line) first.</summary>
    public IEnumerable<Definition> Definitions(string key)
    {
        for (int i = _lines.Count - 1; i >= 0; i--)
        {
            if (_lines[i].Key == key)
            {
                yield return _model is null || _own is not null ? All[i].Definition : _lines[i].GivenBy(_row, _maps).Definition;
            }
        }
    }

    /// <summary>The value of each property that a component sees, sorted: flags of its JVM beat the file.</summary>
    public ValueMap<string> ValuesSeen(JvmFlags flags) => flags.IsEmpty ? Values : ValuesWith(flags);

    /// <summary>Whether another file has the same lines.</summary>
    public bool HasLinesOf(SiteProperties other) => ReferenceEquals(_model ?? this, other._model ?? other) || Lines == other.Lines;

    /// <summary>A file of the same lines that other rows give: that of another component which reads the same maps.</summary>
    /// <param name="row">The row of the operator's own lines.</param>
    /// <param name="maps">The maps as the other component's rows give them.</param>
    public SiteProperties GivenBy(RuleLayer? row, ValueList<Definition> maps) => new(this, row, maps);

    /// <summary>A line that the operator writes as a row of the rule table says.</summary>
    public void Write(RuleLayer row, string key, string value) => _lines.Add(SiteLine.OfRow(row, key, value));

    /// <summary>A line for a given text.</summary>
    public void Write(string key, Definition definition) => _lines.Add(SiteLine.Of(key, definition));

    /// <summary>A line for each given entry of a map, sorted by key.</summary>
    public void Given(Definition? map)
    {
        if (map?.Value is not ValueMap<string> { Count: > 0 } given)
        {
            return;
        }

        KeyValuePair<string, string>[] entries = given.AsSpan().ToArray();
        Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        _lines.EnsureCapacity(_lines.Count + entries.Length);
        foreach ((string key, string value) in entries)
        {
            _lines.Add(SiteLine.OfEntry(map, key, value));
        }
    }

    /// <summary>Comments and blank lines before the next line.</summary>
    public void Heading(params string[] lines) => (_headings ??= [])[_lines.Count] = lines;

    /// <summary>The lines as one component sees them, each with what beats it.</summary>
    public ValueList<SiteProperty> Seen(JvmFlags flags)
    {
        SiteProperty[] seen = new SiteProperty[_lines.Count];
        for (int i = 0; i < seen.Length; i++)
        {
            ref SiteLine line = ref All[i];
            Definition strongest = flags.Definitions(line.Key).Concat(Definitions(line.Key)).First();
            seen[i] = new SiteProperty
            {
                Key = line.Key,
                Value = line.Value,
                Definition = line.Definition,
                OverriddenBy = ReferenceEquals(strongest, line.Definition) ? null : strongest,
            };
        }

        return new(seen);
    }

    public static string MasterAddresses(string fullName, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $",{fullName}-master-{i}:19200")));

    private ValueMap<string> ValuesWith(JvmFlags? flags)
    {
        Dictionary<string, string> values = new(_lines.Count, StringComparer.Ordinal);
        foreach (ref readonly SiteLine line in All)
        {
            values[line.Key] = line.Value;
        }

        flags?.AddTo(values);
        return ValueMap.Sorted<string>([.. values]);
    }

    private SiteLine[] OwnLines()
    {
        SiteLine[] own = new SiteLine[_lines.Count];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = _lines[i].GivenBy(_row, _maps);
        }

        return own;
    }

    private static string TextOf(SiteLine line) => $"{line.Key}={line.Value}";

    private string[] FindRepeatedKeys()
    {
        HashSet<string> seen = new(_lines.Count, StringComparer.Ordinal);
        return [.. Keys.Where(key => !seen.Add(key))];
    }
}
