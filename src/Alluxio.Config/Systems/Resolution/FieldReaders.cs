using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>
/// Which rules read a field of a kind, or something above or below it. A table has hundreds of rules, and few of them read one field.
/// </summary>
internal sealed class FieldReaders
{
    // By kind and the first two names of the field, such as spec.worker.
    private readonly Dictionary<(string Kind, string Start), List<(string Field, IndexedRule Rule)>> _fields = [];

    public FieldReaders(IndexedRule[] rules)
    {
        foreach (IndexedRule rule in rules)
        {
            foreach (RuleLayer layer in rule.Rule.Layers)
            {
                if (layer is { IsIgnored: false, Kind: { } kind })
                {
                    Add((kind, StartOf(layer.Field)), layer.Field, rule);
                }
            }
        }

        OfController = [.. rules.Where(static rule => rule.Rule.Layers.Any(static layer => layer.Layer == Layer.Controller))];
    }

    /// <summary>The rules that a controller's own settings may give.</summary>
    public IndexedRule[] OfController { get; }

    /// <summary>The rules that read a field, in the order of the table; all of the kind where the pattern is empty.</summary>
    public IEnumerable<IndexedRule> Of(string kind, string pattern)
    {
        string start = StartOf(pattern);
        bool isWhole = !start.Contains('.', StringComparison.Ordinal);
        SortedDictionary<int, IndexedRule> found = [];
        foreach (((string Kind, string Start) key, List<(string Field, IndexedRule Rule)> fields) in isWhole ? _fields : Near(kind, start))
        {
            if (key.Kind != kind)
            {
                continue;
            }

            foreach ((string field, IndexedRule rule) in fields)
            {
                if (pattern.Length == 0 || IsPrefix(field, pattern) || IsPrefix(pattern, field))
                {
                    found[rule.Order] = rule;
                }
            }
        }

        return found.Values;
    }

    private IEnumerable<KeyValuePair<(string Kind, string Start), List<(string Field, IndexedRule Rule)>>> Near(string kind, string start)
    {
        foreach ((string, string) key in ((string, string)[])[(kind, start), (kind, start[..start.IndexOf('.', StringComparison.Ordinal)])])
        {
            if (_fields.TryGetValue(key, out List<(string Field, IndexedRule Rule)>? fields))
            {
                yield return new(key, fields);
            }
        }
    }

    private void Add((string Kind, string Start) key, string field, IndexedRule rule) =>
        (_fields.TryGetValue(key, out List<(string Field, IndexedRule Rule)>? fields) ? fields : _fields[key] = []).Add((field, rule));

    // A list counts as its name: spec.mounts[].path starts as spec.mounts does.
    private static string StartOf(string field)
    {
        int first = field.IndexOf('.', StringComparison.Ordinal);
        int end = first < 0 ? -1 : field.AsSpan(first + 1).IndexOfAny('.', '[');
        string start = end < 0 ? field : field[..(first + 1 + end)];
        return first < 0 && field.IndexOf('[', StringComparison.Ordinal) is >= 0 and int bracket ? field[..bracket] : start;
    }

    private static bool IsPrefix(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal)
        && (text.Length == prefix.Length || text[prefix.Length] is '.' or '[');
}
