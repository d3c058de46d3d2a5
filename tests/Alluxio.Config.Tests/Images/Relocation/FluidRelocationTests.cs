using Alluxio.Config.Images;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Images.Coverage;

namespace Alluxio.Config.Tests.Images.Relocation;

public class FluidRelocationTests
{
    private const string Values = """
        # of the team
        csi:
          registrar: {imagePrefix: fluidcloudnative, imageName: csi-node-driver-registrar, imageTag: v2.3.0}
          plugins: # of Fluid
            imagePrefix: fluidcloudnative
            imageName: fluid-csi
            imageTag: v1.0.0
        dataset:
          controller: {image: "fluidcloudnative/dataset-controller:v1.0.0"}
        runtime:
          alluxio:
            controller: {image: fluidcloudnative/alluxioruntime-controller:v1.0.0}
            runtime: {image: alluxio/alluxio-dev:2.9.0}
            fuse: {image: alluxio/alluxio-dev:2.9.0}
        webhook: {enabled: false}
        fluidapp: {enabled: false}
        crdUpgrade: {enabled: false}

        """;

    private static readonly RelocationPolicy Policy = RelocationPolicy.To("registry.example.com:5000/mirror");

    [Fact]
    public void Relocate_FluidsValues_LeavesNothingOfFluidOutside()
    {
        ManifestSet before = Plans.Runtime().Concat(AlluxioConfig.LoadText(Values, "values.yaml"));
        RelocatedManifests result = AlluxioConfig.Relocate(before, Policy);

        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics));
        Assert.Empty(result.Outside);
        string text = result.Texts.Single(static text => text.File == "values.yaml").Text;
        Assert.Contains(
            "  plugins: # of Fluid\n    imagePrefix: registry.example.com:5000/mirror/fluidcloudnative\n    imageName: fluid-csi\n    "
                + "imageTag: v1.0.0\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "controller: {image: \"registry.example.com:5000/mirror/fluidcloudnative/dataset-controller:v1.0.0\"}",
            text,
            StringComparison.Ordinal);
        Assert.Contains("runtime: {image: registry.example.com:5000/mirror/alluxio/alluxio-dev:2.9.0}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("imagePrefix: fluidcloudnative", text, StringComparison.Ordinal);
        Assert.All(
            AlluxioConfig.Resolve(result.Manifests).Images(),
            static image => Assert.Equal("registry.example.com:5000", image.Reference?.Registry));
    }

    [Fact]
    public void Relocate_FluidsValuesTwice_ChangesNothing()
    {
        RelocatedManifests once = AlluxioConfig.Relocate(Plans.Runtime().Concat(AlluxioConfig.LoadText(Values, "values.yaml")), Policy);

        Assert.Empty(AlluxioConfig.Relocate(once.Manifests, Policy).Texts);
    }

    // At first the fault was invisible, because the nodes had the images already.
    [Fact]
    public void I24_RelocationToARegistryWithoutACredential_IsAnErrorOfCoverage()
    {
        ManifestSet before = Plans.Runtime("  fuse: {imagePullPolicy: IfNotPresent}\n");
        CoverageOptions options = new() { Private = [ImagePrefix.Parse("registry.example.com:5000")], IsComplete = true };
        ManifestSet after = AlluxioConfig.Relocate(before, Policy).Manifests;

        Assert.False(AlluxioConfig.Resolve(before).CheckCoverage(before, options).HasUncovered);
        Assert.All(
            AlluxioConfig.Resolve(after).CheckCoverage(after, options).Images.Where(static image => image.Image.Pod.ListDependsOn is null),
            static image => Assert.Equal(CoverageOutcome.NotCovered, image.Outcome));
        ManifestSet repaired = after.Concat(ManifestSet.Of(
            Plans.Account("default", "default", "S"),
            Credentials.Secret("S", "registry.example.com:5000/mirror")));
        Assert.All(AlluxioConfig.Resolve(repaired).CheckCoverage(repaired, options).Images.Where(
            static image => image.Image.Pod.ListDependsOn is null), static image => Assert.Equal(CoverageOutcome.Covered, image.Outcome));
    }
}
