using Alluxio.Config.Tests.Samples;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Docs;

/// <summary>Pages that walk through commands show what these really print.</summary>
[Collection(ScriptCollection.Name)]
public sealed class PageCommandTests(Script script) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task AirGap_ShowsWhatTheCommandsPrint()
    {
        List<int> exitCodes = [];
        string file = Path.Combine(TestFiles.Repository, "docs", "air-gap.md");
        string page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        string now = await MarkdownPage.RunAsync(page, async arguments =>
        {
            // What the page writes beside the sources goes elsewhere.
            ScriptRun run = await script.RunAsync([.. arguments.Select(argument =>
                argument.StartsWith("air-gapped", StringComparison.Ordinal) || argument == "images.lock.json" ? Path.Combine(_folder, argument) : argument)]);
            exitCodes.Add(run.ExitCode);
            return run.Output.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        });
        if (SnapshotMode.Current.Accepts)
        {
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        }

        Assert.Equal([4, 0, 0, 0], exitCodes);
        Assert.Equal(now, page);
    }

    [Fact]
    public async Task Validate_ShowsWhatTheCommandsPrint()
    {
        List<int> exitCodes = [];
        string file = Path.Combine(TestFiles.Repository, "docs", "validate.md");
        string page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        string now = await MarkdownPage.RunAsync(page, async arguments =>
        {
            ScriptRun run = await script.RunAsync([.. arguments.Select(argument => argument == "corrected" ? Path.Combine(_folder, argument) : argument)]);
            exitCodes.Add(run.ExitCode);
            return run.Output;
        });
        if (SnapshotMode.Current.Accepts)
        {
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        }

        Assert.Equal([3, 0], exitCodes);
        Assert.Equal(now, page);
    }

    [Fact]
    public async Task Compare_ShowsWhatTheCommandsPrint()
    {
        List<int> exitCodes = [];
        string file = Path.Combine(TestFiles.Repository, "docs", "compare.md");
        string page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        string now = await MarkdownPage.RunAsync(page, async arguments =>
        {
            ScriptRun run = await script.RunAsync([.. arguments]);
            exitCodes.Add(run.ExitCode);
            return run.Output;
        });
        if (SnapshotMode.Current.Accepts)
        {
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        }

        Assert.Equal([2, 2], exitCodes);
        Assert.Equal(now, page);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
