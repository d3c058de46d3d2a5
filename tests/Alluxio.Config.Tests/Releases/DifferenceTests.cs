using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Systems.Fluid;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Tests.Conformance;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Releases;

/// <summary>
/// Recorded cases show each difference between releases. Without the difference, exactly as many cases fail as it states, and the first are
/// those that it names.
/// </summary>
public class DifferenceTests
{
    private static readonly (string Name, ManifestSet Manifests, FluidController Controller)[] Cases =
    [
        .. FluidConformanceTests.Cases.Select(static row => Path.Combine(FluidConformanceTests.Folder, row.Data)).Select(static folder =>
            (Path.GetFileName(folder), AlluxioConfig.Load(Path.Combine(folder, "input.yaml")), FluidConformanceTests.Environment(folder))),
    ];

    public static TheoryData<string, int> Differences
    {
        get
        {
            TheoryData<string, int> all = [];
            foreach (FluidRelease release in FluidReleases.All)
            {
                for (int i = 0; i < release.Differences.Count; i++)
                {
                    all.Add(release.Release.Name, i);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void WithoutADifference_AsManyCasesComeOutOtherwise(string name, int index)
    {
        FluidRelease release = FluidReleases.All.Single(candidate => candidate.Release.Name == name);
        FluidDifference difference = release.Differences[index];
        FluidRelease without = release.Newer!.Before(
            name, release.Release.Date!.Value,
            release.Differences.Where(candidate => !ReferenceEquals(candidate, difference)).ToValueList());

        string[] shown = [.. Cases.Where(recorded => Objects(recorded, release) != Objects(recorded, without))
            .Select(static recorded => recorded.Name)
            .Order(StringComparer.Ordinal)];

        Assert.Equal(difference.Cases, shown.Length);
        Assert.Equal(shown.Take(3), difference.Examples);
    }

    // Nothing stands for a case in which the controller gives up.
    private static string? Objects((string Name, ManifestSet Manifests, FluidController Controller) recorded, FluidRelease release)
    {
        ResolveOptions options = new() { Profile = Profile.AsBuilt, Controller = recorded.Controller };
        ResolvedPlan plan = SetResolver.Resolve(recorded.Manifests, [], options, [new FluidSystem([release])]).Single();
        return plan.HasErrors ? null : plan.Objects.ToYaml();
    }
}
