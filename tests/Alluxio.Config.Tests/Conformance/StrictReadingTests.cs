using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>
/// The emitted objects of any case hold only fields that the Kubernetes API has, with values of their types. They read back unchanged.
/// </summary>
public class StrictReadingTests
{
    private static readonly string Cases = Path.Combine(TestFiles.Project, "Conformance", "Cases");

    [Theory]
    [MemberData(nameof(FluidConformanceTests.Cases), MemberType = typeof(FluidConformanceTests))]
    public void Objects_OfFluid_ReadBackStrictly(string name)
    {
        string folder = Path.Combine(Cases, "fluid", name);
        ResolveOptions options = new() { Controller = FluidConformanceTests.Environment(folder) };
        AssertReadBack(Path.Combine(folder, "input.yaml"), options);
        AssertReadBack(Path.Combine(folder, "input.yaml"), options with { Profile = Profile.AsBuilt });
    }

    [Theory]
    [MemberData(nameof(OpenOperatorConformanceTests.Cases), MemberType = typeof(OpenOperatorConformanceTests))]
    public void Objects_OfTheOpenOperator_ReadBackStrictly(string name) =>
        AssertReadBack(Path.Combine(Cases, "cluster-v1alpha1", name, "input.yaml"), new ResolveOptions { Profile = Profile.AsBuilt });

    private static void AssertReadBack(string input, ResolveOptions options)
    {
        if (!AlluxioConfig.TryResolve(AlluxioConfig.Load(input), options, out ResolvedPlan? plan, out _))
        {
            return;
        }

        Assert.NotEmpty(plan!.Objects);
        foreach (string text in (string[])[plan.Objects.ToYaml(), .. plan.Objects.Select(static resource => resource.ToJson())])
        {
            ManifestSet read = AlluxioConfig.LoadText(text);
            Assert.Empty(read.Diagnostics);
            Assert.All(read.Manifests, manifest => Assert.Contains(manifest.Resource, plan.Objects));
        }
    }
}
