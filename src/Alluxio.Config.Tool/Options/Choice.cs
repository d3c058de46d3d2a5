using System.CommandLine;
using System.CommandLine.Parsing;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tool.Options;

/// <summary>Options with a few allowed values.</summary>
internal static class Choice
{
    private static readonly string[] Severities = ["error", "warning", "information"];

    /// <summary>An option whose first value is the default.</summary>
    public static Option<string> Of(string name, string description, params string[] values)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => values[0] };
        return option.AcceptOnlyFromAmong(values);
    }

    public static Option<string> OfSeverity(string name, string description, string least)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => least };
        return option.AcceptOnlyFromAmong(Severities);
    }

    public static DiagnosticSeverity Severity(this ParseResult result, Option<string> option) =>
        SeverityOf(result.GetRequiredValue(option));

    public static DiagnosticSeverity SeverityOf(string name) => Enum.Parse<DiagnosticSeverity>(name, ignoreCase: true);

    public static bool IsSeverity(string name) => Severities.Contains(name);

    /// <summary>Whether the command line has the option. Validators ask for this, not for values: those may be invalid.</summary>
    public static bool IsGiven(this CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
