using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Images.Coverage;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images;

public partial class FluidValuesTests
{
    [Fact]
    public void Images_OfFluidItself_AreThoseOfTheValues()
    {
        ImageUse[] own = [.. AlluxioConfig.Resolve(Set(Old)).Images().Where(static image => image.Pod.Namespace == "fluid")];

        Assert.Equal(
            [
                "alluxioruntime-controller", "csi-node-driver-registrar", "dataset-controller", "fluid-csi", "fluid-webhook",
                "juicefsruntime-controller",
            ],
            own.Where(static image => image.Text is not null)
                .Select(static image => image.Reference!.Repository.Split('/')[^1])
                .Order(StringComparer.Ordinal));

        // Left out of the values, and on by default.
        Assert.Equal(["fluidapp-controller"], own.Where(static image => image.Text is null).Select(static image => image.Pod.Name));
        Assert.All(own.Where(static image => image.Text is not null), static image => Assert.Equal("values.yaml", image.Location?.File));
        Assert.Equal(["node-driver-registrar"], own.Where(static image => image.IsThirdParty).Select(static image => image.Container));
        Assert.All(own, static image => Assert.NotEqual("", image.Because));
    }

    // As templates decide: any text is true, also the text false.
    [Theory]
    [InlineData("true", true)]
    [InlineData("\"false\"", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    public void Images_OfWhatTheValuesSwitch_AreThereWhereItIsOn(string value, bool isThere) => Assert.Equal(
        isThere,
        AlluxioConfig.Resolve(Set($"webhook: {{enabled: {value}}}\ncrdUpgrade: {{}}\n"))
            .Images()
            .Any<ImageUse>(static image => image.Pod.Name == "fluid-webhook"));

    [Fact]
    public void Images_OfFluidItself_ArePulledWithTheSecretsOfTheChart()
    {
        ManifestSet manifests = Set(Old);
        EffectivePullSecrets csi = AlluxioConfig.Resolve(manifests)
            .CheckImages(manifests).PullSecrets.Single(static entry => entry.Pod.Name == "csi-nodeplugin-fluid");

        Assert.Equal(["registry-secret", "other"], csi.Names);
        Assert.Equal("fluid/fluid-csi", $"{csi.Pod.Namespace}/{csi.Pod.AccountName}");
        Assert.Equal("image.imagePullSecrets", Assert.Single(csi.Winners).Origin);
        Assert.NotNull(csi.Winners[0].Location);
    }

    [Fact]
    public void Escapes_OfFluidItself_AreFoundWithTheFieldThatSetsThem()
    {
        ManifestSet manifests =
            Set(Old.Replace("registry.example.com/fluid/fluid-csi", "docker.io/fluidcloudnative/fluid-csi", StringComparison.Ordinal));
        ImageEscape escape = Assert.Single(
            AlluxioConfig.Resolve(manifests).CheckImages(manifests, Plans.Allowing("registry.example.com")).Escapes,
            static escape => escape.Outcome == EscapeOutcome.OtherRegistry);

        Assert.Equal("Set csi.plugins.image of Fluid's values to an image below 'registry.example.com'.", escape.Fix);
        Assert.Equal("values.yaml", escape.Location?.File);
    }

    // Fluid before 0.9 gave its secrets to its own pods only; later its chart passes them on, unless the controller is edited.
    [Fact]
    public void I1_SecretsInFluidsValues_DoNotReachTheRuntimeWhereTheEnvironmentLacksThem()
    {
        ManifestSet manifests = Set(Old);
        CoverageOptions options = new()
        {
            Registries = [new("registry-secret", ["registry.example.com"]), new("other", ["ghcr.io"]), new("second", ["ghcr.io"])],
            IsComplete = true,
        };
        ValueMap<string> environment = [.. AlluxioConfig.EnvironmentOf(
            manifests).Variables.Where<KeyValuePair<string, string>>(static variable => variable.Key != "IMAGE_PULL_SECRETS")];
        CoverageReport off = AlluxioConfig.Resolve(
            manifests,
            new ResolveOptions { Controller = FluidController.FromEnvironment(environment) }).CheckCoverage(manifests, options);

        Assert.Equal(
            ["each DataBackup of hbase", "each DataLoad of hbase", "hbase-fuse", "hbase-master", "hbase-worker"],
            off.Images
                .Where(static image => image.Outcome == CoverageOutcome.NotCovered)
                .Select(static image => image.Image.Pod.Name)
                .Distinct()
                .Order(StringComparer.Ordinal));
        Assert.All(
            off.Images.Where(static image => image.Image.Pod.Namespace == "fluid" && image.Image.Text is not null),
            static image => Assert.Equal(CoverageOutcome.Covered, image.Outcome));
        Assert.False(AlluxioConfig.Resolve(manifests).CheckCoverage(manifests, options).HasUncovered);
    }

    [Fact]
    public void Coverage_OfFluidItself_LooksInFluidsNamespace()
    {
        ManifestSet manifests = Set(Old).Concat(ManifestSet.Of(Credentials.Secret("registry-secret", "registry.example.com")));
        ImageCoverage webhook = AlluxioConfig.Resolve(manifests).CheckCoverage(
            manifests,
            new CoverageOptions { IsComplete = true }).Images.Single(static image => image.Image.Pod.Name == "fluid-webhook");

        Assert.Equal(CoverageOutcome.NotCovered, webhook.Outcome);
        Assert.Equal(
            "'registry-secret' in the namespace 'default' has credentials for it: copy the Secret to 'fluid', and list it in "
                + "image.imagePullSecrets.",
            webhook.Fix);
    }
}
