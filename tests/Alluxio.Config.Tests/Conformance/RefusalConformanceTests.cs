using System.Globalization;
using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>
/// Objects that a real API server refuses have an error, and accepted ones have no new one: recall and precision, which
/// docs/reference/refusals.md shows.
/// </summary>
public sealed class RefusalConformanceTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.97;

    private const double LeastPrecision = 0.99;

    private static readonly string Page = Path.Combine(TestFiles.Repository, "docs", "reference", "refusals.md");

    // The API server accepts these, but they do not work as written: the user has to act. One line a code, with the effect.
    private static readonly Dictionary<string, string> Reviewed = new(StringComparer.Ordinal)
    {
        ["ALX2014"] = "no node can pull such an image",
        ["ALX3033"] = "no node can pull such an image",
        ["ALX6234"] = "no node can pull such an image",
        ["ALX6014"] = "the tag is that of another image",
        ["ALX6277"] = "no document tells which version runs without a tag",
        ["ALX6044"] = "no node fits a comparison with a text",
        ["ALX6162"] = "the second volume of a name is used by nobody",
        ["ALX6164"] = "Alluxio listens at another port than its container shows",
    };

    [Fact]
    public void Cases_AreAllHere() => Assert.Equal(360, RefusalCase.All.Count);

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void RefusedObjects_HaveAnError(Profile profile)
    {
        RefusalCase[] missed =
        [
            .. RefusalCase.All.Where(static found => found.IsRefused).Where(refused => !refused.Findings(profile).Any(IsError)),
        ];

        Assert.Empty(missed.Select(static refused => refused.ToString()));
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void AcceptedObjects_HaveReviewedFindingsOnly(Profile profile)
    {
        string[] told =
        [
            .. from accepted in RefusalCase.All
               where !accepted.IsRefused
               from finding in accepted.Findings(profile)
               where !Reviewed.ContainsKey(finding.Code)
               select $"{accepted}: {finding}",
        ];

        Assert.Empty(told);
    }

    // An error stops a pipeline: it is for what the server refuses, whatever else is wrong.
    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void AcceptedObjects_HaveNoErrorInNinetyNineOfAHundred(Profile profile)
    {
        RefusalCase[] refused = [.. RefusalCase.All.Where(found => found.Findings(profile).Any(IsError))];
        RefusalCase[] wrong = [.. refused.Where(static found => !found.IsRefused)];
        output.WriteLine(string.Join('\n', wrong.Select(found => $"{found}: {string.Join(", ", found.Findings(profile).Where(IsError))}")));

        Assert.True(refused.Length - wrong.Length >= LeastPrecision * refused.Length);
        Assert.DoesNotContain(
            wrong.SelectMany(found => found.Findings(profile).Where(IsError)),
            static found => found.Code is "ALX2014" or "ALX3033");
    }

    [Fact]
    public void Reviewed_HasNoCodeThatIsNotFound() => Assert.Equal(
        Reviewed.Keys.Order(StringComparer.Ordinal),
        RefusalCase.All
            .Where(static found => !found.IsRefused)
            .SelectMany(static accepted => accepted.Findings(Profile.Documented))
            .Select(static finding => finding.Code)
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public void RecallAndPrecision_AreThoseOfThePage()
    {
        Score[] scores =
        [
            .. RefusalCase.All.Select(static found => Measured(found)).GroupBy(static score => (score.Api, score.Family))
                .Select(static group => new Score(
                    group.Key.Api, group.Key.Family, group.Sum(static score => score.Refused), group.Sum(static score => score.Found),
                    group.Sum(static score => score.Accepted),
                    group.Sum(static score => score.Wrong), group.Sum(static score => score.Told)))
                .OrderBy(static score => score.Api, StringComparer.Ordinal).ThenBy(static score => score.Family, StringComparer.Ordinal),
        ];
        string table = Table(scores);
        output.WriteLine(table);
        int found = scores.Sum(static score => score.Found);
        Assert.True(found >= LeastRecall * scores.Sum(static score => score.Refused));
        Assert.True(found >= LeastPrecision * (found + scores.Sum(static score => score.Wrong)));

        string page = File.ReadAllText(Page);
        string head = page[..page.IndexOf("| API |", StringComparison.Ordinal)];
        if (SnapshotMode.Current.Accepts)
        {
            File.WriteAllText(Page, head + table);
        }

        Assert.Equal(head + table, File.ReadAllText(Page));
    }

    private static bool IsError(Diagnostic found) => found.Severity == DiagnosticSeverity.Error;

    private static Score Measured(RefusalCase measured)
    {
        Diagnostic[] findings = measured.Findings(Profile.Documented);
        int isRefused = measured.IsRefused ? 1 : 0;
        bool isWrong = !measured.IsRefused && findings.Any(static finding => !Reviewed.ContainsKey(finding.Code));
        return new(
            measured.Api, measured.Family, isRefused, measured.IsRefused && findings.Any(IsError) ? 1 : 0, 1 - isRefused, isWrong ? 1 : 0,
            !measured.IsRefused && findings.Length > 0 && !isWrong ? 1 : 0);
    }

    private static string Table(Score[] scores)
    {
        StringBuilder text = new();
        text.Append("| API | Family | Refused | Found | Recall | Accepted | Told wrongly | Told for another reason | Precision |\n"
            + "|---|---|---|---|---|---|---|---|---|\n");
        foreach (Score score in scores.Append(new(
            "all", "all", scores.Sum(static s => s.Refused), scores.Sum(static s => s.Found), scores.Sum(static s => s.Accepted),
            scores.Sum(static s => s.Wrong), scores.Sum(static s => s.Told))))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {ApiOf(score.Api)} | {score.Family} | {score.Refused} | {score.Found} | {Share(score.Found, score.Refused)} | "
                    + $"{score.Accepted} | {score.Wrong} | {score.Told} | {Share(score.Found, score.Found + score.Wrong)} |\n");
        }

        return text.ToString();
    }

    private static string ApiOf(string api) => api switch
    {
        "fluid" => "Fluid",
        "k" => "v1alpha1",
        _ => api,
    };

    private static string Share(int part, int whole) =>
        whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    private sealed record Score(string Api, string Family, int Refused, int Found, int Accepted, int Wrong, int Told);
}
