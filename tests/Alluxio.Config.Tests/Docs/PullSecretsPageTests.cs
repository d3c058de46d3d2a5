using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Images.Moving;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The page about pull secrets shows code that compiles and output that is real.</summary>
public sealed partial class PullSecretsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", "guides", "pull-secrets.md"));

    private static readonly string Source = File.ReadAllText(Path.Combine(TestFiles.Project, "Docs", "PullSecretsPageTests.cs"));

    [Fact]
    public void Code_EqualsTheCompiledSnippets() => Assert.Equal(
        Snippet().Matches(Source).Select(static match => Indent().Replace(match.Groups[1].Value, "")),
        Blocks("csharp"));

    [Fact]
    public void Coverage_IsThatOfThePage()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Blocks("yaml")[0], "hbase.yaml");
        using StringWriter output = new() { NewLine = "\n" };
        // begin
        CoverageReport report = AlluxioConfig.Resolve(manifests).CheckCoverage(options: new CoverageOptions { IsComplete = true });
        output.WriteLine(report);
        foreach (Diagnostic found in report.Diagnostics)
        {
            output.WriteLine(found);
        }
        // end
        Assert.Equal(Blocks("text")[0], output.ToString());
        Assert.DoesNotContain("correct horse", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedMove_IsThatOfThePage()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Blocks("yaml")[0], "hbase.yaml");
        using StringWriter output = new() { NewLine = "\n" };
        // begin
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(manifests, new PullSecretMoveOptions { IsComplete = true });
        output.WriteLine(move);
        output.WriteLine(move.Diagnostics[0]);
        // end
        Assert.True(move.IsRefused);
        Assert.Equal(Blocks("text")[1], output.ToString());
    }

    [Fact]
    public void Move_IsThatOfThePage()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Blocks("yaml")[1], "prod.yaml");
        using StringWriter output = new() { NewLine = "\n" };
        // begin
        PullSecretMove move = AlluxioConfig.MovePullSecretsToServiceAccounts(manifests, new PullSecretMoveOptions { Account = "puller" });
        foreach (EditedText text in move.Texts)
        {
            output.WriteLine($"# {text.File}\n{text.Text}");
        }
        // end
        Assert.False(move.IsRefused);
        Assert.Equal(Blocks("yaml")[2], output.ToString().TrimEnd('\n') + "\n");
    }

    private static string[] Blocks(string language) =>
    [
        .. Block().Matches(Page).Where(match => match.Groups[1].Value == language).Select(static match => match.Groups[2].Value),
    ];

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(" {8}// begin\n(.*?) {8}// end\n", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("^ {8}", RegexOptions.Multiline)]
    private static partial Regex Indent();
}
