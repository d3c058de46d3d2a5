using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks;

/// <summary>A known and accepted finding.</summary>
public sealed record SuppressedDiagnostic
{
    /// <summary>The finding.</summary>
    public required Diagnostic Diagnostic { get; init; }

    /// <summary>Why it is wanted, as the suppression says.</summary>
    /// <value><see langword="null"/> without a reason.</value>
    public string? Reason { get; init; }

    /// <summary>The comment that suppresses it.</summary>
    /// <value><see langword="null"/> if the options suppress it.</value>
    public SourceLocation? Comment { get; init; }

    /// <summary>The finding and the reason.</summary>
    public override string ToString() => Reason is null ? $"{Diagnostic} (suppressed)" : $"{Diagnostic} (suppressed: {Reason})";
}
