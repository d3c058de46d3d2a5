using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Commands;

namespace Alluxio.Config.Tests.Docs;

/// <summary>
/// The action for pull requests: its script is run in a repository with a change, its description is held against script and pages.
/// </summary>
public sealed partial class ActionTests : IDisposable
{
    private static readonly string Action = File.ReadAllText(Path.Combine(TestFiles.Repository, "action.yml"));

    private static readonly string Script = Path.Combine(TestFiles.Repository, "eng", "action", "pull-request.sh");

    // The program that the tests were built with.
    private static readonly string Program = $"dotnet {Path.Combine(AppContext.BaseDirectory, "alluxio-config.dll")}";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private static string[] Inputs => [.. Input().Matches(Action.Split("runs:")[0]).Select(static match => match.Groups[1].Value)];

    [Theory]
    [InlineData("quota: 2Gi", "quota: 3Gi", "spec.tieredstore.levels[0].quota", "", 0)]
    [InlineData("quota: 2Gi", "quota: 3Gi", "spec.tieredstore.levels[0].quota", "refused cache-loss", 0)]
    [InlineData("name: hbase", "name: other", "Kubernetes cannot rename objects", "", 0)]
    [InlineData("name: hbase", "name: other", "Kubernetes cannot rename objects", "refused cache-loss", 3)]
    public async Task Change_IsWrittenIntoTheSummary_AndFailsWhereItDoesMoreThanItMay(
        string before,
        string after,
        string told,
        string limits,
        int exitCode)
    {
        await RepositoryAsync(Sample("hbase.yaml"), Sample("hbase.yaml").Replace(before, after, StringComparison.Ordinal));

        Run run = await RunAsync(("FAIL_ON_CHANGE", limits));

        Assert.True(run.ExitCode == exitCode, run.Output + run.Errors);
        string summary = await File.ReadAllTextAsync(Path.Combine(_folder, "summary.md"), TestContext.Current.CancellationToken);
        Assert.Contains(told, summary, StringComparison.Ordinal);
        Assert.DoesNotContain("/base/", summary, StringComparison.Ordinal);
        Assert.Contains("::add-matcher::matcher.json", run.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode != 0, run.Output.Contains("::error::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Findings_FailTheJob_AndAreInTheLog()
    {
        await RepositoryAsync(Sample("hbase.yaml"), Sample("broken/training.yaml"));

        Run run = await RunAsync();

        Assert.True(run.ExitCode == 3, run.Output + run.Errors);
        Assert.Contains("\ndeploy/runtime.yaml(16,13): error ALX2007: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_AsSarif_AreInAFile()
    {
        await RepositoryAsync(Sample("hbase.yaml"), Sample("hbase.yaml"));

        Run run =
            await RunAsync(("SARIF", "found.sarif"), ("FAIL_ON", "information"), ("OPTIONS", "--severity information --release 1.0.8"));

        Assert.True(run.ExitCode == 3, run.Output + run.Errors);
        Assert.Contains(
            "\"ALX5018\"",
            await File.ReadAllTextAsync(Path.Combine(_folder, "found.sarif"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    // An earlier fault must not stop its correction.
    [Fact]
    public async Task Correction_OfBrokenManifests_Passes()
    {
        await RepositoryAsync(Sample("broken/training.yaml"), Sample("hbase.yaml"));

        Run run = await RunAsync();

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("::notice::deploy is compared as far as possible", run.Output, StringComparison.Ordinal);
        Assert.Contains("(base) deploy/runtime.yaml(16,13): error ALX2007: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_AreHandedToTheScript_AndRead()
    {
        string script = File.ReadAllText(Script);

        Assert.NotEmpty(Inputs);
        Assert.All(Inputs, input =>
        {
            string variable = input.ToUpperInvariant().Replace('-', '_');
            Assert.Contains($"{variable}: ${{{{ inputs.{input} }}}}", Action, StringComparison.Ordinal);
            Assert.Matches($@"\${{?{variable}\b", script);
        });
    }

    [Fact]
    public void Pages_NameTheInputsThatThereAre()
    {
        string page = File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", "guides", "ci.md"));
        string[] table = [.. Row().Matches(page.Split("## On GitHub")[1].Split("\n## ")[0]).Select(static match => match.Groups[1].Value)];

        Assert.Equal(Inputs, table);
    }

    [Theory]
    [InlineData("ci.md")]
    public void Workflow_OfAPage_HasTenLinesAtMost_AndGivesInputsThatThereAre(string page)
    {
        string[] lines = Readme.Blocks(File.ReadAllLines(Path.Combine(TestFiles.Repository, "docs", "guides", page)), "yaml")
            .First(static block => block[0] == "on: pull_request");

        Assert.InRange(lines.Length, 1, 10);
        Assert.All(Given().Matches(lines[^1].Split('{')[1]), static match => Assert.Contains(match.Groups[1].Value, Inputs));
    }

    [Fact]
    public void Hooks_RunCommandsThatThereAre_AndPagesNameThem()
    {
        string hooks = File.ReadAllText(Path.Combine(TestFiles.Repository, ".pre-commit-hooks.yaml"));
        string page = File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", "guides", "ci.md"));

        Assert.All(HookId().Matches(hooks), match => Assert.Contains(match.Groups[1].Value, page, StringComparison.Ordinal));
        Assert.All(
            HookEntry().Matches(hooks),
            static match => Assert.Equal(0, InProcess.Run([.. match.Groups[1].Value.Split(' '), "--help"]).ExitCode));
        Assert.Equal(2, HookEntry().Count(hooks));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Sample(string name) => File.ReadAllText(Path.Combine(TestFiles.Repository, "samples", name));

    // A clone with a base branch and a change of one manifest.
    private async Task RepositoryAsync(string before, string after)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        const string Author = "git -c user.name=test -c user.email=test@example.com -c commit.gpgsign=false";
        string manifest = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "deploy")).FullName, "runtime.yaml");
        await File.WriteAllTextAsync(manifest, before, TestContext.Current.CancellationToken);
        await ShellAsync($"git init -q . && git add deploy && {Author} commit -qm before && git update-ref refs/remotes/origin/main HEAD");
        await File.WriteAllTextAsync(manifest, after, TestContext.Current.CancellationToken);
        await ShellAsync($"git add deploy && {Author} commit -q --allow-empty -m after");
    }

    private async Task ShellAsync(string command)
    {
        Run run = await Processes.RunAsync("bash", ["-c", command], _folder);
        Assert.True(run.ExitCode == 0, run.Errors);
    }

    private Task<Run> RunAsync(params (string Name, string Value)[] inputs)
    {
        Dictionary<string, string> environment = new()
        {
            ["ALLUXIO_CONFIG"] = Program,
            ["FILES"] = "deploy",
            ["FAIL_ON"] = "error",
            ["GITHUB_BASE_REF"] = "main",
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(_folder, "summary.md"),
            ["PROBLEM_MATCHER"] = "matcher.json",
        };
        foreach ((string name, string value) in inputs)
        {
            environment[name] = value;
        }

        return Processes.RunAsync("bash", [Script], _folder, environment);
    }

    [GeneratedRegex(@"^  ([a-z-]+):$", RegexOptions.Multiline)]
    private static partial Regex Input();

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"([a-z-]+):")]
    private static partial Regex Given();

    [GeneratedRegex(@"^- id: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex HookId();

    [GeneratedRegex(@"^  entry: alluxio-config (.+)$", RegexOptions.Multiline)]
    private static partial Regex HookEntry();
}
