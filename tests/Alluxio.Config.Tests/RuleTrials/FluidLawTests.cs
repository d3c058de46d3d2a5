using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.Tests.RuleTrials;

public sealed class FluidLawTests
{
    public static TheoryData<string, Profile> Releases
    {
        get
        {
            TheoryData<string, Profile> all = [];
            foreach (FluidRelease release in FluidReleases.All)
            {
                all.Add(release.Release.Name, Profile.AsBuilt);
                all.Add(release.Release.Name, Profile.Documented);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void EveryRule_MovesSettingExplanationAndObjectsTogether(string release, Profile profile) =>
        LawOfRules.Holds(new FluidLaw(FluidReleases.All.Single(candidate => candidate.Release.Name == release), profile));
}
