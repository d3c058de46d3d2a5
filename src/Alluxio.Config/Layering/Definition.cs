using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Layering;

/// <summary>One value given in one layer, with its place.</summary>
public sealed record Definition
{
    // Most plans are never explained: places are looked up when somebody asks.
    private readonly Deferred<SourceLocation?>? _location;

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
        get => _location?.Value;
        init => _location = value is null ? null : new(() => value);
    }

    internal Func<SourceLocation?>? Locate
    {
        init => _location = value is null ? null : new(value);
    }

    /// <summary>The layer and the origin. The value is left out, because it may be a secret.</summary>
    public override string ToString() => $"{Layer}: {Origin}";
}
