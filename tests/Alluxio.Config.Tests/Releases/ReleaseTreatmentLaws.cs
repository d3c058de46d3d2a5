using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Tests.Conformance;

namespace Alluxio.Config.Tests.Releases;

/// <summary>If a release treats a setting differently than its neighbour, the explanation names the releases.</summary>
public class ReleaseTreatmentLaws
{
    public static TheoryData<string> Releases =>
    [
        .. FluidReleases.All.Where(static release => release.Newer is not null).Select(static release => release.Release.Name),
    ];

    [Theory]
    [MemberData(nameof(Releases))]
    public void SettingThatDiffersFromTheNeighbour_NamesTheReleases(string name)
    {
        FluidRelease older = FluidReleases.All.Single(release => release.Release.Name == name);
        List<string> silent = [];
        foreach (string recorded in FluidConformanceTests.Cases)
        {
            ManifestSet manifests = AlluxioConfig.Load(Path.Combine(FluidConformanceTests.Folder, recorded, "input.yaml"));
            ResolvedPlan[] plans = [.. new[] { older, older.Newer! }
                .Select(release => AlluxioConfig.ResolveAll(manifests, new ResolveOptions { Release = release.Release }).Single())];
            Dictionary<string, Setting> others = plans[1].Settings.ToDictionary(static setting => setting.Path, StringComparer.Ordinal);
            silent.AddRange(plans[0].Settings
                .Where(setting => others.TryGetValue(setting.Path, out Setting? other) && !Equals(other.UntypedValue, setting.UntypedValue)
                    && !NamesReleases(plans[0], setting))
                .Select(setting => $"{setting.Path} of {recorded}: {setting.UntypedValue} and {others[setting.Path].UntypedValue}"));
        }

        Assert.True(
            silent.Count == 0,
            string.Join('\n', silent.GroupBy(static line => line.Split(' ')[0]).Select(static same => same.First())));
    }

    private static bool NamesReleases(ResolvedPlan plan, Setting setting) =>
        plan.Explain(setting.Path) is { } told && (told.Settings.Any(static one => one.Rows.Any(static row => row.IsStock))
            || told.ToString().Contains("since Fluid", StringComparison.Ordinal)
                || told.ToString().Contains("up to Fluid", StringComparison.Ordinal));
}
