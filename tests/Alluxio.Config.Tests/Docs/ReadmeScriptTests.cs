using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The README's script in its <c>.csx</c> form, run as dotnet-script runs it: by the compiler's scripting interface.</summary>
[Collection(ReadmeScriptCollection.Name)]
public partial class ReadmeScriptTests
{
    private static readonly string Samples = Path.Combine(TestFiles.Repository, "samples");

    // What every script of dotnet-script has without asking for it, as far as the framework goes.
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(static path => MetadataReference.CreateFromFile(path)))
        .WithImports("System", "System.IO", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks")
        .WithMetadataResolver(new PackageDirectives());

    [Fact]
    public async Task FromAScript_AsCsx_PrintsTheImageOfEveryComponent()
    {
        string output = await RunAsync(Csx());

        ResolvedPlan plan = AlluxioConfig.Resolve(Path.Combine(Samples, "hbase.yaml"));
        Assert.Equal(
            plan.Components.Where(static component => component.Container is not null).Select(static component => (component.Name, component.Image)),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => (line.Split(' ')[0], (string?)line.Split(' ')[^1])));
    }

    // The directive that the README names in place of those of the single-file program.
    private static string Csx()
    {
        string[] program = Readme.Blocks("csharp").Single(static block => block[0].StartsWith("#:package ", StringComparison.Ordinal));
        string directive = Readme.Lines.Select(static line => Reference().Match(line)).Single(static match => match.Success).Groups[1].Value;
        return string.Join('\n', [directive, .. program.Where(static line => !line.StartsWith("#:", StringComparison.Ordinal))]);
    }

    private static async Task<string> RunAsync(string script)
    {
        using StringWriter output = new() { NewLine = "\n" };
        TextWriter console = Console.Out;
        string folder = Directory.GetCurrentDirectory();
        try
        {
            Console.SetOut(output);
            Directory.SetCurrentDirectory(Samples);
            await CSharpScript.RunAsync(script, Options, cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.SetCurrentDirectory(folder);
            Console.SetOut(console);
        }

        return output.ToString();
    }

    [GeneratedRegex("`(#r \"nuget: [^`]+)`")]
    private static partial Regex Reference();
}
