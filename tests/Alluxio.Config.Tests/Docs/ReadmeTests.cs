using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Alluxio.Config.Tests.Docs;

public partial class ReadmeTests
{
    // What needs KubernetesClient is compiled where that is referenced.
    private static readonly string[] Source =
    [
        .. File.ReadAllLines(Path.Combine(TestFiles.Project, "Docs", "ReadmeSnippets.cs")),
        .. File.ReadAllLines(Path.Combine(TestFiles.Repository, "tests", "Alluxio.Config.KubernetesClient.Tests", "Docs", "ReadmeSnippets.cs")),
    ];

    [Fact]
    public void Code_EqualsTheCompiledSnippets()
    {
        string[] blocks = [.. Readme.Blocks("csharp").Select(static block => string.Join('\n', block.Where(static line => !IsHeader(line))).Trim('\n'))];
        Assert.Equal(Snippets().Order(StringComparer.Ordinal), blocks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Code_NamesOnlyNamespacesThatTheSnippetsUse() => Assert.All(
        Readme.Blocks("csharp").SelectMany(static block => block).Where(static line => UsingDirective().IsMatch(line)),
        static line => Assert.True(line == "using Xunit;" || Source.Contains(line), line));

    [Fact]
    public void FromAnOperator_Runs()
    {
        ResolvedPlan plan = ReadmeSnippets.Snippets.FromAnOperator();
        Assert.Equal("alluxio/alluxio-dev:2.9.0", plan.Worker.Image);
    }

    [Fact]
    public void WithDependencyInjection_GivesResolveOptions()
    {
        using ServiceProvider provider = ReadmeSnippets.Snippets.WithDependencyInjection().BuildServiceProvider();
        Assert.Equal("alluxio/alluxio-dev:2.9.0", provider.GetRequiredService<ResolveOptions>().Controller?.RuntimeImage);
    }

    [Fact]
    public void WithSeveralControllers_GivesTheOptionsOfOne() =>
        Assert.Equal("alluxio/alluxio-dev:2.9.4", ReadmeSnippets.Snippets.WithSeveralControllers().Controller?.RuntimeImage);

    [Fact]
    public void Diagnostics_LookAsTheReadmeShows()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  replica: 2\n", "hbase.yaml");
        Assert.False(AlluxioConfig.TryResolve(manifests, out _, out ValueList<Diagnostic> diagnostics));
        Assert.Equal(Readme.Blocks("text")[1].Single(), diagnostics[0].ToString());
    }

    // Package galleries show the README without the repository around it.
    [Fact]
    public void Links_AreAbsolute() => Assert.All(
        Readme.Lines.SelectMany(static line => Link().Matches(line)),
        static link => Assert.StartsWith("https://", link.Groups[1].Value, StringComparison.Ordinal));

    [Fact]
    public void Links_ToFilesOfTheRepository_AreRight() => Assert.All(
        Readme.Lines.SelectMany(static line => Link().Matches(line)).Select(static link => link.Groups[1].Value.Split('#')[0].Split("/blob/main/")).Where(static parts => parts.Length == 2),
        static parts => Assert.True(File.Exists(Path.Combine(TestFiles.Repository, parts[1])), parts[1]));

    [Fact]
    public void Changelog_HasAnEntryForTheVersion() => Assert.Contains(
        $"## [{typeof(AlluxioConfig).Assembly.GetName().Version!.ToString(3)}]",
        File.ReadAllText(Path.Combine(TestFiles.Repository, "CHANGELOG.md")),
        StringComparison.Ordinal);

    private static IEnumerable<string> Snippets()
    {
        for (int i = 0; i < Source.Length; i++)
        {
            if (Source[i].TrimStart() == "// begin")
            {
                int indent = Source[i].Length - "// begin".Length;
                int end = Array.FindIndex(Source, i, static line => line.TrimStart() == "// end");
                yield return string.Join('\n', Source[(i + 1)..end].Select(line => line.Length > indent ? line[indent..] : ""));
            }
        }
    }

    // What a file of its own needs and a method in a test cannot have.
    private static bool IsHeader(string line) => line.StartsWith('#') || UsingDirective().IsMatch(line);

    [GeneratedRegex(@"^using [A-Za-z][\w.]*;$")]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();
}
