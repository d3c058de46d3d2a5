using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The examples in the documentation of public members compile, and the members that people begin with have one.</summary>
public sealed class ExampleTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Alluxio.Config;
        global using Alluxio.Config.Checks;
        global using Alluxio.Config.Comparison;
        global using Alluxio.Config.Comparison.Live;
        global using Alluxio.Config.Derivations;
        global using Alluxio.Config.Diagnostics;
        global using Alluxio.Config.Explanations;
        global using Alluxio.Config.Fluid;
        global using Alluxio.Config.Folders;
        global using Alluxio.Config.Images;
        global using Alluxio.Config.Kubernetes;
        global using Alluxio.Config.Layering;
        global using Alluxio.Config.Manifests;
        global using Alluxio.Config.Manifests.Editing;
        global using Alluxio.Config.Plan;
        global using Alluxio.Config.Values;
        """;

    private static readonly Lazy<MetadataReference[]> References = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is ['S', 'y', 's', 't', 'e', 'm', '.', ..] or "Alluxio.Config.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    // The text as the compiler wrote it beside the library, which is what editors show.
    private static readonly (string Member, string Code)[] All =
    [
        .. from member in XDocument.Load(Path.ChangeExtension(typeof(AlluxioConfig).Assembly.Location, ".xml")).Descendants("member")
           from example in member.Elements("example")
           select ((string)member.Attribute("name")!, Unindented(example.Element("code")!.Value)),
    ];

    public static TheoryData<string, string> Examples
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach ((string member, string code) in All)
            {
                rows.Add(member, code);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_Compiles(string member, string code) => Assert.True(Errors(code) is "", $"{member}\n{code}\n{Errors(code)}");

    [Fact]
    public void Errors_FindsMistakes() => Assert.Contains("CS0029", Errors("int number = \"text\";"), StringComparison.Ordinal);

    // These are the entries that the README's stages name and the samples call, so each needs an example.
    [Theory]
    [InlineData("Load", "LoadAsync", "LoadText", "LoadStreamAsync", "LoadLive")]
    [InlineData("Resolve", "TryResolve", "ResolveAll", "Check", "Fix", "Compare", "CheckFolder")]
    public void Entries_HaveExamples(params string[] names)
    {
        string[] shown = [.. All.Select(static example => example.Member)];
        Assert.All(names, name => Assert.Contains(
            shown, member => member.StartsWith($"M:Alluxio.Config.AlluxioConfig.{name}(", StringComparison.Ordinal)));
        Assert.All(
            (string[])["ResolvedPlan", "Manifests.ManifestSet", "Layering.Setting"],
            type => Assert.Contains("T:Alluxio.Config." + type, shown));
        Assert.True(shown.Length >= 25);
    }

    private static string Unindented(string code) => string.Join('\n', code.Trim('\n').Split('\n').Select(static line => line.TrimEnd()));

    private static string Errors(string code)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "example",
            new[] { Usings, code }.Select(static text => CSharpSyntaxTree.ParseText(text)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return string.Join("; ", compilation.GetDiagnostics()
            .Where(static found => found.Severity == DiagnosticSeverity.Error || found.Id.StartsWith("CS86", StringComparison.Ordinal))
            .Select(static found => $"{found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}
