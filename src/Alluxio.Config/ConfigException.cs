using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>Thrown if a result was requested, but the input has errors. It carries every diagnostic, not only the first.</summary>
public sealed class ConfigException : Exception
{
    /// <summary>An exception without diagnostics.</summary>
    public ConfigException()
        : this([])
    {
    }

    /// <summary>An exception with a custom message.</summary>
    /// <param name="message">The message.</param>
    public ConfigException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>An exception with a custom message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ConfigException(string message, Exception innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>An exception for diagnostics; the message lists them, one a line.</summary>
    /// <param name="diagnostics">All diagnostics, errors or not.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is <see langword="null"/>.</exception>
    public ConfigException(ValueList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Everything that was found.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    private static string Describe(ValueList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        int errors = diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        string headline = errors == 1 ? "The configuration has 1 error:" : $"The configuration has {errors} errors:";
        return string.Join('\n', diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.ToString())
            .Prepend(headline));
    }
}
