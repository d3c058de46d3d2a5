using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Images.Relocation;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Plans are equal where the same runs for the same reasons, whatever comments and names the files have.</summary>
public sealed class PlanEqualityLaws
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(TestFiles.Repository, "samples", "hbase.yaml"));

    public static TheoryData<string> Inputs => [.. RelocationInputs.Names];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Plans_OfTheSameManifestsWithOtherCommentsAndNames_AreEqual(string name)
    {
        ResolveOptions options = RelocationInputs.Options(name);
        string text = RelocationInputs.Text(name);
        ResolvedPlan[] one = [.. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text, "a.yaml"), options)];
        ResolvedPlan[] other = [.. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Commented(text), "folder/b.yaml"), options)];

        Assert.Equal(one.Length, other.Length);
        Assert.Equal(one, other);
        Assert.Equal(one.Select(static plan => plan.GetHashCode()), other.Select(static plan => plan.GetHashCode()));
        foreach ((ResolvedPlan left, ResolvedPlan right) in one.Zip(other))
        {
            Assert.True(left == right);
            Assert.Equal(left.Components, right.Components);
        }
    }

    // Nearly all inputs are variants of one another: what tells them apart is found.
    [Fact]
    public void Plans_OfDifferentInputs_Differ()
    {
        Dictionary<string, (string Name, ResolvedPlan[] Plans)> seen = [];
        foreach (string name in RelocationInputs.Names)
        {
            ResolvedPlan[] plans =
            [
                .. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(RelocationInputs.Text(name), "f"), RelocationInputs.Options(name)),
            ];
            foreach ((string earlier, (string _, ResolvedPlan[] others)) in seen.Where(entry => entry.Value.Plans.Length == plans.Length))
            {
                Assert.False(plans.Length > 0 && plans.SequenceEqual(others) && !IsSameInput(name, earlier), $"{name} equals {earlier}.");
            }

            seen[name] = (name, plans);
        }
    }

    [Theory]
    [InlineData("replicas: 2", "replicas: 3")]
    [InlineData("quota: 2Gi", "quota: 3Gi")]
    [InlineData("worker-secret", "other-secret")]
    [InlineData("high: \"0.95\"", "high: \"0.9\"")]
    [InlineData("  fuse: {}", "  fuse: {nodeSelector: {a: b}}")]
    [InlineData("  name: hbase\nspec:\n  replicas", "  name: hbase\n  annotations: {a: b}\nspec:\n  replicas")]
    [InlineData("hbase/", "spark/")]
    public void APlan_OfAnotherManifest_Differs(string from, string to)
    {
        string changed = Sample.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Sample, changed);
        Assert.NotEqual(Resolve(AlluxioConfig.LoadText(Sample)), Resolve(AlluxioConfig.LoadText(changed)));
    }

    [Fact]
    public void APlan_OfAnotherReleaseProfileOrController_Differs()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Sample);
        ResolvedPlan plan = AlluxioConfig.Resolve(manifests);
        Assert.NotEqual(plan, AlluxioConfig.Resolve(manifests, new ResolveOptions { Release = "1.0.4" }));
        Assert.NotEqual(plan, AlluxioConfig.Resolve(manifests, new ResolveOptions { Profile = Profile.AsBuilt }));
        Assert.NotEqual(plan, AlluxioConfig.Resolve(manifests, new ResolveOptions { Controller = FluidController.CompiledIn }));
    }

    // Files are read in the order of their names.
    [Fact]
    public void Plans_OfFilesInAnotherOrder_AreEqual()
    {
        string[] documents = Sample.Split("---\n");
        ManifestSet runtime = AlluxioConfig.LoadText(documents[0], "runtime.yaml");
        ManifestSet dataset = AlluxioConfig.LoadText(documents[1], "dataset.yaml");
        ResolvedPlan one = Resolve(runtime.Concat(dataset));
        Assert.Equal(one, Resolve(dataset.Concat(runtime)));
        Assert.Equal(one, Resolve(AlluxioConfig.LoadText(Sample)));
        Assert.NotEqual(one, AlluxioConfig.ResolveAll(runtime)[0]);
        Assert.NotEqual(
            one,
            Resolve(runtime.Concat(dataset).Concat(AlluxioConfig.LoadText("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n"))));
    }

    private static ResolvedPlan Resolve(ManifestSet manifests) => AlluxioConfig.Resolve(manifests);

    private static bool IsSameInput(string one, string other) => RelocationInputs.Text(one) == RelocationInputs.Text(other);

    private static string Commented(string text) =>
        "# a comment above\n\n"
            + text.Replace("\n---\n", "\n---\n# a comment between\n", StringComparison.Ordinal).TrimEnd('\n')
            + "\n# a comment below\n";
}
