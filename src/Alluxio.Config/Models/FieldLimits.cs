namespace Alluxio.Config.Models;

/// <summary>The limits that a custom resource definition sets for the value of a field, in addition to its type.</summary>
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
