namespace Alluxio.Config.Tests.RuleTrials;

public sealed class ClusterLawTests
{
    [Fact]
    public void EveryRule_MovesSettingExplanationAndObjectsTogether() => LawOfRules.Holds(new ClusterLaw());
}
