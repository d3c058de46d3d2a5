using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks;

/// <summary>A finding that somebody knows and wants.</summary>
public sealed record SuppressedDiagnostic
{
    /// <summary>The finding.</summary>
    public required Diagnostic Diagnostic { get; init; }

    /// <summary>Why it is wanted, as the suppression says.</summary>
    /// <value><see langword="null"/> where it gives no reason.</value>
    public string? Reason { get; init; }

    /// <summary>The comment that suppresses it.</summary>
    /// <value><see langword="null"/> where the options do.</value>
    public SourceLocation? Comment { get; init; }

    /// <summary>The finding and the reason.</summary>
    public override string ToString() => Reason is null ? $"{Diagnostic} (suppressed)" : $"{Diagnostic} (suppressed: {Reason})";
}
