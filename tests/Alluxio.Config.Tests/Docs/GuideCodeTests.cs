using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Alluxio.Config.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alluxio.Config.Tests.Docs;

/// <summary>
/// Code on pages without a separate test compiles unchanged, together with the declarations that the page introduces, and runs on the
/// samples.
/// </summary>
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

    // The output of a page goes here, and not among the output of the tests.
    private const string Output = """
        internal static class Console
        {
            public static System.IO.StringWriter Out { get; } = new();

            public static void WriteLine(object? value) => Out.WriteLine(value);
        }
        """;

    // Other pages, with the test that runs their code; what a guide for contributors shows is a part of the library's own source.
    private static readonly string[] WithOwnTests =
    [
        "docs/guides/testing.md", "docs/guides/kubernetes-client.md", "docs/guides/validate.md", "docs/guides/derivations.md",
        "docs/guides/pull-secrets.md", "docs/design/adding-a-field.md",
    ];

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

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_Runs(string page, int index)
    {
        using MemoryStream program = new();
        string code = CodeOf(page)[index];
        Assert.Empty(Compile(code, program));
        Assembly assembly = Assembly.Load(program.ToArray());
        if (IsType(code))
        {
            Type tests = assembly.GetExportedTypes().Single();
            object instance = Activator.CreateInstance(tests)!;
            Assert.All(
                tests.GetMethods().Where(static method => method.IsDefined(typeof(FactAttribute))),
                test => test.Invoke(instance, null));
            return;
        }

        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        object written = assembly.GetType("Console")!.GetProperty("Out")!.GetValue(null)!;
        Assert.Equal(code.Contains("Console.", StringComparison.Ordinal), written.ToString()!.Length > 0);
    }

    // The Chinese pages have the blocks of their twins (ChineseGuidesTests).
    [Fact]
    public void EveryPageWithCode_HasATest() => Assert.Equal(
        Pages.Concat(WithOwnTests).Order(StringComparer.OrdinalIgnoreCase),
        Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(TestFiles.Repository, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("docs/zh/", StringComparison.Ordinal)
                && File.ReadAllText(Path.Combine(TestFiles.Repository, file)).Contains("```csharp", StringComparison.Ordinal))
            .Order(StringComparer.OrdinalIgnoreCase));

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

    private static string[] Compile(string code) => Compile(code, null);

    private static string[] Compile(string code, Stream? program)
    {
        // A block may be a separate file, or continue with the plan of the page.
        string[] parts = [string.Join('\n', Import().Matches(code).Select(static match => match.Value)), Import().Replace(code, "")];
        bool hasPlan = parts[1].Contains(" plan = ", StringComparison.Ordinal);
        bool isType = IsType(code);
        string body = hasPlan || isType ? parts[1] : $"ResolvedPlan plan = AlluxioConfig.Resolve(\"hbase.yaml\");\n{parts[1]}";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "page",
            new[] { Usings, Output, InSamples($"{parts[0]}\n{body}") }.Select(static text => CSharpSyntaxTree.ParseText(text)),
            References.Value,
            new CSharpCompilationOptions(
                isType ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable));
        ImmutableArray<Diagnostic> found = program is null ? compilation.GetDiagnostics() : compilation.Emit(program).Diagnostics;
        return
        [
            .. found.Where(static found => found.Severity >= DiagnosticSeverity.Warning)
                .Select(static found => $"{found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"),
        ];
    }

    private static bool IsType(string code) => code.Contains("public class ", StringComparison.Ordinal);

    // The files that the pages speak of are those of the samples.
    private static string InSamples(string code) => FileName().Replace(code, static name =>
    {
        string file = name.Groups[1].Value;
        string path = file.EndsWith(".html", StringComparison.Ordinal) ? Path.Combine(AppContext.BaseDirectory, file)
            : Path.Combine(TestFiles.Repository, "samples", file switch
            {
                "../../../../deploy" => "cluster.yaml",
                "live.json" => "changes/live.json",
                _ => file.Replace("samples/", "", StringComparison.Ordinal),
            });
        return $"@\"{path}\"";
    });

    [GeneratedRegex(@"""([\w./-]+\.(?:yaml|json|html)|[./]+/deploy)""")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^using [A-Za-z][\w.]*;$", RegexOptions.Multiline)]
    private static partial Regex Import();
}
