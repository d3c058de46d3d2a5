using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>Every case of the real chart of the open operator, object by object and field by field, under the as-built profile.</summary>
public class OpenOperatorConformanceTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "Cases", "cluster-v1alpha1");

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolve_AsBuilt_EqualsTheRealChart(string name)
    {
        ManifestSet manifests = AlluxioConfig.Load(Path.Combine(Folder, name, "input.yaml"));
        bool isResolved = AlluxioConfig.TryResolve(manifests, out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics, new ResolveOptions { Profile = Profile.AsBuilt });
        Assert.True(isResolved, string.Join('\n', diagnostics));
        ObjectTree.AssertEqual(File.ReadAllText(Path.Combine(Folder, name, "expected.yaml")), plan!.Objects.ToYaml());
    }

    [Fact]
    public void Cases_AreAllHere() => Assert.Equal(36, Cases.Count);
}
