using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Plan and rule table speak of the same settings.</summary>
public class ResolvedSettingsTests
{
    // Rules that a plan shows in other settings, or not at all. Rules that ignore a field are left out by what they are.
    private static readonly Dictionary<string, string> DocumentationOnly = new()
    {
        ["common.jvmOptions"] = "a part of the options of each component",
        ["common.properties"] = "a part of the properties of each component",
        ["master.dataset"] = "finds the Dataset; it has no value",
    };

    private static readonly HashSet<string> Composed =
    [
        "master.affinity", "master.startupProbe", "master.mounts", "master.restore", "worker.affinity",
    ];

    // Of a map they take single keys, of which Everything gives few; LayeringLaws and separate tests hold them.
    private static readonly HashSet<string> OfSingleKeys = ["hashRing", "ports", "hostPID"];

    [Fact]
    public void Everything_GivesEveryField()
    {
        Manifest runtime = Everything.Manifests.Manifests.Single(static manifest => manifest.Resource.Kind == "AlluxioRuntime");
        Manifest dataset = Everything.Manifests.Manifests.Single(static manifest => manifest.Resource.Kind == "Dataset");
        Assert.DoesNotContain(RuleFields.Leaves("AlluxioRuntime"), path => !IsGiven(runtime, path));
        Assert.DoesNotContain(RuleFields.Leaves("Dataset"), path => !IsGiven(dataset, path));
        Assert.Equal(
            RuleFields.Controller.Except(["port allocation"]).Order(StringComparer.Ordinal),
            Everything.Environment.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EverySettingOfAPlan_HasItsRule(Profile profile)
    {
        ILookup<string, Rule> rules = FluidReleases.Newest.Rules(profile).Rules.ToLookup(static rule => rule.Setting);
        foreach (Setting setting in Everything.Resolve(profile).Settings)
        {
            string path = setting.Path.Contains('[', StringComparison.Ordinal)
                ? setting.Path[..setting.Path.IndexOf('[', StringComparison.Ordinal)]
                : setting.Path;
            Assert.Same(Assert.Single(rules[path]), setting.Rule);
        }
    }

    // Looked up by the definitions, not by the rule of the setting: the rule's rows decide, and each row with a value counts.
    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EverySettingOfAPlan_IsDecidedByTheRowsOfItsRule(Profile profile)
    {
        ILookup<string, Rule> rules = FluidReleases.Newest.Rules(profile).Rules.ToLookup(static rule => rule.Setting);
        Convention.Holds(
            from setting in Everything.Resolve(profile).Settings
            where !setting.Path.Contains('[', StringComparison.Ordinal)
                && !OfSingleKeys.Contains(setting.Path.Split('.')[1])
                && setting.Path is not "fuse.args"
            let rows = rules[setting.Path].Single().Layers
            let said = setting.Winners.Concat(setting.Hidden).ToArray()
            from problem in said.Where(definition => definition.RuleLayer is null || !rows.Contains(definition.RuleLayer))
                .Select(static definition => $"{definition} is in no row")
                .Concat(rows.Where(row => row.Kind is not null && !said.Any(definition => ReferenceEquals(definition.RuleLayer, row)))
                    .Select(static row => $"{row} is given and says nothing"))
            select $"{setting.Path}: {problem}");
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EveryRule_IsResolvedOrDocumentationOnly(Profile profile)
    {
        HashSet<string> resolved = [.. Everything.Resolve(profile).Settings.Select(static setting => setting.Rule.Setting)];
        IEnumerable<string> others = FluidReleases.Newest.Rules(profile).Rules
            .Where(rule => rule.Combine != CombineRule.Ignored && !resolved.Contains(rule.Setting))
            .Select(static rule => rule.Setting);
        Assert.Equal(DocumentationOnly.Keys.Order(StringComparer.Ordinal), others.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void EverySetting_HasValueAndWinner(Profile profile)
    {
        // Every field is given, so nothing that is read is left without a value. Composed settings only tell what they are made of.
        IEnumerable<string> without = Everything.Resolve(profile).Settings
            .Where(static setting => setting.Rule.Combine != CombineRule.Ignored && !Composed.Contains(setting.Path))
            .Where(static setting => setting.UntypedValue is null || setting.Winners.Count == 0)
            .Select(static setting => setting.Path);
        Assert.Empty(without);
    }

    private static bool IsGiven(Manifest manifest, string path) =>
        manifest.Locate(FieldPath.Parse(path.Replace("[]", "[0]", StringComparison.Ordinal))) is not null;
}
