using System.Text.Json.Nodes;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Tests.Conventions;
using Alluxio.Config.Tests.Images.Relocation;
using Alluxio.Config.Tests.Snapshots;
using Alluxio.Config.Values;
using NJsonSchema;

namespace Alluxio.Config.Tests.Checks.Reports;

public sealed class SarifTests
{
    private static readonly string Training = Path.Combine(TestFiles.Repository, "samples", "broken", "training.yaml");

    private static readonly string SchemaFile = Path.Combine(TestFiles.Project, "Checks", "Reports", "sarif-2.1.0-subset.schema.json");

    private static CheckReport Report(string text, string file = "deploy/training.yaml") =>
        AlluxioConfig.Check(AlluxioConfig.LoadText(text, file));

    private static CheckReport Report() => Report(File.ReadAllText(Training));

    private static string Corrected() => AlluxioConfig.Fix(AlluxioConfig.LoadText(File.ReadAllText(Training), "f")).Texts[0].Text;

    private static JsonArray Results(string sarif) => JsonNode.Parse(sarif)!["runs"]![0]!["results"]!.AsArray();

    [Fact]
    public void Sarif_OfTheBrokenSample_IsTheVerifiedOne() => Snapshot.Match(Report().ToSarif(), "sarif");

    // Suppressed findings are found only if no other error hides them.
    [Fact]
    public void Sarif_OfTheCorrectedSample_IsTheVerifiedOne_WithItsSuppression()
    {
        CheckReport report = Report(Corrected());

        Assert.Equal("ALX6001", Assert.Single(report.Suppressed).Diagnostic.Code);
        Assert.All(
            Results(report.ToSarif()),
            static result => Assert.Equal((string)result!["ruleId"]! == "ALX6001" ? 1 : 0, result["suppressions"]!.AsArray().Count));
        Snapshot.Match(report.ToSarif(), "sarif");
    }

    [Fact]
    public void Json_OfTheBrokenSample_IsTheVerifiedOne() => Snapshot.Match(Report().ToJson(), "json");

    [Fact]
    public async Task Sarif_OfEveryExampleAndInput_FitsTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(SchemaFile, TestContext.Current.CancellationToken);
        IEnumerable<string> texts = Repository.Examples.Codes
            .Select(Repository.Examples.Of)
            .SelectMany(static example => (string?[])[example.Bad, example.Good])
            .OfType<string>()
            .Concat(RelocationInputs.Names.Where(static (_, index) => index % 10 == 0).Select(RelocationInputs.Text))
            .Append(await File.ReadAllTextAsync(Training, TestContext.Current.CancellationToken))
            .Append(Corrected());
        SarifOptions options = new() { FileOfFindingsWithoutPlace = "all.yaml" };
        foreach (string text in texts)
        {
            CheckReport report = Report(text);
            Assert.Empty(schema.Validate(report.ToSarif()));
            Assert.Empty(schema.Validate(report.ToSarif(options)));
            Assert.All(Results(report.ToSarif(options)), static result => Assert.Single(result!["locations"]!.AsArray()));
        }

        CheckOptions known = new()
        {
            Suppressions = [new Suppression { Code = "ALX6001", Reason = "fixed in our registry" }, new Suppression { Code = "ALX5010" }],
        };
        CheckReport suppressed = AlluxioConfig.Check(AlluxioConfig.LoadText(Corrected(), "a b/ä.yaml"), known);
        Assert.Contains(suppressed.Suppressed, static entry => entry.Comment is null);
        Assert.Empty(schema.Validate(suppressed.ToSarif(options with { Root = "/repo" })));
        Assert.Empty(schema.Validate(new CheckReport { Diagnostics = [] }.ToSarif()));
    }

    // A schema that lets everything pass would show nothing.
    [Theory]
    [InlineData("\"ruleIndex\"", "\"ruleindex\"")]
    [InlineData("\"startLine\": ", "\"startLine\": -")]
    [InlineData("\"startLine\": ", "\"endLine\": 9, \"x\": ")]
    [InlineData("\"startLine\": ", "\"sourceLanguage\": \"yaml\", \"byteLength\": ")]
    [InlineData("\"driver\": {", "\"driver\": {\"artifacts\": [],")]
    [InlineData("\"driver\": {", "\"driver\": {\"guid\": \"1\",")]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.1\"")]
    [InlineData("\"kind\": \"inSource\"", "\"kind\": \"comment\"")]
    [InlineData("\"level\": \"warning\"", "\"level\": \"info\"")]
    public async Task Schema_RefusesWhatTheStandardDoes(string right, string wrong)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(SchemaFile, TestContext.Current.CancellationToken);
        string sarif = Report(Corrected()).ToSarif();

        Assert.Contains(right, sarif, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(sarif.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Regions_AreThoseOfTheText()
    {
        string text = File.ReadAllText(Training);
        string[] lines = text.Split('\n');
        CheckReport report = Report();
        Diagnostic[] all = [.. report.Diagnostics, .. report.Suppressed.Select(static suppressed => suppressed.Diagnostic)];
        JsonArray results = Results(report.ToSarif());

        Assert.Equal(all.Length, results.Count);
        foreach ((Diagnostic found, JsonNode? result) in all.Zip(results).Where(static pair => pair.First.Location is { Length: > 0 }))
        {
            JsonNode region = result!["locations"]![0]!["physicalLocation"]!["region"]!;
            int end = lines.Take((int)region["endLine"]! - 1).Sum(static line => line.Length + 1) + (int)region["endColumn"]! - 1;
            Assert.Equal(found.Location!.Offset + found.Location.Length, end);
        }
    }

    [Fact]
    public void Location_OverSeveralLines_KnowsItsEnd()
    {
        SourceLocation place =
            AlluxioConfig.LoadText("apiVersion: v1\r\nkind: Secret\r\nmetadata:\r\n  name: \"one\r\n    😀two\" # x\r\n").Manifests[
                0].Locate(FieldPath.Parse("metadata.name"))!;

        Assert.Equal((4, 9, 5, 11), (place.Line, place.Column, place.EndLine, place.EndColumn));
    }

    [Fact]
    public void Rules_AreThoseThatFoundSomething()
    {
        JsonNode run = JsonNode.Parse(Report().ToSarif())!["runs"]![0]!;
        string[] rules = [.. run["tool"]!["driver"]!["rules"]!.AsArray().Select(static rule => (string)rule!["id"]!)];

        Assert.Equal(rules.Distinct().Order(StringComparer.Ordinal), rules);
        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string)result!["ruleId"]!, rules[(int)result["ruleIndex"]!]));
        Assert.Equal(rules.Length, run["results"]!.AsArray().Select(static result => (string)result!["ruleId"]!).Distinct().Count());
    }

    // The replacements of a fix say the same as its edits.
    [Fact]
    public void Fixes_AppliedByTheirRegions_GiveTheFixedText()
    {
        string text = File.ReadAllText(Training);
        ManifestSet manifests = AlluxioConfig.LoadText(text, "t.yaml");
        string[] lines = text.Split('\n');
        int OffsetOf(JsonNode region, string name) =>
            lines.Take((int)region[name + "Line"]! - 1).Sum(static line => line.Length + 1) + (int)region[name + "Column"]! - 1;

        IEnumerable<(int Start, int End, string NewText)> replacements =
            from result in Results(AlluxioConfig.Check(manifests).ToSarif())
            from fix in result!["fixes"]?.AsArray() ?? []
            from replacement in fix!["artifactChanges"]![0]!["replacements"]!.AsArray()
            let region = replacement!["deletedRegion"]!
            select (OffsetOf(region, "start"), OffsetOf(region, "end"), (string)replacement["insertedContent"]!["text"]!);
        string edited = replacements.OrderByDescending(static edit => edit.Start)
            .Aggregate(text, static (now, edit) => now[..edit.Start] + edit.NewText + now[edit.End..]);

        EditedText expected = Assert.Single(AlluxioConfig.Fix(manifests).Texts);
        Assert.NotEqual(text, edited);
        Assert.Equal(expected.Text, edited);
    }

    [Fact]
    public void Fingerprints_SurviveMovedLines_AndSuppressions()
    {
        string text = File.ReadAllText(Training);
        string[] Of(string changed) => [.. Results(Report(changed).ToSarif())
            .Select(static result => $"{result!["ruleId"]} {result["partialFingerprints"]!["alluxioConfig/v1"]}")
            .Order(StringComparer.Ordinal)];

        string[] before = Of(text);

        Assert.Equal(before, Of("# one\n# two\n\n" + text.Replace("spec:\n", "spec:\n  # three\n", StringComparison.Ordinal)));
        Assert.Equal(before, Of(text.Replace("alluxio-config-ignore:", "", StringComparison.Ordinal)));
        Assert.Equal(before.Distinct(), before);
    }

    [Theory]
    [InlineData("deploy/a b.yaml", null, "deploy/a%20b.yaml", true)]
    [InlineData("./deploy/ä.yaml", null, "deploy/%C3%A4.yaml", true)]
    [InlineData("deploy\\x.yaml", null, "deploy/x.yaml", true)]
    [InlineData("/repo/deploy/x.yaml", "/repo", "deploy/x.yaml", true)]
    [InlineData("/repo/deploy/x.yaml", "/repo/", "deploy/x.yaml", true)]
    [InlineData("/repository/x.yaml", "/repo", "file:///repository/x.yaml", false)]
    [InlineData("C:\\repo\\x.yaml", "C:\\repo", "x.yaml", true)]
    [InlineData("C:\\other\\x.yaml", "C:\\repo", "file:///C:/other/x.yaml", false)]
    [InlineData("../m/x.yaml", null, "../m/x.yaml", false)]
    [InlineData("../m/x.yaml", "/home/repo", "file:///home/m/x.yaml", false)]
    [InlineData("../../../x.yaml", "/home/repo", "../../../x.yaml", false)]
    [InlineData("./a/../../m/x.yaml", "/home/repo", "file:///home/m/x.yaml", false)]
    [InlineData("a/../m/./x.yaml", null, "m/x.yaml", true)]
    [InlineData("(text)", null, "%28text%29", true)]
    public void Files_AreUris(string file, string? root, string uri, bool isRelative)
    {
        string sarif = AlluxioConfig.Check(AlluxioConfig.LoadText(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nspec:\n  bogus: 1\n",
            file)).ToSarif(new SarifOptions { Root = root });

        JsonNode artifact = Results(sarif)
            .Select(static result => result!["locations"]!.AsArray())
            .First(static locations => locations.Count > 0)[0]!["physicalLocation"]!["artifactLocation"]!;
        Assert.Equal(uri, (string)artifact["uri"]!);
        Assert.Equal(isRelative ? "SRCROOT" : null, (string?)artifact["uriBaseId"]);
    }

    [Fact]
    public void FindingsWithoutPlace_GoWhereTheOptionsSay()
    {
        CheckReport report = new()
        {
            Diagnostics = [new Diagnostic { Code = "ALX5001", Severity = DiagnosticSeverity.Warning, Message = "m" }],
        };

        Assert.Empty(Results(report.ToSarif())[0]!["locations"]!.AsArray());
        Assert.Equal("a.yaml", (string)Results(report.ToSarif(new SarifOptions
        {
            FileOfFindingsWithoutPlace = "a.yaml",
        }))[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!);
    }

    // MSBuild, editors and the problem matcher of docs/guides/validate.md read this form of a line.
    [Fact]
    public void Lines_HaveTheFormOfBuildTools() => Assert.All(
        Report(File.ReadAllText(Training) + "  bogus: 1\n").ToText(DiagnosticSeverity.Information).Split('\n'),
        static line => Assert.Matches(@"^(?:deploy/training\.yaml\(\d+,\d+\): )?(?:error|warning|info) ALX\d{4}: \S.*$", line));
}
