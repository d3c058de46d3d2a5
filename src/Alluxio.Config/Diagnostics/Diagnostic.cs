using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics;

/// <summary>One finding about the input: what was found, where, what is allowed and what to do.</summary>
public sealed record Diagnostic
{
    // A caller that only asks for the existence of errors needs no sentences.
    private readonly DiagnosticMessage? _said;

    // The sentence of a third-party finding.
    private readonly string? _text;

    // Most fixes are never asked for.
    private readonly Deferred<DiagnosticFix?>? _fix;

    /// <summary>A finding.</summary>
    public Diagnostic()
    {
    }

    // The compiler does not see that Message shows the field.
#pragma warning disable CS8618
    [SetsRequiredMembers]
    internal Diagnostic(DiagnosticMessage said) => (Code, Severity, _said) = (said.Descriptor.Code, said.Descriptor.Severity, said);
#pragma warning restore CS8618

    /// <summary>The code, stable for ever: <c>ALX</c> and four digits.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The finding, the allowed values and the remedy, in a few sentences. Secrets are masked.</summary>
    public required string Message
    {
        get => _text ?? _said?.Text ?? "";
        init => _text = value;
    }

    /// <summary>The place in the source.</summary>
    /// <value><see langword="null"/> if the input has no source text.</value>
    public SourceLocation? Location { get; init; }

    /// <summary>The field that it is about, from the root of its document.</summary>
    /// <value><see langword="null"/> if the text could not be read as fields.</value>
    public FieldPath? Path { get; init; }

    /// <summary>The offending value as written, shortened, masked where it may be secret.</summary>
    /// <value><see langword="null"/> if no single value is at fault.</value>
    public string? Value { get; init; }

    /// <summary>The suggested text, if one answer is likely.</summary>
    public string? Suggestion { get; init; }

    /// <summary>How to correct it without changing anything else.</summary>
    /// <value><see langword="null"/> where the user has to decide.</value>
    public DiagnosticFix? Fix
    {
        get => _fix?.Value;
        init => _fix = value is null ? null : new(() => value);
    }

    internal Deferred<DiagnosticFix?>? DeferredFix
    {
        init => _fix = value;
    }

    /// <summary>The page that says what the code means and what to do.</summary>
    public Uri HelpUri => DiagnosticHelp.PageOf(Code);

    /// <summary>Whether the definition of a custom resource refuses such input.</summary>
    internal bool ServerRefuses => Descriptor?.ServerRefuses == true;

    /// <summary>Whether controllers accept such input.</summary>
    internal bool ControllersAccept => Descriptor?.ControllersAccept == true;

    /// <summary>Whether the value is read as unset, so that checks that do not depend on it still run.</summary>
    internal bool ReadsAsAbsent => Descriptor?.ReadsAsAbsent == true;

    /// <summary>The row of the catalogue; <see langword="null"/> for a finding from outside of the library.</summary>
    internal DiagnosticDescriptor? Descriptor => _said?.Descriptor;

    /// <summary>Whether two findings say the same of the same place.</summary>
    /// <param name="other">The other one.</param>
    /// <remarks>The fix follows from that and is not compared: it would have to be computed first.</remarks>
    public bool Equals(Diagnostic? other) => ReferenceEquals(this, other)
        || (other is not null
            && Code == other.Code
            && Severity == other.Severity
            && Location == other.Location
            && Path == other.Path
            && Value == other.Value
            && Suggestion == other.Suggestion
            && SaysTheSame(other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Location?.Offset, Value);

    /// <summary>The line that build tools and editors recognise: <c>file(line,column): error ALX1001: message</c>.</summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return Location is null ? $"{severity} {Code}: {Message}" : $"{Location}: {severity} {Code}: {Message}";
    }

    // The facts decide where both are of the catalogue: no sentence is written to compare two.
    private bool SaysTheSame(Diagnostic other) => _text is null && other._text is null && _said is not null && other._said is not null
        ? _said.Equals(other._said)
        : Message == other.Message;
}
