using Alluxio.Config.Tool;

namespace Alluxio.Config.Tests.Commands;

/// <summary>The messages about mistyped arguments.</summary>
public sealed class UsageTests
{
    private const string Sample = "samples/hbase.yaml";

    [Theory]
    [InlineData("Unknown command 'explian'. Did you mean 'explain'?", "explian", Sample)]
    [InlineData("Unknown command 'rendr'. Did you mean 'render'?", "rendr")]
    [InlineData("Unknown command 'val'. Did you mean 'validate'?", "val", Sample)]
    [InlineData(
        "Unknown command 'apply'. The commands are render, explain, images, validate, diff, report, drift, completion.", "apply", Sample)]
    [InlineData("Write a command: render, explain, images, validate, diff, report, drift, completion.")]
    [InlineData("Unknown option '--verison'. Did you mean '--version'?", "--verison")]
    [InlineData(
        "Unknown option '--fromat'. Did you mean '--format'? Write './--fromat' for a file.", "explain", Sample, "--fromat", "json")]
    [InlineData("Unknown option '--sev'. Did you mean '--severity'? Write './--sev=error' for a file.", "render", "--sev=error", Sample)]
    [InlineData("Unknown option '--hepl'. Did you mean '--help'? Write './--hepl' for a file.", "render", "--hepl")]
    [InlineData("Unknown option '--verbose'. Write './--verbose' for a file.", "render", Sample, "--verbose")]
    [InlineData("Unknown option '--formt'. Did you mean '--format'?", "diff", Sample, Sample, "--formt", "json")]
    [InlineData("Unexpected argument 'c'.", "diff", "a", "b", "c")]
    [InlineData("AFTER is missing: set the file or folder after the change, or --release-after.", "diff", Sample)]
    [InlineData("A FILE is empty.", "render", "")]
    public void FirstLine_SaysWhatWasProbablyMeant(string expected, params string[] arguments)
    {
        Run run = InProcess.Run(arguments);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Equal((expected, "Try --help."), (run.Errors.Split('\n')[0], run.Errors.TrimEnd('\n').Split('\n')[^1]));
    }

    // A message about a second possible typo would not help.
    [Theory]
    [InlineData("x", null)]
    [InlineData("--out", "--output")]
    [InlineData("--outputt", "--output")]
    [InlineData("--lokc", "--lock")]
    [InlineData("--look", "--lock")]
    [InlineData("--kubeconfig", null)]
    public void NearestName_IsFewSlipsAway_OrBegins(string word, string? expected) =>
        Assert.Equal(expected, NearestName.Of(word, ["--output", "--lock", "--pin", "explain"]));

    [Fact]
    public void FileThatCannotBeRead_IsAnErrorOfOneLine()
    {
        Run run = InProcess.Run("drift", Sample, "--live", "no-such-file.json");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("no-such-file.json", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.Errors.Count(static character => character == '\n'));
    }

    [Fact]
    public void FolderThatCannotBeWritten_IsAnErrorOfOneLine()
    {
        Run run = InProcess.Run("images", Sample, "--relocate", "r.example.com", "--output", "samples/hbase.yaml");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("\nerror: ", "\n" + run.Errors, StringComparison.Ordinal);
    }
}
