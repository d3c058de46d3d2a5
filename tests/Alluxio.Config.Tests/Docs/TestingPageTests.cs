using System.Xml.Linq;
using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The fragments of <c>docs/guides/testing.md</c> are those that are compiled and run here.</summary>
public sealed class TestingPageTests
{
    private static readonly string PagePath = Path.Combine(TestFiles.Repository, "docs", "guides", "testing.md");

    private static readonly string[] Page = File.ReadAllLines(PagePath);

    private static readonly CompiledSnippets Compiled = new("Docs/TestingSnippets.cs");

    [Fact]
    public void Code_EqualsTheCompiledSnippets() => Assert.Equal(Compiled.Blocks(), CompiledSnippets.OnPage(Page));

    // The substitute of a snapshot library is not part of the reader's imports.
    [Fact]
    public void Code_NamesOnlyNamespacesThatTheSnippetsUse() =>
        Assert.Empty(Compiled.ForeignImports(Page).Except(["using Snapshooter.Xunit3;", "using VerifyXunit;"]));

    [Fact]
    public void ProjectFragment_IsThatOfTheseTests() => Assert.Contains(
        XElement.Parse(string.Join('\n', Readme.Blocks(Page, "xml").Single())).ToString(),
        XElement.Load(Path.Combine(TestFiles.Project, "Alluxio.Config.Tests.csproj"))
            .Descendants("None")
            .Select(static item => item.ToString()));

    [Fact]
    public void Difference_LooksAsThePageShows()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploy", "hbase.yaml"));
        string difference = AlluxioConfig.Compare(
            AlluxioConfig.LoadText(text, "hbase.yaml"),
            AlluxioConfig.LoadText(text.Replace("replicas: 2", "replicas: 3", StringComparison.Ordinal), "hbase.yaml")).ToString();
        string shown = string.Join('\n', Readme.Blocks(Page, "text").Single());
        if (SnapshotMode.Current.Accepts)
        {
            string page = string.Join('\n', Page) + "\n";
            File.WriteAllText(
                PagePath,
                page.Replace($"```text\n{shown}", $"```text\n{difference.TrimEnd('\n')}", StringComparison.Ordinal));
        }

        Assert.Equal(shown, difference.TrimEnd('\n'));
    }
}
