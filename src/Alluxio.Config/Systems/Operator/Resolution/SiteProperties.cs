using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>
/// The lines of <c>alluxio-site.properties</c> in the operator's order, each with where it comes from. Of two lines of one key the later
/// counts. Open operator's chart: <c>templates/conf/_alluxio-site-properties.tpl</c>.
/// </summary>
/// <param name="source">What definitions are said to come from that no row of the rule table gives.</param>
internal sealed class SiteProperties(string source = "")
{
    private readonly List<(string Key, string Value, Definition Definition)> _lines = [];

    // Several components read one file, which is complete by then.
    private string[]? _repeatedKeys;

    // Comments and blank lines by the number of the line that they stand before.
    private readonly Dictionary<int, string[]> _headings = [];

    /// <summary>All lines of the file, with comments and blank lines.</summary>
    public ValueList<string> FileLines => new([.. _lines.SelectMany((line, i) => (_headings.GetValueOrDefault(i) ?? []).Append($"{line.Key}={line.Value}"))]);

    /// <summary>The number of lines, without comments and blank lines.</summary>
    public int Count => _lines.Count;

    public ValueList<string> Lines => new([.. _lines.Select(static line => $"{line.Key}={line.Value}")]);

    /// <summary>Keys of more than one line.</summary>
    public IReadOnlyCollection<string> RepeatedKeys => _repeatedKeys ??= FindRepeatedKeys();

    public IEnumerable<string> Keys => _lines.Select(static line => line.Key);

    /// <summary>All definitions of a key, the strongest (the last line) first.</summary>
    public IEnumerable<Definition> Definitions(string key)
    {
        for (int i = _lines.Count - 1; i >= 0; i--)
        {
            if (_lines[i].Key == key)
            {
                yield return _lines[i].Definition;
            }
        }
    }

    /// <summary>A line that the operator writes as a row of the rule table says.</summary>
    public void Write(RuleLayer row, string key, string value) => Write(key, Definition.Of(row, value));

    /// <summary>A line for a text that somebody gives.</summary>
    public void Write(string key, Definition definition) => _lines.Add((key, definition.Value as string ?? "", definition));

    /// <summary>A line for each entry of a map that somebody gives, sorted by key.</summary>
    public void Given(Definition? map)
    {
        foreach ((string key, string value) in (map?.Value as ValueMap<string> ?? []).AsEnumerable().OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            _lines.Add((key, value, map!.Entry(key, value)));
        }
    }

    /// <summary>Comments and blank lines before the next line.</summary>
    public void Heading(params string[] lines) => _headings[_lines.Count] = lines;

    /// <summary>A line with where it comes from.</summary>
    public void Add(string key, string value, Definition definition) => _lines.Add((key, value, definition));

    /// <summary>A line that the operator writes.</summary>
    public void Write(string key, string value, Layer layer = Layer.Derived, bool isAssumed = false) =>
        _lines.Add((key, value, new Definition { Layer = layer, Origin = source, Value = value, IsAssumed = isAssumed }));

    public void DatasetPath(string key, string value, Manifests.Manifest? manifest)
    {
        const string Path = "spec.dataset.path";
        _lines.Add((key, value, new Definition
        {
            Layer = Layer.Dataset,
            Origin = Path,
            Value = value,
            Locate = manifest is null ? null : () => manifest.Locate(FieldPath.Parse(Path)),
        }));
    }

    public void Given(ValueMap<string>? entries, Layer layer, string path, Manifests.Manifest? manifest, bool isAssumed = false)
    {
        foreach ((string key, string value) in (entries ?? []).AsEnumerable().OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            _lines.Add((key, value, new Definition
            {
                Layer = layer,
                Origin = $"{path}[\"{key}\"]",
                Value = value,
                IsAssumed = isAssumed,
                Locate = manifest is null ? null : () => manifest.Locate(FieldPath.Parse(path).Append(key)),
            }));
        }
    }

    private string[] FindRepeatedKeys()
    {
        HashSet<string> seen = new(_lines.Count, StringComparer.Ordinal);
        return [.. Keys.Where(key => !seen.Add(key))];
    }

    /// <summary>The lines as one component sees them, each with what beats it.</summary>
    public ValueList<SiteProperty> Seen(JvmFlags flags) => new([.. _lines.Select(line =>
    {
        Definition strongest = flags.Definitions(line.Key).Concat(Definitions(line.Key)).First();
        return new SiteProperty
        {
            Key = line.Key,
            Value = line.Value,
            Definition = line.Definition,
            OverriddenBy = ReferenceEquals(strongest, line.Definition) ? null : strongest,
        };
    })]);

    public static string MasterAddresses(string fullName, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $",{fullName}-master-{i}:19200")));
}
