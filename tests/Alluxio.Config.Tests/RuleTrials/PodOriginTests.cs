using Alluxio.Config.Tests.Conformance;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.RuleTrials;

public sealed class PodOriginTests
{
    [Fact]
    public void EveryValueOfAPod_IsASettingOrAReviewedConstant()
    {
        HashSet<PodConstant> used = [];
        Convention.Holds(
        [
            .. Inputs().SelectMany(input => Plans(input)).SelectMany(plan => PodOrigins.Unexplained(plan, used)),
            .. PodConstant.All.Except(used).Select(static constant => $"no pod has the constant {constant}"),
        ]);
    }

    private static IEnumerable<string> Inputs() =>
        from folder in (string[])[
            Path.Combine(TestFiles.Project, "Conformance", "Cases"),
            Path.Combine(TestFiles.Project, "Scenarios"),
            Path.Combine(TestFiles.Repository, "samples"),
        ]
        from file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !folder.EndsWith("Cases", StringComparison.Ordinal) && !folder.EndsWith("Scenarios", StringComparison.Ordinal)
            || Path.GetFileName(file) == "input.yaml"
        select file;

    private static IEnumerable<ResolvedPlan> Plans(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        return from profile in (Profile[])[Profile.AsBuilt, Profile.Documented]
               from plan in AlluxioConfig.ResolveAll(AlluxioConfig.Load(file), new ResolveOptions
               {
                   Profile = profile,
                   Controller =
                       File.Exists(Path.Combine(folder, "environment.yaml")) ? FluidConformanceTests.Environment(folder) : null,
               })
               select plan;
    }
}
