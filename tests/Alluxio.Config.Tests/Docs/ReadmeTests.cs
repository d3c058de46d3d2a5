using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Alluxio.Config.Tests.Docs;

public partial class ReadmeTests
{
    private static readonly CompiledSnippets Compiled = new(
        "Docs/ReadmeSnippets.cs", "../Alluxio.Config.KubernetesClient.Tests/Docs/ReadmeSnippets.cs");

    [Fact]
    public void Code_EqualsTheCompiledSnippets() => Assert.Equal(Compiled.Blocks(), CompiledSnippets.OnPage(Readme.Lines));

    [Fact]
    public void Code_NamesOnlyNamespacesThatTheSnippetsUse() => Assert.Empty(Compiled.ForeignImports(Readme.Lines));

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
        Readme.Lines
            .SelectMany(static line => Link().Matches(line))
            .Select(static link => link.Groups[1].Value.Split('#')[0].Split("/blob/main/"))
            .Where(static parts => parts.Length == 2),
        static parts => Assert.True(File.Exists(Path.Combine(TestFiles.Repository, parts[1])), parts[1]));

    [Fact]
    public void Changelog_HasAnEntryForTheVersion() => Assert.Contains(
        $"## [{typeof(AlluxioConfig).Assembly.GetName().Version!.ToString(3)}]",
        File.ReadAllText(Path.Combine(TestFiles.Repository, "CHANGELOG.md")),
        StringComparison.Ordinal);

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();
}
