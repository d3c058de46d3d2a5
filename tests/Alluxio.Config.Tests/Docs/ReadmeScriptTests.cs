using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Samples;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The README's script in its <c>.csx</c> form.</summary>
[Collection(ScriptCollection.Name)]
public partial class ReadmeScriptTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Repository, "samples");

    [Fact]
    public async Task FromAScript_AsCsx_PrintsTheImageOfEveryComponent()
    {
        string output = await CsxScript.RunAsync(Csx(), Folder);

        ResolvedPlan plan = AlluxioConfig.Resolve(Path.Combine(Folder, "hbase.yaml"));
        Assert.Equal(
            plan.Components
                .Where(static component => component.Container is not null)
                .Select(static component => (component.Name, component.Image)),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => (line.Split(' ')[0], (string?)line.Split(' ')[^1])));
    }

    // The directive that the README names in place of those of the single-file program.
    private static string Csx()
    {
        string[] program = Readme.Blocks("csharp").Single(static block => block[0].StartsWith("#:package ", StringComparison.Ordinal));
        string directive =
            Readme.Lines.Select(static line => Reference().Match(line)).Single(static match => match.Success).Groups[1].Value;
        return string.Join('\n', [directive, .. program.Where(static line => !line.StartsWith("#:", StringComparison.Ordinal))]);
    }

    [GeneratedRegex("`(#r \"nuget: [^`]+)`")]
    private static partial Regex Reference();
}
