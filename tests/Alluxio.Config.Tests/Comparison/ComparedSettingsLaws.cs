using Alluxio.Config.Comparison;
using Alluxio.Config.Layering;
using Alluxio.Config.Tests.Images.Relocation;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// Settings that are requested one by one equal those of the whole plan. Comparing them in parts finds the same as comparing all of them.
/// </summary>
public sealed class ComparedSettingsLaws
{
    public static TheoryData<string> Inputs => [.. RelocationInputs.Names];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void OneSetting_IsThatOfTheWholePlan(string name)
    {
        foreach ((ResolvedPlan whole, ResolvedPlan fresh) in Plans(name).Zip(Plans(name)))
        {
            foreach ((ComponentPlan component, ComponentPlan other) in whole.Components.Zip(fresh.Components))
            {
                // The rest of the rules have no setting, in any comparison.
                foreach (Rule rule in whole.Rules.Rules.Where(
                    rule => rule.Setting.StartsWith(component.Name + ".", StringComparison.Ordinal)))
                {
                    string setting = rule.Setting[(component.Name.Length + 1)..];
                    Assert.Equal(component.Settings.GetValueOrDefault(setting), other.Find(setting));
                }

                Assert.Equal(component.Settings, other.Settings);
            }
        }
    }

    // Neighbours among the inputs are edits of each other, once they have one name.
    [Theory]
    [MemberData(nameof(Inputs))]
    public void ComparingInParts_FindsWhatComparingAllFinds(string name)
    {
        string[] names = [.. RelocationInputs.Names];
        string next = names[(Array.IndexOf(names, name) + 1) % names.Length];
        foreach ((ResolvedPlan before, ResolvedPlan after) in Plans(name)
            .Zip(Plans(next))
            .Where(static pair => pair.First.System == pair.Second.System))
        {
            List<FieldDifference> differences = ComparedManifests.Differences(before, after, LifecycleFacts.Of(after));
            var inParts = ComparedSettings.Changed(before, after, differences);
            var all = ComparedSettings.Changed(Given(before), Given(after), differences);

            Assert.Equal(all.Keys, inParts.Keys);
            Assert.All(all, entry => Assert.Equal(entry.Value, inParts[entry.Key]));
            Assert.All(differences, difference =>
                Assert.Equal(ComparedSettings.ReadFrom(Given(after), difference), ComparedSettings.ReadFrom(after, difference)));
        }
    }

    private static ResolvedPlan[] Plans(string name) =>
        [.. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(RelocationInputs.Text(name), "input.yaml"), RelocationInputs.Options(name))];

    private static ResolvedPlan Given(ResolvedPlan plan) => plan with
    {
        Components = [.. plan.Components.Select(static component => component with { Settings = component.Settings })],
    };
}
