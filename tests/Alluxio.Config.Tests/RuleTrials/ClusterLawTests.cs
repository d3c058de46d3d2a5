using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Releases;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.RuleTrials;

public sealed class ClusterLawTests
{
    public static TheoryData<string> Releases => [.. ClusterReleases.All.Select(static release => release.Release.Name)];

    [Fact]
    public void EveryRule_MovesSettingExplanationAndObjectsTogether() => LawOfRules.Holds(new ClusterLaw(ClusterRules.Documented));

    // The tables of neighbours have most rows in common: a row that a release takes over was tried with the newer one.
    [Theory]
    [MemberData(nameof(Releases))]
    public void EveryRuleThatARelease_HasDifferently_MovesSettingExplanationAndObjectsTogether(string name)
    {
        ClusterRelease release = ClusterReleases.All.Single(candidate => candidate.Release.Name == name);
        RuleTable newer = release.Newer?.Documented ?? ClusterRules.Documented;
        ClusterLaw subject = new(release.Documented, name);
        Rule[] different = [.. subject.Table.Rules.Except(newer.Rules)];

        Convention.Holds(different.SelectMany(rule => RuleTrial.Violations(subject, rule)));
    }

    // A trial of no rows would hold everything.
    [Fact]
    public void Releases_HaveRowsToTry() => Assert.All(
        ClusterReleases.All.Where(static release => release.Differences.Count > 0 && release.Newer is not null),
        static release => Assert.NotEmpty(release.Documented.Rules.Except(release.Newer!.Documented.Rules)));

    [Fact]
    public void Row_ThatDoesNothing_IsFound()
    {
        Rule rule = ClusterRules.Documented.Rules.Single(static rule => rule.Setting == "worker.nodeSelector");
        RuleLayer idle = new() { Layer = Layer.Derived, Field = "nothing" };
        rule = rule with { Layers = rule.Layers.Add(idle) };
        Assert.Contains(
            RuleTrial.Violations(new ClusterLaw(ClusterRules.Documented.With(rule)), rule),
            static violation => violation.Contains("[Derived: nothing] without the row the setting stays", StringComparison.Ordinal));
    }
}
