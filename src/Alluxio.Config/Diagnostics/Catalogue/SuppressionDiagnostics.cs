namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX6090 to ALX6099: what is found about suppressions themselves.</summary>
internal static class SuppressionDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownCodeRow = new()
    {
        Code = "ALX6090",
        Title = "Unknown diagnostic code",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The code '{code}', which {place} names, does not exist: the entry has no effect. The codes are listed in docs/diagnostics.",
        Cause = "The entry is meant to suppress a finding or change its severity, but does neither.",
        Remedy = "Correct the code, or remove the entry.",
        Source = "the catalogue of this library",
    };

    public static DiagnosticMessage UnknownCode(string code, string place) => UnknownCodeRow.MessageOf(code, place);

    public static readonly DiagnosticDescriptor UnusedRow = new()
    {
        Code = "ALX6091",
        Title = "Unused suppression",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "No finding {code} {place}: the suppression is unused. Remove it.",
        Cause =
            "The suppressed finding is corrected, or is at another place. An unused suppression would hide the next finding of that code.",
        Remedy = "Remove the suppression. Or move the comment to the line of the finding, or to the line above.",
        Source = "the findings themselves",
    };

    public static DiagnosticMessage Unused(string code, string place) => UnusedRow.MessageOf(code, place);

    public static readonly DiagnosticDescriptor NoCodeRow = new()
    {
        Code = "ALX6092",
        Title = "Suppression without code",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The comment contains no code, so it suppresses no finding. Write '{word}: ALX6001 reason'.",
        Cause = "The comment is meant to suppress a finding, but does not.",
        Remedy = "Write one or more codes, separated by commas, directly after the colon, followed by the reason.",
        Source = "the form of the comment",
    };

    public static DiagnosticMessage NoCode(string word) => NoCodeRow.MessageOf(word);
}
