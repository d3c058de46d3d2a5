namespace Alluxio.Config.Diagnostics;

/// <summary>The general facts of a diagnostic code: its row of the catalogue.</summary>
public sealed record DiagnosticDescriptor
{
    /// <summary>The code: <c>ALX</c> and four digits; never reused for another meaning.</summary>
    public required string Code { get; init; }

    /// <summary>The name of the finding, for headings.</summary>
    public required string Title { get; init; }

    /// <summary>The severity that it has unless a profile changes it.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The message, with names in braces for facts: <c>'{field}' must be …</c>.</summary>
    public required string MessageFormat { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Cause { get; init; }

    /// <summary>The remedy.</summary>
    public required string Remedy { get; init; }

    /// <summary>The source: a file of the controller, a page of the documentation, an incident.</summary>
    /// <value><see langword="null"/> if the manifest itself shows it.</value>
    public string? Source { get; init; }

    /// <summary>The version of this library that first had the code.</summary>
    /// <value>The default is <c>0.1</c>.</value>
    public string Since { get; init; } = "0.1";

    /// <summary>The page about this code.</summary>
    public Uri HelpUri => DiagnosticHelp.PageOf(Code);

    /// <summary>
    /// Whether the API server's lenient path and the controllers accept such input. Under
    /// the <c>AsBuilt</c> profile such an error counts as a warning.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ControllersAccept { get; init; }

    /// <summary>Whether the value is read as unset, so that checks that do not depend on it still run.</summary>
    internal bool ReadsAsAbsent { get; init; }

    /// <summary>
    /// Whether the API server refuses such input: the custom resource, by its definition, or what controllers make of it. <c>Check</c> then
    /// tells an error under every profile, though controllers would go on with it.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ServerRefuses { get; init; }

    /// <summary>
    /// The message with the facts of a case, in the order in which the format first names them. Only the method of the code calls it, which
    /// names and types them.
    /// </summary>
    internal DiagnosticMessage MessageOf(params ReadOnlySpan<object?> facts) => new(this, facts);
}
