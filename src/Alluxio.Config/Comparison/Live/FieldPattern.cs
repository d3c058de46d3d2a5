using System.Globalization;
using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>A path of a field that may hold <c>*</c> for any name or key, and may say of which kind the object is.</summary>
internal sealed class FieldPattern
{
    private readonly string? _kind;
    private readonly List<string> _names;

    public FieldPattern(string text)
    {
        Text = text;
        int blank = text.IndexOf(' ', StringComparison.Ordinal);
        _kind = blank < 0 ? null : text[..blank];
        _names = Names(text[(blank + 1)..]);
    }

    /// <summary>The path as it was given.</summary>
    public string Text { get; }

    /// <summary>Whether an object has the field.</summary>
    public bool IsIn(string kind, NormalMap found) => (_kind is null || _kind == kind) && _names.Count > 0 && HasBelow(found, 0);

    /// <summary>Whether a difference is that of the field, of a field below it, or of a parent that contains only this field.</summary>
    public bool Matches(string kind, ObjectDifference difference)
    {
        if ((_kind is not null && _kind != kind) || _names.Count == 0)
        {
            return false;
        }

        List<string> names = [];
        for (ObjectStep? current = difference.Step; current is not null; current = current.Parent)
        {
            names.Insert(0, current.Name);
        }

        for (int i = 0; i < Math.Min(_names.Count, names.Count); i++)
        {
            if (!IsName(_names[i], names[i]))
            {
                return false;
            }
        }

        return _names.Count <= names.Count
            || (difference is { Before: null, After: { } added } && HoldsNothingElse(added, names.Count))
            || (difference is { After: null, Before: { } missing } && HoldsNothingElse(missing, names.Count));
    }

    private bool HoldsNothingElse(NormalValue value, int depth) => depth == _names.Count || value switch
    {
        NormalMap map => map.Entries.All(entry => IsName(_names[depth], entry.Key) && HoldsNothingElse(entry.Value, depth + 1)),
        NormalList { Keys: { } keys } list =>
            !keys.Where((key, index) => !IsName(_names[depth], key) || !HoldsNothingElse(list.Items[index], depth + 1)).Any(),
        _ => false,
    };

    private bool HasBelow(NormalValue value, int depth) => depth == _names.Count || value switch
    {
        NormalMap map => map.Entries.Any(entry => IsName(_names[depth], entry.Key) && HasBelow(entry.Value, depth + 1)),
        NormalList { Keys: { } keys } list =>
            keys.Where((key, index) => IsName(_names[depth], key) && HasBelow(list.Items[index], depth + 1)).Any(),
        NormalList list => list.Items
            .Where((item, index) => IsName(_names[depth], index.ToString(CultureInfo.InvariantCulture)) && HasBelow(item, depth + 1))
            .Any(),
        _ => false,
    };

    private static bool IsName(string pattern, string name) => pattern == "*" || pattern == name;

    private static List<string> Names(string path)
    {
        List<string> names = [];
        int start = 0;
        for (int i = 0; i <= path.Length; i++)
        {
            char character = i < path.Length ? path[i] : '.';
            if (character is not ('.' or '['))
            {
                continue;
            }

            if (i > start)
            {
                names.Add(path[start..i]);
            }

            start = i + 1;
            int end = character == '[' ? path.IndexOf(']', i) : -1;
            if (end > 0)
            {
                names.Add(path[start..end].Trim('"'));
                start = end + 1;
                i = end;
            }
        }

        return names;
    }
}
