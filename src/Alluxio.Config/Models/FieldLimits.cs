namespace Alluxio.Config.Models;

/// <summary>What the definition of a custom resource asks of a field's value, beside its type.</summary>
internal sealed class FieldLimits
{
    /// <summary>The least number.</summary>
    public long? Minimum { get; init; }

    /// <summary>The least length of a text.</summary>
    public int? MinLength { get; init; }

    /// <summary>The least number of items of a list.</summary>
    public int? MinItems { get; init; }

    /// <summary>The only texts.</summary>
    public string[]? Words { get; init; }

    /// <summary>An expression that the whole text fits.</summary>
    public string? Pattern { get; init; }
}
