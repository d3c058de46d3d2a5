namespace Alluxio.Config.Plan;

/// <summary>
/// The fields of all kinds of a system, which distinguish an unset field from an unknown one. Items of lists are written <c>[]</c>.
/// </summary>
internal sealed class KnownFields
{
    // Most plans are never asked.
    private readonly Lazy<(string Kind, HashSet<string> Paths, HashSet<string> Sections)[]> _kinds;

    /// <summary>Fields.</summary>
    /// <param name="kinds">The kinds with the paths of all their fields.</param>
    public KnownFields(params (string Kind, IEnumerable<string> Paths)[] kinds) =>
        _kinds = new(() => [.. kinds.Select(
            static entry => (entry.Kind, Set(entry.Paths.Concat(entry.Paths.SelectMany(Parents))), Set(entry.Paths.SelectMany(Parents))))]);

    /// <summary>Every field.</summary>
    public IEnumerable<string> All => _kinds.Value.SelectMany(static kind => kind.Paths).Distinct(StringComparer.Ordinal);

    /// <summary>The kinds that have a field; a path inside a field without subfields, such as a map, belongs to that field.</summary>
    public IEnumerable<string> KindsOf(string path)
    {
        string field = WithoutIndexes(path);
        return _kinds.Value
            .Where(kind => kind.Paths.Contains(field)
                || Parents(field).Any(parent => kind.Paths.Contains(parent) && !kind.Sections.Contains(parent)))
            .Select(static kind => kind.Kind);
    }

    /// <summary>Whether one path is another or is inside of it.</summary>
    public static bool IsWithin(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal) && (path.Length == parent.Length || path[parent.Length] is '.' or '[');

    /// <summary>The path with <c>[]</c> for each position in a list.</summary>
    public static string WithoutIndexes(string path)
    {
        int open = path.IndexOf('[', StringComparison.Ordinal);
        while (open >= 0)
        {
            int close = path.IndexOf(']', open);
            if (close > open + 1 && path.AsSpan(open + 1, close - open - 1).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                path = path.Remove(open + 1, close - open - 1);
            }

            open = path.IndexOf('[', open + 1);
        }

        return path;
    }

    /// <summary>The parents of a path, the nearest first.</summary>
    public static IEnumerable<string> Parents(string path)
    {
        for (int i = path.Length - 1; i > 0; i--)
        {
            if (path[i] is '.' or '[')
            {
                yield return path[..i];
            }
        }
    }

    private static HashSet<string> Set(IEnumerable<string> paths) => new(paths, StringComparer.Ordinal);
}
