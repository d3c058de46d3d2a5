namespace Alluxio.Config.Tests.RuleTrials;

public sealed class FluidLawTests
{
    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EveryRule_MovesSettingExplanationAndObjectsTogether(Profile profile) => LawOfRules.Holds(new FluidLaw(profile));
}
