namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX6090 to ALX6099: what is found about suppressions themselves.</summary>
internal static class SuppressionDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownCodeRow = new()
    {
        Code = "ALX6090",
        Title = "Unknown code",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "There is no code '{code}', which {place} names: nothing is suppressed or judged by it. The codes are listed in docs/diagnostics.",
        Cause = "Somebody believes that a finding is suppressed, or counts as more or less, and it is not so.",
        Remedy = "Correct the code, or remove the entry.",
        Source = "the catalogue of this library",
    };

    public static DiagnosticMessage UnknownCode(string code, string place) => UnknownCodeRow.MessageOf(code, place);

    public static readonly DiagnosticDescriptor UnusedRow = new()
    {
        Code = "ALX6091",
        Title = "Suppression that suppresses nothing",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "No finding {code} {place}: the suppression has no effect. Remove it.",
        Cause = "What was suppressed once is corrected, or stands elsewhere; the next finding of that kind would be hidden without anybody having looked at it.",
        Remedy = "Remove the suppression, or put the comment on the line of the finding or right above it.",
        Source = "the findings themselves",
    };

    public static DiagnosticMessage Unused(string code, string place) => UnusedRow.MessageOf(code, place);

    public static readonly DiagnosticDescriptor NoCodeRow = new()
    {
        Code = "ALX6092",
        Title = "Suppression without code",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The comment names no code, so that nothing is suppressed. Write '{word}: ALX6001 reason'.",
        Cause = "Somebody believes that a finding is suppressed, and it is not.",
        Remedy = "Name one code or several, separated by commas, right behind the colon; the reason stands behind them.",
        Source = "the form of the comment",
    };

    public static DiagnosticMessage NoCode(string word) => NoCodeRow.MessageOf(word);
}
