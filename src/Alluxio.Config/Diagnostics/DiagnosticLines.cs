using System.Globalization;
using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics;

/// <summary>Findings as lines for people: the worst first; findings below the requested severity are only counted.</summary>
internal static class DiagnosticLines
{
    /// <summary>The findings of a severity and above.</summary>
    /// <param name="diagnostics">All findings.</param>
    /// <param name="least">The least severity that is shown.</param>
    public static string Write(ValueList<Diagnostic> diagnostics, DiagnosticSeverity least)
    {
        StringBuilder text = new();
        foreach (Diagnostic shown in diagnostics.Where(diagnostic => diagnostic.Severity >= least)
            .OrderByDescending(static diagnostic => diagnostic.Severity))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(shown);
        }

        int left = diagnostics.Count(diagnostic => diagnostic.Severity < least);
        if (text.Length > 0 && left > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{left} more of lower severity {(left == 1 ? "is" : "are")} not shown; --severity information shows all.");
        }

        return text.ToString();
    }
}
