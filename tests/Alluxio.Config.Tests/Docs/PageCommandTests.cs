using Alluxio.Config.Tests.Commands;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Docs;

/// <summary>Pages that walk through commands show what these really print.</summary>
public sealed class PageCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("start/command-line.md", 0, 0, 2)]
    [InlineData("guides/override-rules.md", 0)]
    [InlineData("guides/air-gap.md", 4, 0, 0, 0)]
    [InlineData("guides/memory.md", 0, 0, 0, 0, 0)]
    [InlineData("guides/hash-ring.md", 0, 3, 2)]
    [InlineData("guides/validate.md", 3, 0)]
    [InlineData("guides/compare.md", 2, 2)]
    [InlineData("guides/drift.md", 2)]
    [InlineData("guides/report.md", 0, 0, 0)]
    public void Page_ShowsWhatItsCommandsPrint(string name, params int[] exitCodes)
    {
        List<int> found = [];
        string file = Path.Combine(TestFiles.Repository, "docs", name);
        string page = File.ReadAllText(file);
        string now = MarkdownPage.Run(page, arguments =>
        {
            // Files that a page writes next to the sources go elsewhere.
            Run run = InProcess.Run([.. arguments.Select(argument => IsWritten(argument) ? Path.Combine(_folder, argument) : argument)]);
            found.Add(run.ExitCode);
            return run.Output.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        });
        if (SnapshotMode.Current.Accepts)
        {
            File.WriteAllText(file, now);
        }

        Assert.Equal(exitCodes, found);
        Assert.Equal(now, page);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsWritten(string argument) =>
        argument.StartsWith("air-gapped", StringComparison.Ordinal) || argument is "images.lock.json" or "corrected" or "report.html";
}
