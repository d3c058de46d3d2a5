using Alluxio.Config.Tests.Commands;

namespace Alluxio.Config.Tests.Docs;

public class ReadmeCommandTests
{
    private const string Elision = "…";

    [Fact]
    public void Explain_Sample_PrintsWhatTheReadmeShows()
    {
        string command = Readme.Blocks("sh")[0].Single();
        Assert.StartsWith(MarkdownPage.First, command, StringComparison.Ordinal);
        Run run = InProcess.Run(command[MarkdownPage.First.Length..].Split(' '));

        Assert.Equal(0, run.ExitCode);
        int position = 0;
        foreach (string part in string.Join('\n', Readme.Blocks("text")[0]).Split(Elision))
        {
            int found = run.Output.IndexOf(part.Trim('\n'), position, StringComparison.Ordinal);
            Assert.True(found >= position, $"The README shows\n{part}\nbut the command prints\n{run.Output}");
            Assert.True(position > 0 || found == 0, "The output starts otherwise.");
            position = found + part.Trim('\n').Length;
        }
    }
}
