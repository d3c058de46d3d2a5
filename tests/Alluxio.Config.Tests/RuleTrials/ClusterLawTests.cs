using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Rules;

namespace Alluxio.Config.Tests.RuleTrials;

public sealed class ClusterLawTests
{
    [Fact]
    public void EveryRule_MovesSettingExplanationAndObjectsTogether() => LawOfRules.Holds(new ClusterLaw(ClusterRules.Documented));

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
