using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>How Fluid and the API server treat a DataLoad that is almost right.</summary>
public sealed class DataLoadRuleTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: d, namespace: ml}\n---\n"
        + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: d, namespace: ml}\nspec: {mounts: [{mountPoint: "
        + "'s3://bucket/data', name: data}]}\n---\n";

    [Theory]
    [InlineData("load", "dataset: {name: d}", "ALX6518", "spec.dataset")]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: Cron", "ALX6519", "spec.schedule")]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: Cron, schedule: '0 30 2 * * *'", "ALX6519", "spec.schedule")]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: Cron, schedule: '@nightly'", "ALX6519", "spec.schedule")]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: cron", "ALX6403", "spec.policy")]
    [InlineData("load-of-a-name-that-has-forty-seven-characters-x", "dataset: {name: d, namespace: ml}", "ALX6520", "metadata.name")]
    public void Fault_IsFound_AtItsField(string name, string spec, string code, string field)
    {
        Diagnostic found = Assert.Single(Find(Load(name, spec)));

        Assert.Equal((code, field), (found.Code, found.Path?.ToString()));
    }

    [Theory]
    [InlineData("61 25 * * *", "whose minute '61' must be from 0 to 59")]
    [InlineData("0 24 * * *", "whose hour '24' must be from 0 to 23")]
    [InlineData("0 0 0 * *", "whose day of the month '0' must be from 1 to 31")]
    [InlineData("0 0 1 13 *", "whose month '13' must be from 1 to 12 or from JAN to DEC")]
    [InlineData("0 0 1 1 7", "whose day of the week '7' must be from 0 to 6 or from SUN to SAT")]
    [InlineData("0 0 * FEBR *", "whose month 'FEBR' must be from 1 to 12 or from JAN to DEC")]
    [InlineData("0 0 * * MON,XYZ", "whose day of the week 'XYZ' must be")]
    [InlineData("*/0 0 * * *", "whose minute '*/0' must have a step of 1 or more")]
    [InlineData("1/x 0 * * *", "whose minute '1/x' must have a step of 1 or more")]
    [InlineData("30-10 0 * * *", "whose minute '30-10' must not begin after its end")]
    [InlineData("1-2-3 0 * * *", "whose minute '1-2-3' is not one value, range or step")]
    [InlineData("1/2/3 0 * * *", "whose minute '1/2/3' is not one value, range or step")]
    [InlineData("-5 0 * * *", "whose minute '-5' must be from 0 to 59")]
    [InlineData("TZ=UTC 0 0 * * *", "which must not name a time zone")]
    [InlineData("CRON_TZ=Asia/Tokyo 0 0 * * *", "which must not name a time zone")]
    [InlineData("@daily 0", "which is not a known macro")]
    [InlineData("@every", "which is not a known macro")]
    public void ScheduleThatNoCronJobTakes_SaysWhatIsWrong(string schedule, string words)
    {
        Diagnostic found = Assert.Single(Find(Load("load", $"dataset: {{name: d, namespace: ml}}, policy: Cron, schedule: '{schedule}'")));

        Assert.Equal(("ALX6519", DiagnosticSeverity.Error), (found.Code, found.Severity));
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,30 0-23 1/5 jan-Mar sun-SAT")]
    [InlineData("*/61 ? * * 0-6/2")]
    [InlineData("5/15 0 31 12 6")]
    [InlineData("@midnight")]
    public void ScheduleThatACronJobTakes_PrintsNothing(string schedule) =>
        Assert.Empty(Find(Load("load", $"dataset: {{name: d, namespace: ml}}, policy: Cron, schedule: '{schedule}'")));

    [Fact]
    public void PrecedingOperation_OfAnUnknownKind_IsRefusedByTheDefinition() => Assert.Equal(
        [("ALX6403", "spec.runAfter.kind")],
        Find(Load("load", "dataset: {name: d, namespace: ml}, runAfter: {kind: DataLod, name: first}"))
            .Select(static found => (found.Code, found.Path!.ToString())));

    // Another file may have it, unless the caller says that there is no other.
    [Theory]
    [InlineData(true, "DataBackup", true)]
    [InlineData(false, "DataBackup", false)]
    [InlineData(true, "Backup", false)]
    public void PrecedingOperation_OfAnAbsentKind_IsReportedInACompleteSet(bool isComplete, string kind, bool isFound)
    {
        string text = Runtime + Load("load", $"dataset: {{name: d, namespace: ml}}, runAfter: {{kind: {kind}, name: first}}");
        CheckOptions options = new() { Images = new() { IsComplete = isComplete } };

        Assert.Equal(isFound, AlluxioConfig.Check(AlluxioConfig.LoadText(text), options).Diagnostics.Any(
            static found => found.Code == "ALX6521" && found.Message.Contains("no DataBackup exists there", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: Once")]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: Cron, schedule: '*/5 1-3 * JAN MON,TUE'")]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: Cron, schedule: '@hourly'")]
    [InlineData("load", "dataset: {name: d, namespace: ml}, policy: Cron, schedule: '@every 1h'")]
    [InlineData("load-of-a-name-that-has-forty-six-characters-x", "dataset: {name: d, namespace: ml}")]
    public void GoodLoad_PrintsNothing(string name, string spec) => Assert.Empty(Find(Load(name, spec)));

    // Alluxio's shell gets the path as it is given, and refuses one without a slash. Outside the mounts one code is enough.
    [Theory]
    [InlineData("data/train", "ALX6526", "/data/train")]
    [InlineData("data", "ALX6526", "/data")]
    [InlineData("train", "ALX6503", "/data/train")]
    [InlineData("/data/train", null, null)]
    [InlineData("/", null, null)]
    public void PathWithoutASlash_IsReported_AndGetsOne(string path, string? code, string? meant)
    {
        string text = Runtime + Load("load", $"dataset: {{name: d, namespace: ml}}, target: [{{path: {path}}}]");
        Diagnostic[] found = [.. Find(Load("load", $"dataset: {{name: d, namespace: ml}}, target: [{{path: {path}}}]"))];

        Assert.Equal(code is null ? [] : [(code, "spec.target[0].path", meant)], found.Select(static one =>
            (one.Code, one.Path!.ToString(), one.Suggestion)));
        if (code == "ALX6526")
        {
            string mended = Assert.Single(AlluxioConfig.Fix(AlluxioConfig.LoadText(text), [code]).Texts).Text;
            Assert.Equal(text.Replace($"path: {path}", $"path: {meant}", StringComparison.Ordinal), mended);
        }
    }

    [Fact]
    public void PathWithoutASlash_IsReportedWithoutTheDataset_AndNotOfAProcess()
    {
        Assert.Single(RuleRun.Text(Load("load", "dataset: {name: other, namespace: ml}, target: [{path: data}]")).Of("ALX6526"));
        Assert.Empty(RuleRun.Text(
            Runtime + "apiVersion: data.fluid.io/v1alpha1\nkind: DataProcess\nmetadata: {name: p, namespace: ml}\nspec: {dataset: {name: "
                + "d, namespace: ml, mountPath: /d, subPath: data}, processor: {script: {image: i, source: s}}}\n").Of("ALX6526"));
    }

    [Theory]
    [InlineData("fist", true)]
    [InlineData("first", false)]
    public void PrecedingOperation_IsLookedFor(string name, bool isFound) => Assert.Equal(
        isFound ? ["ALX6521"] : [],
        Find(Load("first", "dataset: {name: d, namespace: ml}")
            + "---\n"
            + Load("second", $"dataset: {{name: d, namespace: ml}}, runAfter: {{kind: DataLoad, name: {name}}}"))
            .Select(static found => found.Code));

    [Theory]
    [InlineData("0.5", true)]
    [InlineData("1.0", false)]
    [InlineData("2", false)]
    [InlineData("'0.5'", false)]
    [InlineData("500m", false)]
    public void AmountWithAFraction_NeedsQuotes(string amount, bool isFound) => Assert.Equal(
        isFound ? ["ALX2005"] : [],
        RuleRun.Runtime($"worker:\n  resources:\n    requests:\n      cpu: {amount}", Profile.AsBuilt)
            .Where(static found => found.Severity == DiagnosticSeverity.Error)
            .Select(static found => found.Code));

    private static string Load(string name, string spec) =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: DataLoad\nmetadata: {{name: {name}, namespace: ml}}\nspec: {{{spec}}}\n";

    private static IEnumerable<Diagnostic> Find(string loads) =>
        RuleRun.Text(Runtime + loads).Where(static found => found.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning);
}
