using Alluxio.Config.Derivations;
using Alluxio.Config.Derivations.OtherSystems;
using Alluxio.Config.Tests.Images;

namespace Alluxio.Config.Tests.Derivations;

public class CommandTests
{
    // Options come from outside; a shell must not execute their content.
    [Fact]
    public void Names_AreQuotedForTheShell() => Assert.Equal(
        ["kubectl rollout restart 'deployment/a b;rm' -n 'it'\\''s'"],
        KnownGraphs.Shuffle(new() { Namespace = "it's", Orborus = "a b;rm" }).After(DerivationChange.OfSetting("REGISTRY_URL")).Commands);

    [Fact]
    public void Commands_AreReportedOnce_InTheOrderOfThePods()
    {
        AfterChange after = Plans.RuntimePlan().Derivations().After(DerivationChange.OfAccountSecrets("default", "default"));

        Assert.Equal(after.Pods.SelectMany(static pods => pods.Commands).Distinct(), after.Commands);
        Assert.Equal(after.Behind.Count(), after.Pods.Count);
        Assert.All(after.Commands, command => Assert.Contains($"  {command}", after.ToString().Split('\n')));
        Assert.Contains($"```sh\n{after.Commands[0]}\n", after.ToMarkdown(), StringComparison.Ordinal);
    }
}
