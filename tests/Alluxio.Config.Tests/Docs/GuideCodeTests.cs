using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alluxio.Config.Tests.Docs;

/// <summary>Code on pages without a test of their own compiles as it stands there, with what the page introduces around it.</summary>
public sealed partial class GuideCodeTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Alluxio.Config;
        """;

    private static readonly string[] Pages =
    [
        "docs/start/script.md", "docs/start/tests.md", "docs/start/operator.md", "docs/guides/compare.md", "docs/guides/drift.md",
        "docs/guides/extend.md",
        "docs/guides/hash-ring.md", "docs/guides/memory.md", "docs/guides/report.md",
    ];

    private static readonly Lazy<MetadataReference[]> References = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name.StartsWith("xunit.v3.", StringComparison.Ordinal)
                    || name is "Alluxio.Config.dll" or "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    public static TheoryData<string, int> Blocks
    {
        get
        {
            TheoryData<string, int> all = [];
            foreach (string page in Pages)
            {
                for (int i = 0; i < CodeOf(page).Length; i++)
                {
                    all.Add(page, i);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_Compiles(string page, int index) => Assert.Empty(Compile(CodeOf(page)[index]));

    [Fact]
    public void Pages_HaveCode() => Assert.All(Pages, static page => Assert.NotEmpty(CodeOf(page)));

    [Fact]
    public void Compile_FindsMistakes() => Assert.NotEmpty(Compile("string name = plan.Nam;"));

    // A page shows a release of the library as the sources have it.
    [Fact]
    public void Release_OnThePage_IsThatOfTheSources()
    {
        string block =
            string.Join('\n', Readme.Blocks(File.ReadAllLines(Path.Combine(TestFiles.Repository, "docs", "guides", "extend.md")), "csharp")
                .First(static block => block[0].StartsWith("private static ", StringComparison.Ordinal))
                .Select(static line => line.Length == 0 ? line : "    " + line));
        Assert.Contains(
            block,
            Repository.Read("src/Alluxio.Config/Systems/Fluid/Releases/FluidReleases.Since107.cs"),
            StringComparison.Ordinal);
    }

    private static string[] CodeOf(string page) =>
    [
        .. Readme.Blocks(File.ReadAllLines(Path.Combine(TestFiles.Repository, page)), "csharp")
            .Where(static block => !block[0].StartsWith("private static ", StringComparison.Ordinal))
            .Select(static block => string.Join('\n', block.Where(static line => !line.StartsWith("#:", StringComparison.Ordinal)))),
    ];

    private static IEnumerable<string> Compile(string code)
    {
        // A block may stand for a file of its own, or go on with the plan of the page.
        string[] parts = [string.Join('\n', Import().Matches(code).Select(static match => match.Value)), Import().Replace(code, "")];
        bool hasPlan = parts[1].Contains(" plan = ", StringComparison.Ordinal);
        bool isType = parts[1].Contains("public class ", StringComparison.Ordinal);
        string body = hasPlan || isType ? parts[1] : $"ResolvedPlan plan = AlluxioConfig.Resolve(\"hbase.yaml\");\n{parts[1]}";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "page",
            new[] { Usings, $"{parts[0]}\n{body}" }.Select(static text => CSharpSyntaxTree.ParseText(text)),
            References.Value,
            new CSharpCompilationOptions(
                isType ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics()
            .Where(static found => found.Severity >= DiagnosticSeverity.Warning)
            .Select(static found => $"{found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [GeneratedRegex(@"^using [A-Za-z][\w.]*;$", RegexOptions.Multiline)]
    private static partial Regex Import();
}
