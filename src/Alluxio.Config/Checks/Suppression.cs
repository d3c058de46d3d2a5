using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Findings of one code that are known and wanted: everywhere, in one file, or below one field.</summary>
public sealed record Suppression
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The field from which on findings are suppressed.</summary>
    /// <value><see langword="null"/> for every field.</value>
    public FieldPath? Path { get; init; }

    /// <summary>The name of the file, as it was loaded.</summary>
    /// <value><see langword="null"/> for every file.</value>
    public string? File { get; init; }

    /// <summary>Why it is wanted; for readers.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a finding is meant.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostic"/> is <see langword="null"/>.</exception>
    internal bool Covers(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return diagnostic.Code == Code
            && (Path is null || diagnostic.Path?.StartsWith(Path) == true)
            && (File is null || diagnostic.Location?.File == File);
    }
}
