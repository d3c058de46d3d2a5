using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Values;

/// <summary>One step of a <see cref="FieldPath"/>: the name of a field or key, or the position of an item.</summary>
/// <remarks>The default value is the position 0.</remarks>
public readonly record struct FieldPathSegment
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$-";

    private static readonly SearchValues<char> FirstOfName = SearchValues.Create(Letters);

    private static readonly SearchValues<char> RestOfName = SearchValues.Create(Letters + "0123456789/");

    private readonly int _index;

    private FieldPathSegment(string? name, int index)
    {
        Name = name;
        _index = index;
    }

    /// <summary>The name of a field or the key of an entry; any text.</summary>
    /// <value><see langword="null"/> if the step is a position.</value>
    public string? Name { get; }

    /// <summary>The position of an item, from 0.</summary>
    /// <value><see langword="null"/> if the step is a name.</value>
    public int? Index => Name is null ? _index : null;

    /// <summary>Whether the step is a name that needs no quotes in a path.</summary>
    internal bool IsSimpleName => IsSimple(Name);

    /// <summary>Whether a name needs no quotes in a path.</summary>
    internal static bool IsSimple(ReadOnlySpan<char> name) =>
        name.Length > 0 && FirstOfName.Contains(name[0]) && !name[1..].ContainsAnyExcept(RestOfName);

    /// <summary>A step to a field or an entry.</summary>
    /// <param name="name">The name or key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static FieldPathSegment FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name, 0);
    }

    /// <summary>A step to an item.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public static FieldPathSegment FromIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(null, index);
    }

    /// <summary>The step as in a path, without a leading dot: <c>worker</c>, <c>[0]</c> or <c>["a.b"]</c>.</summary>
    public override string ToString()
    {
        DefaultInterpolatedStringHandler text = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        AppendTo(ref text);
        return text.ToStringAndClear();
    }

    /// <summary>Writes the step to the text of a path.</summary>
    internal void AppendTo(ref DefaultInterpolatedStringHandler text)
    {
        if (Name is null)
        {
            text.AppendLiteral("[");
            text.AppendFormatted(_index);
            text.AppendLiteral("]");
        }
        else if (IsSimpleName)
        {
            text.AppendLiteral(Name);
        }
        else
        {
            text.AppendLiteral("[\"");
            text.AppendLiteral(Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
            text.AppendLiteral("\"]");
        }
    }
}
