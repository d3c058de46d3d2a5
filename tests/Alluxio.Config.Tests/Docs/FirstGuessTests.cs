using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alluxio.Config.Tests.Docs;

/// <summary>Each row of <c>docs/design/first-guesses.md</c> compiles, or the compiler says what the row says.</summary>
public sealed partial class FirstGuessTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Alluxio.Config;
        global using Alluxio.Config.Fluid;
        global using Alluxio.Config.Images;
        global using Alluxio.Config.Kubernetes;
        global using Alluxio.Config.Manifests;
        global using Alluxio.Config.Values;
        """;

    // The package KubernetesClient has types with the same names: a first guess must also compile beside it.
    private const string KubernetesClient = "namespace k8s.Models { public class IntOrString; }";

    private static readonly Lazy<MetadataReference[]> References = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Alluxio.Config.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    public static TheoryData<string, string> Guesses
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (string line in File.ReadLines(Path.Combine(TestFiles.Repository, "docs", "design", "first-guesses.md")))
            {
                if (Row().Match(line) is { Success: true } row)
                {
                    rows.Add(row.Groups["code"].Value, row.Groups["result"].Value);
                }
            }

            return rows;
        }
    }

    [Fact]
    public void Rows_AreAllHere() => Assert.InRange(Guesses.Count, 17, 100);

    [Theory]
    [MemberData(nameof(Guesses))]
    public void Guess_DoesWhatThePageSays(string code, string result)
    {
        string said = string.Join("; ", Compile(code));
        Assert.Equal(result, said.Length == 0 ? "compiles" : said);
    }

    [Fact]
    public void Compile_FindsMistakes() => Assert.Contains("CS0029", Compile("int number = \"text\";").Single(), StringComparison.Ordinal);

    private static IEnumerable<string> Compile(string code)
    {
        // The imports of a row precede it.
        string[] imports = [.. Import().Matches(code).Select(static match => match.Value)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "guess",
            new[] { Usings, KubernetesClient, string.Join('\n', imports)
                + "\n"
                + Import().Replace(code, "") }.Select(static text => CSharpSyntaxTree.ParseText(text)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics()
            .Where(static found => found.Severity == DiagnosticSeverity.Error)
            .Select(static found => $"{found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [GeneratedRegex(@"^- `(?<code>[^`]+)`: (?<result>.+)$")]
    private static partial Regex Row();

    [GeneratedRegex(@"using [\w.]+; ")]
    private static partial Regex Import();
}
