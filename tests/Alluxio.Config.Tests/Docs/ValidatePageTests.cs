using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The page about checking shows more than commands and their output: its code and its files are also true.</summary>
public class ValidatePageTests
{
    private static readonly string Docs = Path.Combine(TestFiles.Repository, "docs");

    [Fact]
    public void Code_IsThatOfThisTest_AndDoesWhatThePageSays()
    {
        CheckReport Check(string file)
        {
            // begin
            CheckReport report = AlluxioConfig.Check(AlluxioConfig.Load(file), new CheckOptions
            {
                Severities = [new("ALX6001", DiagnosticSeverity.Error)],
                Suppressions = [new Suppression { Code = "ALX5018", Reason = "the node has the secret" }],
            });
            // end
            return report;
        }

        string[] source = File.ReadAllLines(Path.Combine(TestFiles.Project, "Docs", "ValidatePageTests.cs"));
        string[] code = [.. source.SkipWhile(static line => line.Trim() != "// begin")
            .Skip(1)
            .TakeWhile(static line => line.Trim() != "// end")
            .Select(static line => line[12..])];
        string[] shown = [.. Readme.Blocks(File.ReadAllLines(Path.Combine(Docs, "guides", "validate.md")), "csharp").First()];

        Assert.Equal(
            string.Join('\n', code).Replace("Load(file)", "Load(\"samples/hbase.yaml\")", StringComparison.Ordinal),
            string.Join('\n', shown));
        Assert.Equal(
            "the node has the secret",
            Assert.Single(Check(Path.Combine(TestFiles.Repository, "samples", "hbase.yaml")).Suppressed).Reason);
    }

    [Fact]
    public void ProblemMatcher_ReadsErrorsAndWarnings()
    {
        JsonNode pattern =
            JsonNode.Parse(File.ReadAllText(Path.Combine(Docs, "validate-problem-matcher.json")))!["problemMatcher"]![0]!["pattern"]![0]!;
        Regex form = new((string)pattern["regexp"]!);
        CheckReport report =
            AlluxioConfig.Check(AlluxioConfig.Load(Path.Combine(TestFiles.Repository, "samples", "broken", "training.yaml")));
        Diagnostic[] expected =
        [
            .. report.Diagnostics.Where(static found => found.Location is not null && found.Severity != DiagnosticSeverity.Information),
        ];

        Match[] matches = [.. report.ToString().Split('\n').Select(line => form.Match(line)).Where(static match => match.Success)];

        string Group(Match match, string name) => match.Groups[(int)pattern[name]!].Value;
        Assert.NotEmpty(expected);

        // The text has errors first; the report goes by place.
        Assert.Equal(
            expected.Select(static found =>
                (found.Location!.File, $"{found.Location.Line}", $"{found.Location.Column}", found.Code, found.Message)).Order(),
            matches.Select(match => (Group(
                match,
                "file"), Group(match, "line"), Group(match, "column"), Group(match, "code"), Group(match, "message"))).Order());
    }
}
