namespace Alluxio.Config.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Probably not what the author wants; a result is still produced.</summary>
    Warning,

    /// <summary>The input cannot mean what it says; no result is produced from it.</summary>
    Error,
}
