using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics;

/// <summary>Edits that take away what a diagnostic found. They are safe: they change no other meaning.</summary>
public sealed record DiagnosticFix
{
    /// <summary>The effect of the edits, as an instruction: <c>Quote the value</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The edits, all of one text.</summary>
    public required ValueList<TextEdit> Edits { get; init; }

    /// <summary>The effect of the edits, and their place.</summary>
    public override string ToString() => $"{Title}: {string.Join("; ", Edits)}";
}
