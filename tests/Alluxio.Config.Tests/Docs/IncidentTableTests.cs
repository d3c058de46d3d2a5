using System.Reflection;
using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The list of incidents: every number once, each with tests that exist, or with a reason.</summary>
public sealed partial class IncidentTableTests
{
    private static readonly Row[] Rows =
    [
        .. Line().Matches(Repository.Read("docs/design/checks.md")).Select(static match => new Row(
            int.Parse(match.Groups["number"].Value, null),
            match.Groups["what"].Value,
            [.. Code().Matches(match.Groups["codes"].Value).Select(static code => code.Value)],
            [.. Name().Matches(match.Groups["tests"].Value).Select(static name => name.Groups[1].Value)])),
    ];

    // A test counts where it would run.
    private static readonly string[] Tests =
    [
        .. from type in typeof(IncidentTableTests).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.GetCustomAttributes<FactAttribute>().Any() && NumberOf(method.Name) is not null
           select method.Name,
    ];

    [Fact]
    public void Table_HasEveryIncidentOnce() => Assert.Equal(Enumerable.Range(1, 40), Rows.Select(static row => row.Number));

    [Fact]
    public void Table_NamesEveryTestAtItsIncident() => Assert.Equal(
        Tests.Select(static test => (NumberOf(test), test)).Order(),
        Rows.SelectMany(static row => row.Tests.Select(test => ((int?)row.Number, test))).Order());

    [Fact]
    public void Rows_WithoutTests_HaveAReason() => Convention.Holds(
        from row in Rows
        where row.Tests.Length == 0 && !row.What.StartsWith("not visible in one manifest: ", StringComparison.Ordinal)
        select $"I{row.Number}");

    [Fact]
    public void Rows_NameCodesThatExist() => Convention.Holds(
        from row in Rows
        from code in row.Codes
        where DiagnosticCatalogue.Find(code) is null
        select $"I{row.Number}: {code}");

    private static int? NumberOf(string test) =>
        Number().Match(test) is { Success: true } match ? int.Parse(match.Groups[1].Value, null) : null;

    [GeneratedRegex(
        @"^- \*\*I(?<number>[0-9]+)\*\*: (?<what>.*)\n(?:  - Codes: (?<codes>.*)\n)?(?:  - Tests: (?<tests>.*)\n)?",
        RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<=\[)ALX[0-9]{4}(?=\])")]
    private static partial Regex Code();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("^I([0-9]+)_")]
    private static partial Regex Number();

    private sealed record Row(int Number, string What, string[] Codes, string[] Tests);
}
