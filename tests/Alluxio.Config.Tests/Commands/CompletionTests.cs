namespace Alluxio.Config.Tests.Commands;

/// <summary>Completions that shells offer.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("v", "validate")]
    [InlineData("explain --fo", "--format")]
    [InlineData("explain --format ", "json", "markdown", "text")]
    [InlineData("validate --fail-on w", "warning")]
    [InlineData("explain samples/hbase.yaml --release 1.0.8", "1.0.8")]
    public void Program_TellsWhatMayComeNext(string line, params string[] expected)
    {
        Run run = InProcess.Run($"[suggest:{line.Length}]", line);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));

        // The program tells what holds the word; shells take what begins with it.
        string word = line.Split(' ')[^1];
        Assert.Equal(expected, run.Output.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries).Where(offered => offered.StartsWith(word, StringComparison.Ordinal)));
    }

    // The shell's part: the words of the line that it passes, and its use of the answer. The program is a substitute that records its
    // arguments.
    [Theory]
    [InlineData("alluxio-config val", "[suggest:3]|val", "validate,value")]
    [InlineData("alluxio-config explain --f", "[suggest:11]|explain --f", "--format")]
    [InlineData("alluxio-config explain ", "[suggest:8]|explain ", "validate,value")]
    [InlineData("alluxio-config explain v", "[suggest:9]|explain v", "validate,value")]
    public async Task Bash_AsksTheProgram_AndCompletesABegunOption(string line, string asked, string offered)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        string script = InProcess.Run("completion", "bash").Output;
        string[] words = line.Split(' ');
        string test = $$"""
            {{script}}
            alluxio-config() { printf '%s|%s' "$1" "$2" > asked; printf '%s\n' --format --path -h /h validate value; }
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{string.Join(' ', words.Select(static word => $"'{word}'"))}}) COMP_CWORD={{words.Length - 1}}
            _alluxio_config
            (IFS=,; echo "${COMPREPLY[*]}")
            complete -p alluxio-config
            """;

        Run run = await Processes.RunAsync("bash", ["-c", test], _folder);

        Assert.Equal("", run.Errors);
        Assert.Equal($"{offered}\ncomplete -o default -F _alluxio_config alluxio-config\n", run.Output);
        Assert.Equal(asked, await File.ReadAllTextAsync(Path.Combine(_folder, "asked"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    public void Script_OfAShell_SaysHowItIsUsed(string shell) =>
        Assert.Contains(
            $"# source <(alluxio-config completion {shell})\n",
            InProcess.Run("completion", shell).Output,
            StringComparison.Ordinal);

    [Fact]
    public void Script_OfAnotherShell_IsWrongUsage() => Assert.Equal(64, InProcess.Run("completion", "tcsh").ExitCode);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
