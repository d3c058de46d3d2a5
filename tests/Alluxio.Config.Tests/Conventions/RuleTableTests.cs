using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The rule tables are complete: no field without a rule, no rule without a field.</summary>
public class RuleTableTests
{
    // A layer that named one of these would cover every field below it by accident.
    private static readonly string[] Sections =
        [
            "spec", "spec.master", "spec.jobMaster", "spec.worker", "spec.jobWorker", "spec.apiGateway", "spec.initUsers", "spec.fuse",
            "spec.alluxioVersion",
        ];

    public static TheoryData<Profile, string> Fields
    {
        get
        {
            TheoryData<Profile, string> fields = [];
            foreach (Profile profile in Enum.GetValues<Profile>())
            {
                fields.Add(profile, "AlluxioRuntime");
                fields.Add(profile, "Dataset");
            }

            return fields;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void EveryField_HasARule(Profile profile, string kind)
    {
        string[] ruled = [.. Layers(profile).Where(layer => layer.Kind == kind).Select(RuleFields.FieldOf).Distinct()];
        Assert.DoesNotContain(RuleFields.Leaves(kind), field => !ruled.Any(path => RuleFields.Covers(path, field)));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void EveryLayer_NamesAFieldThatExists(Profile profile, string kind)
    {
        string[] named = [.. Layers(profile).Where(layer => layer.Kind == kind).Select(RuleFields.FieldOf).Distinct()];
        Assert.DoesNotContain(named, path => !RuleFields.Exists(kind, path));
        Assert.Empty(named.Intersect(Sections));
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EveryControllerSetting_HasARule(Profile profile)
    {
        string[] ruled = [.. Layers(profile).Where(static layer => layer.Layer == Layer.Controller).Select(RuleFields.FieldOf).Distinct()];
        Assert.Equal(RuleFields.Controller.Order(StringComparer.Ordinal), ruled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryPropertyOfTheController_IsASetting()
    {
        Dictionary<string, string> settings = new()
        {
            [nameof(FluidController.MountRoot)] = "MOUNT_ROOT",
            [nameof(FluidController.WorkDirectory)] = "FLUID_WORKDIR",
            [nameof(FluidController.RuntimeImage)] = "ALLUXIO_RUNTIME_IMAGE_ENV",
            [nameof(FluidController.FuseImage)] = "ALLUXIO_FUSE_IMAGE_ENV",
            [nameof(FluidController.InitImage)] = "DEFAULT_INIT_IMAGE_ENV",
            [nameof(FluidController.ImagePullSecrets)] = "IMAGE_PULL_SECRETS",
            [nameof(FluidController.CriticalFusePod)] = "CRITICAL_FUSE_POD",
            [nameof(FluidController.MountsInConfigMap)] = "ALLUXIO_MOUNT_CONFIG_STORAGE",
            [nameof(FluidController.KubernetesVersion)] = "KUBE_VERSION",
            [nameof(FluidController.Ports)] = "port allocation",
        };
        IEnumerable<string> properties = typeof(FluidController).GetProperties()
            .Select(static property => property.Name)
            .Except([nameof(FluidController.CompiledIn), nameof(FluidController.Diagnostics), nameof(FluidController.Locations)]);
        Assert.Equal(settings.Keys.Order(StringComparer.Ordinal), properties.Order(StringComparer.Ordinal));
        Assert.Equal(RuleFields.Controller.Order(StringComparer.Ordinal), settings.Values.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EveryRule_IsUniqueAndHasSourceAndLayers(Profile profile)
    {
        RuleTable table = FluidReleases.Newest.Rules(profile);
        Assert.Equal(profile, table.Profile);
        Assert.Equal(table.Rules.Count, table.Rules.Select(static rule => rule.Setting).Distinct().Count());
        foreach (Rule rule in table.Rules)
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Source), rule.Setting);
            Assert.NotEmpty(rule.Layers);
            Assert.Equal(rule.Layers.Count, rule.Layers.Distinct().Count());
            Assert.True(rule.Note is null || rule.Note.EndsWith('.'), rule.Setting);
        }
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EveryLayer_SaysWhereItIs(Profile profile)
    {
        foreach (RuleLayer layer in Layers(profile))
        {
            bool isField = layer.Layer is Layer.Component or Layer.Global or Layer.Dataset;
            Assert.Equal(isField, layer.Kind is not null);
            Assert.Equal(layer.Layer == Layer.Dataset, layer.Kind == "Dataset");
        }
    }

    private static IEnumerable<RuleLayer> Layers(Profile profile) =>
        FluidReleases.Newest.Rules(profile).Rules.SelectMany(static rule => rule.Layers);
}
