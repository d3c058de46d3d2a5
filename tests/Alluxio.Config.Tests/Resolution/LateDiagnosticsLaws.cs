using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Comparison;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution;

/// <summary>Warnings that a plan computes on demand do not change whether it has errors.</summary>
public sealed class LateDiagnosticsLaws
{
    public static TheoryData<string> Inputs => ComparisonLaws.AllInputs;

    [Theory]
    [MemberData(nameof(Inputs))]
    public void LateDiagnostics_HaveNoErrors_AndComeOnce(string file)
    {
        ManifestSet set = AlluxioConfig.LoadText(File.ReadAllText(file), "a.yaml");
        foreach (Profile profile in (Profile[])[Profile.AsBuilt, Profile.Documented])
        {
            foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(set, new ResolveOptions { Profile = profile }))
            {
                bool hasErrors = plan.HasErrors;
                ValueList<Diagnostic> all = plan.Diagnostics;

                Assert.Equal(hasErrors, all.Any(static found => found.Severity == DiagnosticSeverity.Error));
                Assert.Equal([.. plan.Found, .. plan.LateDiagnostics!.Value], all);
                Assert.Equal(all.Count, all.Distinct().Count());
            }
        }
    }

    [Fact]
    public void OtherDiagnostics_TakeThePlaceOfAll()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Path.Combine(TestFiles.Repository, "samples", "hbase.yaml"));
        Diagnostic found = new() { Code = "X1", Severity = DiagnosticSeverity.Error, Message = "m" };

        ResolvedPlan other = plan with { Diagnostics = [found] };

        Assert.Equal([found], other.Diagnostics);
        Assert.True(other.HasErrors);
        Assert.False(plan.HasErrors);
    }
}
