using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tests.Commands;

/// <summary>The output at a terminal, and elsewhere.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Broken = "samples/broken/training.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Findings_HaveTheColourOfTheirSeverity()
    {
        Run plain = InProcess.Run("validate", Broken);
        Run coloured = InProcess.RunAt(Coloured, "validate", Broken);

        Assert.DoesNotContain('\e', plain.Output);
        Assert.Contains("training.yaml(16,13): \e[1;31merror ALX2007\e[0m: ", coloured.Output, StringComparison.Ordinal);
        Assert.Contains("training.yaml(30,16): \e[1;33mwarning ALX6080\e[0m: ", coloured.Output, StringComparison.Ordinal);
        Assert.Equal(plain, coloured with { Output = Uncoloured(coloured.Output) });
    }

    [Fact]
    public void Explanation_ShowsWinnersAndDimsWhatIsHidden()
    {
        Run coloured = InProcess.RunAt(Coloured, "explain", "samples/hbase.yaml", "--path", "worker.imagePullSecrets");

        Assert.Contains("\e[1mworker.imagePullSecrets\e[0m = [worker-secret]", coloured.Output, StringComparison.Ordinal);
        Assert.Contains("\e[32m   wins (replace)\e[0m", coloured.Output, StringComparison.Ordinal);
        Assert.Contains("\e[2m  global ", coloured.Output, StringComparison.Ordinal);
        Assert.Equal(
            InProcess.Run("explain", "samples/hbase.yaml", "--path", "worker.imagePullSecrets").Output,
            Uncoloured(coloured.Output));
    }

    [Fact]
    public void Diagnostics_OnStandardError_HaveTheirColourToo() =>
        Assert.Contains("\e[1;31merror ALX2007\e[0m", InProcess.RunAt(Coloured, "render", Broken).Errors, StringComparison.Ordinal);

    // Programs read these, even at a terminal.
    [Theory]
    [InlineData("render", "samples/hbase.yaml")]
    [InlineData("validate", Broken, "--format", "sarif")]
    [InlineData("explain", "samples/hbase.yaml", "--format", "json")]
    [InlineData("explain", "samples/hbase.yaml", "--format", "markdown")]
    [InlineData("images", "samples/air-gap.yaml", "--relocate", "r.example.com", "--format", "script")]
    [InlineData("diff", "samples/hbase.yaml", "samples/changes/hbase.yaml", "--format", "markdown")]
    public void FormatsForPrograms_HaveNoColours(params string[] arguments) =>
        Assert.DoesNotContain('\e', InProcess.RunAt(Coloured, arguments).Output);

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("1", false)]
    [InlineData("false", false)]
    public void NoColor_OfAnyValue_TurnsColoursOff(string? value, bool isWanted) => Assert.Equal(isWanted, ColourChoice.IsWanted(value));

    [Fact]
    public void Folder_ThatTakesLong_ShowsWhatIsDone_AndLeavesNothing() => Assert.Equal(
        new Run(0, "", "\r\e[KChecking 4 manifests … 2 s\r\e[K"),
        InProcess.RunAt(Watched(new SlowClock()), "validate", Folder()));

    [Fact]
    public void Progress_ShowsTheWorkOfTheMoment_InOneLine()
    {
        SlowClock clock = new();
        using StringWriter error = new();
        using (Terminal terminal = Watched(clock)(TextWriter.Null, error))
        using (Progress progress = Progress.Of(terminal, ["no-folder", _folder]))
        {
            progress.Now("Reading");
            clock.Tick();
            progress.Now("Resolving");
            clock.Tick();
        }

        // A timer may still be on its way when all is over.
        clock.Tick();
        Assert.Equal("\r\e[KReading … 2 s\r\e[KResolving … 4 s\r\e[KResolving … 6 s\r\e[K", error.ToString());
    }

    [Fact]
    public void Folder_ThatIsDoneAtOnce_ShowsNothing() =>
        Assert.Equal(new Run(0, "", ""), InProcess.RunAt(Watched(TimeProvider.System), "validate", Folder()));

    [Fact]
    public void File_ShowsNothing_HoweverLongItTakes() =>
        Assert.Equal(new Run(0, "", ""), InProcess.RunAt(Watched(new SlowClock()), "validate", Path.Combine(Folder(), "cluster.yaml")));

    [Fact]
    public void Logs_ShowNothing_HoweverLongItTakes() => Assert.Equal(
        new Run(0, "", ""),
        InProcess.RunAt((output, error) => new Terminal
        {
            OpenInput = static () => Stream.Null,
            Output = output,
            Error = error,
            Time = new SlowClock(),
        }, "validate", Folder()));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Terminal Coloured(TextWriter output, TextWriter error) =>
        new() { OpenInput = static () => Stream.Null, Output = output, Error = error, OutputIsColoured = true, ErrorIsColoured = true };

    private static Func<TextWriter, TextWriter, Terminal> Watched(TimeProvider clock) =>
        (output, error) =>
            new Terminal { OpenInput = static () => Stream.Null, Output = output, Error = error, IsWatched = true, Time = clock };

    private static string Uncoloured(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\e\\[[0-9;]*m", "");

    // A good cluster, about which nothing is to be said.
    private string Folder()
    {
        File.Copy(Path.Combine(TestFiles.Repository, "samples", "cluster.yaml"), Path.Combine(_folder, "cluster.yaml"), overwrite: true);
        return _folder;
    }
}
