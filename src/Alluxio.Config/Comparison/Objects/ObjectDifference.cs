namespace Alluxio.Config.Comparison.Objects;

/// <summary>One value that differs between two objects.</summary>
/// <param name="Step">The way to it.</param>
/// <param name="Before">The value before; <see langword="null"/> for none.</param>
/// <param name="After">The value after; <see langword="null"/> for none.</param>
/// <param name="IsOrder">Whether the items are the same in another order.</param>
/// <param name="IsMeaningless">Whether that order means nothing.</param>
internal sealed record ObjectDifference(ObjectStep Step, NormalValue? Before, NormalValue? After, bool IsOrder =
    false, bool IsMeaningless = false)
{
    /// <summary>The way as a text.</summary>
    public string Path => field ??= Step.ToString();

    public bool IsUnder(string prefix) => Path.StartsWith(prefix, StringComparison.Ordinal)
        && (Path.Length == prefix.Length || Path[prefix.Length] is '.' or '[');

    public ObjectFieldChange ToChange(bool isSecret) => new()
    {
        Path = Path,
        Before = NormalText.Of(Step, Before, isSecret, IsOrder),
        After = NormalText.Of(Step, After, isSecret, IsOrder),
        IsOrderOnly = IsOrder && IsMeaningless,
    };
}
