namespace Alluxio.Config.Comparison;

/// <summary>One field of an object that differs between two states. Secrets are masked.</summary>
public sealed record ObjectFieldChange
{
    /// <summary>
    /// The field, from the object down, for example <c>spec.template.spec.containers[alluxio-worker].image</c>. Items of a list with keys
    /// are under their key, others under their position; a key that is not a simple name is quoted, <c>data["mount.info"]</c>.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The value before.</summary>
    /// <value>The default is <see langword="null"/>: the field is absent there.</value>
    public string? Before { get; init; }

    /// <summary>The value after.</summary>
    /// <value>The default is <see langword="null"/>: the field is absent there.</value>
    public string? After { get; init; }

    /// <summary>
    /// Whether the items are the same in another order that means nothing. The API server still stores another list, so pods roll.
    /// </summary>
    public bool IsOrderOnly { get; init; }

    /// <summary>The path with the values, in one line.</summary>
    public override string ToString() => (Before, After) switch
    {
        (null, _) => $"+{Path}: {After}",
        (_, null) => $"-{Path}: {Before}",
        _ => $"{Path}: {Before} -> {After}{(IsOrderOnly ? " (order only)" : "")}",
    };
}
