using Alluxio.Config.Checks.Reports;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Everything that was found about manifests: while they were read and resolved, about their images, and by the rules.</summary>
public sealed record CheckReport
{
    /// <summary>The findings: file by file, from top to bottom; those without a place first.</summary>
    public required ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Findings that the options or comments suppress, in the same order.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>
    /// The partly checked deployments, in order: an error prevents rendering, so rules for objects, pods and images did not run. Errors in
    /// reading that controllers go on with hide nothing: the objects are then those that the controller makes as built.
    /// </summary>
    /// <value>The default is the empty list: everything was checked.</value>
    public ValueList<PartlyCheckedDeployment> PartlyChecked { get; init; } = [];

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The findings that are errors.</summary>
    /// <value>Empty exactly if <see cref="HasErrors"/> is <see langword="false"/>.</value>
    public IEnumerable<Diagnostic> Errors =>
        Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The report for programs: every finding with its place, its field and its fix.</summary>
    /// <returns>A JSON document that ends with a line feed.</returns>
    public string ToJson() => CheckReportJson.Write(this);

    /// <summary>The report as SARIF 2.1.0, which code hosts show at the lines of a change.</summary>
    /// <param name="options">How files are named; <see langword="null"/> for the defaults.</param>
    /// <returns>A JSON document that ends with a line feed. The same report gives the same text.</returns>
    public string ToSarif(SarifOptions? options = null) => SarifWriter.Write(this, options ?? SarifOptions.Default);

    /// <summary>
    /// One line a finding, as build tools and editors recognise it (<c>file(line,column): error ALX1001: message</c>): errors first, then
    /// warnings, then information. If any finding is shown, a last line counts the omitted ones.
    /// </summary>
    /// <param name="least">The least severity that is shown; the default is warning.</param>
    /// <returns>The lines without a line feed at the end; empty if no finding is shown.</returns>
    /// <remarks>
    /// Errors and warnings are read by MSBuild, by the problem matcher <c>$msCompile</c> and by whatever knows their form. Information has
    /// the form <c>info</c>, which the problem matcher reads and MSBuild takes for a plain message.
    /// </remarks>
    public string ToText(DiagnosticSeverity least = DiagnosticSeverity.Warning) => DiagnosticLines.Write(Diagnostics, least);

    /// <summary>The errors and warnings, as <see cref="ToText"/> writes them.</summary>
    public override string ToString() => ToText();
}
