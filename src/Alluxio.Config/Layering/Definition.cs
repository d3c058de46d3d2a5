using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Layering;

/// <summary>One value given in one layer, with its place.</summary>
public sealed record Definition
{
    // A place, or a way to find it: most plans are never explained, so most places are never needed.
    private readonly object? _place;

    // A copy has the list of its original, which is not its own. Two threads may make it twice, and both are equal.
    private ValueList<Definition>? _alone;

    // Where the origin says more than who gives it.
    private string? ItemGiver { get; init; }

    /// <summary>The layer in which it is given.</summary>
    public required Layer Layer { get; init; }

    /// <summary>The field path, the environment variable or words that describe the source of the value.</summary>
    public required string Origin { get; init; }

    /// <summary>The value as the models hold it.</summary>
    public required object? Value { get; init; }

    /// <summary>The row of the rule table that the value was given in.</summary>
    /// <value><see langword="null"/> for values that no row names, for example the parts of a property file.</value>
    public RuleLayer? RuleLayer { get; init; }

    /// <summary>Whether no document shows that the field counts here, or that the default does.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsAssumed { get; init; }

    /// <summary>Whether the stock installation sets it, not its user.</summary>
    internal bool IsStock { get; init; }

    /// <summary>Whether it is a default: of the controller's code, or of the stock installation.</summary>
    internal bool IsDefault => IsStock || Layer == Layer.BuiltIn;

    /// <summary>The place of the value.</summary>
    /// <value><see langword="null"/> if it has no source text.</value>
    public SourceLocation? Location
    {
        get => _place switch
        {
            SourceLocation location => location,
            Func<SourceLocation?> locate => locate(),
            Func<string, SourceLocation?> locateOrigin => locateOrigin(Place),
            _ => null,
        };
        init => _place = value;
    }

    internal Func<SourceLocation?>? Locate
    {
        init => _place = value;
    }

    /// <summary>The place of a part of the value, or of all of it.</summary>
    /// <param name="part">The path of the part after <see cref="Origin"/>, for example <c>[1]</c>.</param>
    internal SourceLocation? LocationOf(string part) =>
        (_place is Func<string, SourceLocation?> locate ? locate(Place + part) : null) ?? Location;

    private SourceLocation? LocationOfEntry(string key) =>
        _place is Func<string, SourceLocation?> locate ? locate(FieldPath.Parse(Place).Append(key).ToString()) : null;

    /// <summary>The field, variable or hand that gives it, whichever portion of the field and item of the setting that is.</summary>
    internal string Giver => ItemGiver ?? (IsStock && RuleLayer is { } row ? row.Field : Place);

    // Of a portion the place is that of its field.
    private string Place => RuleLayer is { Portion: not FieldPortion.Whole } row && Origin == row.Origin ? row.Field : Origin;

    /// <summary>A value given in a row of the rule table.</summary>
    /// <param name="layer">The row.</param>
    /// <param name="value">The value.</param>
    /// <param name="item">What of the setting it gives, where that is less than all: <c>rpc</c> of the ports.</param>
    /// <param name="locate">How the place of the field is found; <see langword="null"/> if it has no source text.</param>
    internal static Definition Of(RuleLayer layer, object? value, string? item = null, Func<string, SourceLocation?>? locate = null) =>
        new()
        {
            Layer = layer.Layer,
            Origin = item is null ? layer.Origin : $"{layer.Origin} ({item})",
            Value = value,
            RuleLayer = layer,
            IsAssumed = layer.IsAssumed,
            LocateOrigin = locate,
            ItemGiver = item is null ? null : layer.Field,
        };

    /// <summary>The same as what it gives of a setting that has several items.</summary>
    /// <param name="item">The item, for example <c>rpc</c> of the ports.</param>
    internal Definition ForItem(string item) => this with { Origin = $"{Origin} ({item})", ItemGiver = Giver };

    /// <summary>A list of this definition alone. Defaults, which all plans share, need one list only.</summary>
    internal ValueList<Definition> Alone => _alone is { } alone && ReferenceEquals(alone[0], this) ? alone : _alone = new([this]);

    /// <summary>The value of the definition under one key of its map.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value under it.</param>
    internal Definition Entry(string key, object? value)
    {
        string origin = $"{Origin}[\"{key}\"]";

        // The origin is the path of the entry, unless the key has a quote or the map is only a part of its field.
        if (_place is Func<string, SourceLocation?> && Place == Origin && key.AsSpan().IndexOfAny('"', '\\') < 0)
        {
            return this with { Origin = origin, Value = value, ItemGiver = null };
        }

        return this with { Origin = origin, Value = value, Locate = LocatorOf(key), ItemGiver = null };
    }

    // Apart, because its closure would be made for every entry.
    private Func<SourceLocation?> LocatorOf(string key) => () => LocationOfEntry(key);

    /// <summary>The layer and the origin. The value is omitted, because it may be a secret.</summary>
    public override string ToString() => $"{Layer}: {Origin}";

    /// <summary>
    /// How <see cref="Origin"/>, which is a field path then, is looked up. One delegate serves all definitions of a manifest.
    /// </summary>
    internal Func<string, SourceLocation?>? LocateOrigin
    {
        init => _place = value;
    }

    /// <summary>Two definitions are equal when their values, layers and origins are. Their places are not compared: a comment above moves
    /// them.</summary>
    /// <param name="other">The other definition.</param>
    public bool Equals(Definition? other) => ReferenceEquals(this, other)
        || (other is not null
            && Layer == other.Layer
            && Origin == other.Origin
            && IsAssumed == other.IsAssumed
            && Equals(Value, other.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Layer, Origin, Value);
}
