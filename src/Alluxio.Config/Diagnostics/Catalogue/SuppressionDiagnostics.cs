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
        Cause = "The entry should suppress a finding or change its severity, but no finding has this code.",
        Remedy = "Correct the code, or remove the entry.",
        Source = "the codes of this library",
    };

    public static DiagnosticMessage UnknownCode(string code, string place) => UnknownCodeRow.MessageOf(code, place);

    public static readonly DiagnosticDescriptor UnusedRow = new()
    {
        Code = "ALX6091",
        Title = "Unused suppression",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "No finding {code} {place}: the suppression is unused. Remove it.",
        Cause =
            "The fault is corrected, or the finding is on another line. An unused suppression would hide the next finding with this code.",
        Remedy = "Remove the suppression. Or move the comment to the line of the finding or to the line above.",
        Source = "the findings of this library",
    };

    public static DiagnosticMessage Unused(string code, string place) => UnusedRow.MessageOf(code, place);

    public static readonly DiagnosticDescriptor NoCodeRow = new()
    {
        Code = "ALX6092",
        Title = "Suppression without code",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The comment contains no code, so it suppresses no finding. Write '{word}: ALX6001 reason'.",
        Cause = "The comment should suppress a finding but has no effect without a code.",
        Remedy = "Write one or more codes directly after the colon, separated by commas. Write the reason after the codes.",
        Source = "the comments that this library reads",
    };

    public static DiagnosticMessage NoCode(string word) => NoCodeRow.MessageOf(word);
}
