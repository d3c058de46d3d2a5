using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>Everything that was found about manifests: while they were read and resolved, about their images, and by the rules.</summary>
public sealed record CheckReport
{
    /// <summary>The findings: file by file, from top to bottom; those without a place first.</summary>
    public required ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Findings that the options suppress.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Diagnostic> Suppressed { get; init; } = [];

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>One line a finding, as build tools and editors recognise it.</summary>
    public override string ToString() => string.Join('\n', Diagnostics);
}
