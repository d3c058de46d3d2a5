using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>Every case of the real engine and chart, object by object and field by field, under the as-built profile.</summary>
public class FluidConformanceTests
{
    internal static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "Cases", "fluid");

    public static TheoryData<string> Cases =>
    [
        .. Directory.EnumerateDirectories(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>Further cases of the newest state, each of which was wrong once.</summary>
    public static TheoryData<string> MoreCases =>
        [.. Directory.EnumerateDirectories(Folder + "-more")
            .Select(static path => $"../fluid-more/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal)];

    public static FluidController Environment(string folder) =>
        AlluxioConfig
            .LoadEnvironmentText(File.ReadAllText(Path.Combine(folder, "environment.yaml")), "environment.yaml").ToController();

    [Theory]
    [MemberData(nameof(Cases))]
    [MemberData(nameof(MoreCases))]
    public void Resolve_AsBuilt_EqualsTheRealController(string name)
    {
        string folder = Path.Combine(Folder, name);
        ManifestSet manifests = AlluxioConfig.Load(Path.Combine(folder, "input.yaml"));
        ResolveOptions options = new() { Profile = Profile.AsBuilt, Release = "master", Controller = Environment(folder) };
        bool isResolved = AlluxioConfig.TryResolve(manifests, options, out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics);

        string errorFile = Path.Combine(folder, "expected-error.txt");
        if (File.Exists(errorFile))
        {
            Assert.False(isResolved);
            Assert.Empty(plan!.Objects);
            AssertSameFact(File.ReadAllText(errorFile), diagnostics);
            return;
        }

        Assert.True(isResolved, string.Join('\n', diagnostics));
        ObjectTree.AssertEqual(File.ReadAllText(Path.Combine(folder, "expected.yaml")), plan!.Objects.ToYaml());
    }

    [Fact]
    public void Cases_AreAllHere() => Assert.Equal((103, 15), (Cases.Count, MoreCases.Count));

    // One of our messages must contain the quoted names and the key words of the engine's message.
    private static void AssertSameFact(string expected, ValueList<Diagnostic> diagnostics)
    {
        string[] facts = expected switch
        {
            _ when expected.Contains("tieredStore", StringComparison.Ordinal) => ["tieredstore", "worker", expected.Trim().Split(' ')[^1]],
            _ when expected.Contains("invalid release name", StringComparison.Ordinal) => ["Helm release", "53"],
            _ when expected.Contains("mapping values are not allowed", StringComparison.Ordinal) => ["chart", "': ' begins a mapping"],
            _ when expected.Contains("of type int32", StringComparison.Ordinal) => ["32 bits", expected.Split("number ")[1].Split(' ')[0]],
            _ when expected.Contains("cannot unmarshal", StringComparison.Ordinal) => ["chart", "number or a boolean"],
            _ when expected.Contains("panic: can't parse env", StringComparison.Ordinal) => ["CRITICAL_FUSE_POD"],
            _ => [.. expected.Split('"').Where(static (_, index) => index % 2 == 1)],
        };
        Assert.NotEmpty(facts);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            && facts.All(fact => diagnostic.Message.Contains(fact, StringComparison.Ordinal)));
    }
}
