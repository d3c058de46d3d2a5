using System.Text.Json;
using Alluxio.Config.Explanations;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Tests.Explanations;

public sealed class ExplanationTests
{
    private const string Text = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: a}
        spec:
          replicas: 1
          jvmOptions: ["-Xmx2G"]
          podMetadata:
            labels: {team: storage, tier: global}
          properties:
            alluxio.user.block.size.bytes.default: 64MB
            alluxio.user.metadata.cache.enabled: "false"
          master:
            replicas: 0
            imagePullSecrets: []
          worker:
            enabled: true
            podMetadata:
              labels: {tier: worker}
            properties:
              alluxio.user.block.size.bytes.default: 32MB
            ports: {rpc: 20100}
          fuse:
            networkMode: ContainerNetwork
        """;

    private static readonly ResolvedPlan Plan = Resolve(Text);

    public static TheoryData<string> PropertyPaths =>
    [
        "worker.properties[\"alluxio.user.block.size.bytes.default\"]",
        "worker.properties.alluxio.user.block.size.bytes.default",
        "worker.properties[alluxio.user.block.size.bytes.default]",
    ];

    [Theory]
    [MemberData(nameof(PropertyPaths))]
    public void Explain_Property_IsFoundInEverySpelling(string path)
    {
        ExplainedSetting property = Single(Plan.Explain(path));

        Assert.Equal("worker.properties[\"alluxio.user.block.size.bytes.default\"] = 32MB", property.ToString());
        Assert.Equal(["wins (merge)", "hidden"], property.Rows.Select(static row => row.Status));
        Assert.Equal([
            "spec.worker.properties[\"alluxio.user.block.size.bytes.default\"]",
            "spec.properties[\"alluxio.user.block.size.bytes.default\"]",
        ], property.Rows.Select(static row => row.Origin));
    }

    [Theory]
    [InlineData("master.replicas", "hidden (0 is the same as unset)", "wins (replace)")]
    [InlineData("master.imagePullSecrets", "hidden (empty is the same as unset)")]
    [InlineData("worker.labels", "wins (merge)", "wins (merge, but not tier)")]
    [InlineData("worker.enabled", "ignored")]
    [InlineData("fuse.networkMode", "wins (forced)", "ignored")]
    [InlineData("worker.jvmOptions", "wins (replace)", "hidden")]
    public void Explain_Status_SaysWhy(string path, params string[] statuses) =>
        Assert.Equal(statuses, Single(Plan.Explain(path)).Rows.Select(static row => row.Status));

    [Fact]
    public void Explain_GivenPort_HasItsPlace()
    {
        ExplainedDefinition row = Single(Plan.Explain("worker.ports")).Rows[0];

        Assert.Equal(("spec.worker.ports.rpc", 21, 18), (row.Origin, row.Location!.Line, row.Location.Column));
    }

    [Fact]
    public void Explain_JvmOptionsAsBuilt_Append()
    {
        ResolvedPlan asBuilt = Resolve(Text, new ResolveOptions { Profile = Profile.AsBuilt });

        Assert.Equal(
            ["wins (append)", "wins (append)"],
            Single(asBuilt.Explain("worker.jvmOptions")).Rows.Select(static row => row.Status));
    }

    [Theory]
    [InlineData("workr", "worker")]
    [InlineData("worker.imagePullSecret", "worker.imagePullSecrets")]
    [InlineData("workr.imagePullSecrets", "worker.imagePullSecrets")]
    [InlineData("worker.properties.alluxio.worker.rpc.prt", "worker.properties[\"alluxio.worker.rpc.port\"]")]
    [InlineData("imagePulSecrets", "imagePullSecrets")]
    [InlineData("nothing of the kind", null)]
    public void Explain_UnknownPath_SuggestsTheNearest(string path, string? suggestion)
    {
        Explanation explanation = Plan.Explain(path);

        Assert.Empty(explanation.Settings);
        Assert.Equal(suggestion, explanation.Suggestion);
        Assert.NotNull(explanation.Message);
        Assert.Equal(
            suggestion is not null,
            explanation.ToString().Contains("Did you mean '" + suggestion + "'?", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_SettingWithoutDefinitions_SaysWhereItCouldStand() => Assert.Equal(
        "worker.annotations = (none)\n  unset; it can be set in spec.worker.podMetadata.annotations or spec.podMetadata.annotations",
        Plan.Explain("worker.annotations").ToString());

    [Fact]
    public void Explain_SettingWithoutComponent_GroupsComponents()
    {
        ExplainedSetting everywhere = Single(Plan.Explain("alluxio.user.metadata.cache.enabled"));

        Assert.Equal("master.properties[\"alluxio.user.metadata.cache.enabled\"] = false", everywhere.ToString());
        Assert.Equal(["jobMaster", "worker", "jobWorker", "fuse"], everywhere.AlsoFor);
    }

    [Fact]
    public void Explain_FieldOfTheManifest_FindsAllThatReadsIt() =>
        Assert.Equal(["worker.replicas = 1"], Plan.Explain("spec.replicas").Settings.Select(static setting => setting.ToString()));

    [Fact]
    public void Explain_Everything_LeavesOutIrrelevantSettings()
    {
        Explanation all = AlluxioConfig.Resolve(Path.Combine(TestFiles.Repository, "samples", "hbase.yaml")).Explain();

        Assert.All(all.Settings, static setting => Assert.NotEmpty(setting.Rows));
        Assert.DoesNotContain(
            all.Settings,
            static setting => setting.Path.Contains("properties[", StringComparison.Ordinal) && !setting.IsGiven);
        Assert.Contains("more from the controller", string.Join('\n', all.Notes), StringComparison.Ordinal);
        Assert.True(all.ToString().Count(static character => character == '\n') < 60, all.ToString());
    }

    [Fact]
    public void Explain_OneComponent_ShowsItsSettingsOnly() => Assert.Equal(
        [
            .. Plan.Worker.Settings.Values
                .Where(static setting => setting.Winners.Count + setting.Hidden.Count > 0)
                .Select(static setting => setting.Path),
            "worker.properties[\"alluxio.user.block.size.bytes.default\"]",
            "worker.properties[\"alluxio.user.metadata.cache.enabled\"]",
            "worker.properties[\"alluxio.worker.rpc.port\"]",
        ],
        Plan.Explain("worker").Settings.Select(static setting => setting.Path));

    [Fact]
    public void Explain_AllProperties_ShowsEachOfThem() =>
        Assert.Equal(Plan.Worker.PropertySettings.Count, Plan.Explain("worker.properties").Settings.Count);

    [Fact]
    public void ToMarkdown_OfASetting_IsAHeadingAndATable() => Assert.StartsWith(
        """
        ### `worker.replicas` = `1`

        | Layer | From | Where | Value | Result |
        | --- | --- | --- | --- | --- |
        | global | `spec.replicas` | a.yaml(5,13) | `1` | **wins (replace)** |
        | built-in | `built-in default` | | `0` | hidden |
        """.ReplaceLineEndings("\n"),
        Plan.Explain("worker.replicas").ToMarkdown(),
        StringComparison.Ordinal);

    [Fact]
    public void ToJson_OfASetting_HasItsRows()
    {
        using JsonDocument json = JsonDocument.Parse(Plan.Explain("worker.replicas").ToJson());
        JsonElement row = json.RootElement.GetProperty("settings")[0].GetProperty("definitions")[0];

        Assert.Equal("global", row.GetProperty("layer").GetString());
        Assert.Equal("wins", row.GetProperty("outcome").GetString());
        Assert.Equal(5, row.GetProperty("location").GetProperty("line").GetInt32());
    }

    [Fact]
    public void WhereIs_TextOfAProperty_FindsSettingAndObjects()
    {
        Whereabouts found = Plan.WhereIs("64MB");

        Assert.Contains(found.Settings, static setting => setting.Path.StartsWith("master.properties", StringComparison.Ordinal));
        Assert.Contains(
            found.Places,
            static place => place.Kind == "ConfigMap" && place.ValueText.Contains("=64MB", StringComparison.Ordinal));
        Assert.Contains("\"64MB\"", found.ToJson(), StringComparison.Ordinal);
        Assert.Contains("### In the objects", found.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereIs_UnknownText_SaysSo() => Assert.Equal("'no-such-text': not found.", Plan.WhereIs("no-such-text").ToString());

    [Fact]
    public void Explain_UnusableMountRoot_IsHidden()
    {
        ResolvedPlan plan = Resolve(Text, new ResolveOptions { Controller = new FluidController { MountRoot = "relative" } });

        Assert.Equal(["wins (append)", "hidden"], Single(plan.Explain("fuse.mountPath")).Rows.Select(static row => row.Status));
    }

    private static ResolvedPlan Resolve(string text, ResolveOptions? options = null) =>
        AlluxioConfig.Resolve(AlluxioConfig.LoadText(text, "a.yaml"), options);

    private static ExplainedSetting Single(Explanation explanation) => Assert.Single(explanation.Settings.AsEnumerable());
}
