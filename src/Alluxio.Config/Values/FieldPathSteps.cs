using System.Globalization;

namespace Alluxio.Config.Values;

/// <summary>
/// The steps of a path's text, one by one and without objects for them: explanations follow hundreds of paths. Names with a backslash and
/// empty names are left to <see cref="FieldPath"/>.
/// </summary>
internal ref struct FieldPathSteps(ReadOnlySpan<char> path)
{
    private ReadOnlySpan<char> _rest = path;
    private bool _isFirst = true;

    /// <summary>The name or key of the current step; nothing where it is a position.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The position of the current step; -1 where it is a name.</summary>
    public int Index { get; private set; }

    /// <summary>Whether the path goes on with what this type does not read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Goes to the next step.</summary>
    /// <returns>Whether there is one; false at the end, and where reading fails.</returns>
    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        HasFailed = !(_rest[0] == '[' ? TryTakeBrackets() : TryTakeName());
        _isFirst = false;
        return !HasFailed;
    }

    /// <summary>The name of the last step.</summary>
    /// <param name="path">The path.</param>
    /// <param name="name">The name; <see langword="null"/> if the last step is a position, and for the root.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryReadLastName(string path, out string? name)
    {
        FieldPathSteps steps = new(path);
        while (steps.Next())
        {
        }

        name = steps.Name.IsEmpty ? null : steps.Name.ToString();
        return !steps.HasFailed;
    }

    private bool TryTakeName()
    {
        if (!_isFirst)
        {
            if (_rest[0] != '.')
            {
                return false;
            }

            _rest = _rest[1..];
        }

        int length = _rest.IndexOfAny('.', '[');
        Name = length < 0 ? _rest : _rest[..length];
        Index = -1;
        _rest = _rest[Name.Length..];
        return FieldPathSegment.IsSimple(Name);
    }

    private bool TryTakeBrackets()
    {
        bool isQuoted = _rest.StartsWith("[\"");
        ReadOnlySpan<char> inner = _rest[(isQuoted ? 2 : 1)..];
        int length = isQuoted ? inner.IndexOfAny('"', '\\') : inner.IndexOf(']');
        if (length <= 0)
        {
            return false;
        }

        Name = inner[..length];
        _rest = inner[length..];
        if (isQuoted)
        {
            Index = -1;
            return TrySkip("\"]");
        }

        // One text a path: [01] would be a second spelling of [1].
        bool isPosition = int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && (length == 1 || Name[0] != '0');
        Name = default;
        Index = index;
        return isPosition && TrySkip("]");
    }

    private bool TrySkip(ReadOnlySpan<char> end)
    {
        bool isThere = _rest.StartsWith(end);
        _rest = isThere ? _rest[end.Length..] : _rest;
        return isThere;
    }
}
