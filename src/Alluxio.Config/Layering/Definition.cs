using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Layering;

/// <summary>One value given in one layer, with its place.</summary>
public sealed record Definition
{
    private readonly Func<SourceLocation?>? _locate;
    private readonly SourceLocation? _location;

    /// <summary>The layer in which it is given.</summary>
    public required Layer Layer { get; init; }

    /// <summary>The field path, the environment variable or the words that say where the value comes from.</summary>
    public required string Origin { get; init; }

    /// <summary>The value as the models hold it.</summary>
    public required object? Value { get; init; }

    /// <summary>Where the value stands.</summary>
    /// <value><see langword="null"/> where it did not come from a text.</value>
    public SourceLocation? Location
    {
        get => _location ?? _locate?.Invoke();
        init => _location = value;
    }

    /// <summary>Finds the location when somebody asks: most plans are never explained.</summary>
    internal Func<SourceLocation?>? Locate
    {
        init => _locate = value;
    }

    /// <summary>Two definitions are equal when layer, origin, value and place are.</summary>
    /// <param name="other">The other definition.</param>
    public bool Equals(Definition? other) =>
        other is not null && Layer == other.Layer && Origin == other.Origin && Equals(Value, other.Value) && Location == other.Location;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Layer, Origin, Value);
}
