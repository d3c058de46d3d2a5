using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Commands;

public sealed class ValidateTests : IDisposable
{
    private const string Broken = "samples/broken/training.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static string Text { get; } = File.ReadAllText(Path.Combine(TestFiles.Repository, Broken));

    private static ManifestSet Manifests => AlluxioConfig.LoadText(Text, Broken);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Formats_PrintWhatTheLibraryFinds(string format)
    {
        Run run = InProcess.Run("validate", Broken, "--format", format);

        CheckReport report = AlluxioConfig.Check(Manifests);
        string expected = format switch
        {
            "json" => Shown(report).ToJson(),
            "sarif" => Shown(report).ToSarif(new SarifOptions { FileOfFindingsWithoutPlace = Broken }),
            _ => report + "\n",
        };
        Assert.Equal((3, expected, ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("samples/hbase.yaml")]
    [InlineData(Broken, "--profile", "as-built", "--fix", "--output", "{0}")]
    public void FullyCheckedDeployment_IsNotListedAsPartlyChecked(params string[] arguments) =>
        Assert.DoesNotContain(
            "in part",
            InProcess.Run(["validate", .. arguments.Select(argument => argument == "{0}" ? _folder : argument)]).Output,
            StringComparison.Ordinal);

    // Information is available on request.
    private static CheckReport Shown(CheckReport report) =>
        report with
        {
            Diagnostics = report.Diagnostics.Where<Diagnostic>(static found => found.Severity >= DiagnosticSeverity.Warning).ToValueList(),
        };

    // The name of a variable begins with a digit, which Kubernetes takes since 1.32.
    [Theory]
    [InlineData(0)]
    [InlineData(0, "--kubernetes-version", "1.32")]
    [InlineData(3, "--kubernetes-version", "1.31")]
    [InlineData(3, "--kubernetes-version", "v1.31.4")]
    public void KubernetesVersion_IsThatOfTheCluster(int exitCode, params string[] arguments)
    {
        string file = Path.Combine(_folder, "runtime.yaml");
        File.WriteAllText(file, RuleRun.RuntimeText("replicas: 1\nworker: {env: {1ST: a}}"));

        Assert.Equal(exitCode, InProcess.Run(["validate", file, .. arguments]).ExitCode);
    }

    // Errors are hidden by the suppressions, so that warnings and information are left.
    [Theory]
    [InlineData(0, "samples/hbase.yaml")]
    [InlineData(3, "samples/hbase.yaml", "--fail-on", "information")]
    [InlineData(
        0, "samples/hbase.yaml", "--fail-on", "warning", "--judge", "ALX5018=warning", "--suppress", "ALX3003", "--suppress", "ALX5018")]
    [InlineData(
        3, "samples/hbase.yaml", "--fail-on", "warning", "--judge", "ALX5018=warning", "--suppress", "ALX3003", "--suppress",
        "ALX5018:spec.fuse")]
    [InlineData(3, "samples/hbase.yaml", "--judge", "ALX5018=error")]
    [InlineData(0, "samples/hbase.yaml", "--fail-on", "warning", "--judge", "ALX3003=information", "--judge", "ALX5018=information")]
    [InlineData(3, Broken, "--suppress", "ALX2001", "--suppress", "ALX2006", "--suppress", "ALX2007")]
    [InlineData(0, Broken, "--suppress", "ALX2001", "--suppress", "ALX2006", "--suppress", "ALX2007", "--suppress", "ALX2009")]
    public void ExitCode_DependsOnSeverityAndSuppressions(int exitCode, params string[] arguments)
    {
        Run run = InProcess.Run(["validate", .. arguments]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Fix_InPlace_WritesTheFileThatTheLibraryMakes()
    {
        string file = Path.Combine(_folder, "training.yaml");
        await File.WriteAllTextAsync(file, Text, TestContext.Current.CancellationToken);

        Run run = InProcess.Run("validate", file, "--fix");

        FixedManifests expected = AlluxioConfig.Fix(AlluxioConfig.LoadText(Text, file));
        Assert.Equal(expected.Texts[0].Text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal((0, expected.Report + "\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            expected.Fixed.Select(static found => $"corrected: {found}"),
            run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Fix_WithOutput_LeavesTheGivenFile_AndTakesStandardInput()
    {
        Run run = InProcess.RunWithInput(
            Text.Replace("training", "other", StringComparison.Ordinal), "validate", Broken, "-", "--fix", "--output", _folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Text, await File.ReadAllTextAsync(Path.Combine(TestFiles.Repository, Broken), TestContext.Current.CancellationToken));
        Assert.Equal(
            AlluxioConfig.Fix(Manifests).Texts[0].Text,
            await File.ReadAllTextAsync(Path.Combine(_folder, Broken), TestContext.Current.CancellationToken));
        Assert.Contains(
            "replicas: 2 # from a template",
            await File.ReadAllTextAsync(Path.Combine(_folder, "stdin"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
