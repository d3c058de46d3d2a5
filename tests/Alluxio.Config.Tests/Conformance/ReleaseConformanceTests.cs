using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>Every recorded case under every release, object by object and field by field.</summary>
public class ReleaseConformanceTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (FluidRelease release in FluidReleases.All)
            {
                foreach (string name in FluidConformanceTests.Cases)
                {
                    all.Add(release.Release.Name, name);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolve_AsBuilt_EqualsTheRelease(string release, string name)
    {
        string folder = Path.Combine(FluidConformanceTests.Folder, name);
        ManifestSet manifests = AlluxioConfig.Load(Path.Combine(folder, "input.yaml"));
        AlluxioRuntime runtime = manifests.OfType<AlluxioRuntime>().Single();
        (SortedDictionary<string, Dictionary<string, string>>? expected, string? error) = RecordedReleases.Of(
            FluidReleases.All.Single(candidate => candidate.Release.Name == release), folder, runtime.Metadata!.Name!,
            runtime.Metadata.Namespace ?? "default");
        ResolveOptions options = new()
        {
            Profile = Profile.AsBuilt,
            Release = release,
            Controller = FluidConformanceTests.Environment(folder),
        };

        bool isResolved = AlluxioConfig.TryResolve(manifests, options, out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics);

        if (expected is null)
        {
            Assert.False(isResolved, error);
            Assert.Empty(plan!.Objects);
            return;
        }

        Assert.True(isResolved, string.Join('\n', diagnostics));
        AssertEqual(expected, ReleaseTree.Read(plan!.Objects.ToYaml()));
    }

    private static void AssertEqual(
        SortedDictionary<string, Dictionary<string, string>> expected,
        SortedDictionary<string, Dictionary<string, string>> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        string[] different = [.. expected.SelectMany(entry => Different(entry.Key, entry.Value, actual[entry.Key]))];
        Assert.True(different.Length == 0, string.Join('\n', different));
    }

    private static IEnumerable<string> Different(string key, Dictionary<string, string> expected, Dictionary<string, string> actual) =>
        expected.Where(line => actual.GetValueOrDefault(line.Key) != line.Value).Select(line => $"{key}: - {line.Key} = {line.Value}")
            .Concat(actual.Where(line => expected.GetValueOrDefault(line.Key) != line.Value)
                .Select(line => $"{key}: + {line.Key} = {line.Value}"));
}
