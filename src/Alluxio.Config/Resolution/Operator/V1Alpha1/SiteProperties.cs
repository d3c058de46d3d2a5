using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Operator.V1Alpha1;

/// <summary>
/// The lines of <c>alluxio-site.properties</c> in the chart's order, each with where it comes from. Of two lines of one key the later
/// counts. Chart: <c>templates/conf/_alluxio-site-properties.tpl</c>.
/// </summary>
internal sealed class SiteProperties
{
    private const string Source = "line of the chart";

    private readonly List<(string Key, string Value, Definition Definition)> _lines = [];

    public ValueList<string> Lines => new([.. _lines.Select(static line => $"{line.Key}={line.Value}")]);

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

    public void Chart(string key, string value, Layer layer = Layer.Derived) =>
        _lines.Add((key, value, new Definition { Layer = layer, Origin = Source, Value = value }));

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

    public void Given(ValueMap<string>? entries, Layer layer, string path, Manifests.Manifest? manifest)
    {
        foreach ((string key, string value) in (entries ?? []).AsEnumerable().OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            _lines.Add((key, value, new Definition
            {
                Layer = layer,
                Origin = $"{path}[\"{key}\"]",
                Value = value,
                Locate = manifest is null ? null : () => manifest.Locate(FieldPath.Parse(path).Append(key)),
            }));
        }
    }

    public static string MasterAddresses(string fullName, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $",{fullName}-master-{i}:19200")));
}
