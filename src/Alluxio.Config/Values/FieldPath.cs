using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Alluxio.Config.Values.Json;

namespace Alluxio.Config.Values;

/// <summary>
/// The way from the root of a document to one of its values: <c>spec.worker.imagePullSecrets[0].name</c>.
/// </summary>
/// <remarks>
/// A key that is not a simple name (a letter, <c>_</c>, <c>$</c> or <c>-</c>, then also digits and <c>/</c>) is written between brackets
/// and quotes, with <c>\"</c> and <c>\\</c> for a quote and a backslash: <c>spec.properties["alluxio.user.x"]</c>.
/// </remarks>
[JsonConverter(typeof(FieldPathConverter))]
public sealed record FieldPath
{
    private const int LongestKnown = 80;

    private const int MostKnown = 2000;

    // The tables of rules and fields have the same few paths for every manifest. The bound holds for hostile input.
    private static readonly ConcurrentDictionary<string, FieldPath> Known = new(StringComparer.Ordinal);

    private static int _knownCount;

    private FieldPath(ValueList<FieldPathSegment> segments) => Segments = segments;

    /// <summary>The empty path: the document itself.</summary>
    public static FieldPath Root { get; } = new(ValueList<FieldPathSegment>.Empty);

    /// <summary>The steps, from the root on.</summary>
    /// <value>Empty for the root.</value>
    public ValueList<FieldPathSegment> Segments { get; }

    /// <summary>The path without its last step.</summary>
    /// <value><see langword="null"/> for the root.</value>
    public FieldPath? Parent => Segments.Count switch
    {
        0 => null,
        1 => Root,
        _ => new(ValueList.Create(Segments.AsSpan()[..^1])),
    };

    /// <summary>Reads a path.</summary>
    /// <param name="text">The text; the empty text is the root.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not a path.</exception>
    public static FieldPath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out FieldPath? path)
            ? path
            : throw new FormatException($"'{text}' is not a field path such as 'spec.items[0]' or 'spec.properties[\"a.b\"]'.");
    }

    /// <summary>Reads a path, if the text is one.</summary>
    /// <param name="text">The text; the empty text is the root.</param>
    /// <param name="path">The path, or <see langword="null"/>.</param>
    /// <returns>Whether <paramref name="text"/> is a path.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FieldPath? path)
    {
        if (text is not null && Known.TryGetValue(text, out path))
        {
            return true;
        }

        path = FieldPathReader.TryRead(text, out ValueList<FieldPathSegment>? segments) ? new(segments) : null;
        if (path is not null && text!.Length <= LongestKnown && _knownCount < MostKnown
            && Interlocked.Increment(ref _knownCount) <= MostKnown)
        {
            Known.TryAdd(text, path);
        }

        return path is not null;
    }

    /// <summary>This path and one step to a field or an entry.</summary>
    /// <param name="name">The name or key; any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public FieldPath Append(string name) => Append(FieldPathSegment.FromName(name));

    /// <summary>This path and one step to an item.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public FieldPath Append(int index) => Append(FieldPathSegment.FromIndex(index));

    /// <summary>This path and one step more.</summary>
    /// <param name="segment">The step.</param>
    public FieldPath Append(FieldPathSegment segment) => new(Segments.Add(segment));

    /// <summary>Whether the steps of another path are the first steps of this one. Every path starts with itself and the root.</summary>
    /// <param name="prefix">The other path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is <see langword="null"/>.</exception>
    public bool StartsWith(FieldPath prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return Segments.AsSpan().StartsWith(prefix.Segments.AsSpan());
    }

    /// <summary>The text of the path; <see cref="Parse"/> reads it back. The root is the empty text.</summary>
    public override string ToString()
    {
        DefaultInterpolatedStringHandler text = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[160]);
        bool isFirst = true;
        foreach (FieldPathSegment segment in Segments)
        {
            if (!isFirst && segment.IsSimpleName)
            {
                text.AppendLiteral(".");
            }

            isFirst = false;
            segment.AppendTo(ref text);
        }

        return text.ToStringAndClear();
    }
}
