using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Releases;

/// <summary>The findings about fields, names and places whose meaning depends on the release.</summary>
public class ReleaseReportTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n";

    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: cache}\nspec: {image: "
        + "a/b, imageTag: AI-3.7-13.0.0}\n";

    // Only what asks for another thing than happens: in 0.9.3 FUSE shares the process ids of its node.
    [Theory]
    [InlineData("team: data", "0.9.3", false)]
    [InlineData("runtime.fluid.io/fuse.hostpid: \"true\"", "0.9.3", false)]
    [InlineData("runtime.fluid.io/fuse.hostpid: \"false\"", "0.9.3", true)]
    [InlineData("runtime.fluid.io/fuse.hostpid: \"false\"", "1.0.0", false)]
    public void Annotation_IsReported_WhereItCountsForNothing(string annotation, string release, bool isReported)
    {
        ResolvedPlan plan = Plan(Runtime.Replace("hbase", $"hbase, annotations: {{{annotation}}}", StringComparison.Ordinal), release);

        Diagnostic[] found = [.. plan.Diagnostics.Where(static found => found.Code == "ALX3005")];
        Assert.Equal(
            isReported ? ["metadata.annotations[\"runtime.fluid.io/fuse.hostpid\"]"] : [],
            found.Select(static found => found.Path?.ToString()));
        Assert.All(found, static found => Assert.Equal(3, found.Location?.Line));
    }

    // Lines of the values: the prefix, the name and the tag of the worker's image.
    [Theory]
    [InlineData("imagePrefix: a", "worker.image", 4)]
    [InlineData("imagePrefix: a", "worker.imageTag", null)]
    [InlineData("imageName: b", "worker.image", 4)]
    [InlineData("imageName: b", "worker.imageTag", null)]
    [InlineData("imageTag: \"2.9.3\"", "worker.imageTag", 4)]
    [InlineData("imageTag: \"2.9.3\"", "worker.image", null)]
    [InlineData("imageTag: \"2.9.3\"\n      imagePrefix: a", "worker.image", 5)]
    [InlineData("imageTag: \"2.9.3\"\n      imagePrefix: a", "worker.imageTag", 4)]
    public void Explanation_PointsAtThePartOfAnImage_ThatGivesTheSetting(string part, string setting, int? line)
    {
        ResolvedPlan plan = Plan($"runtime:\n  alluxio:\n    runtime:\n      {part}\n---\n{Runtime}", "1.0.8");

        Alluxio.Config.Layering.Definition winner = Assert.Single(plan.Worker.Settings[setting["worker.".Length..]].Winners);
        Assert.Equal(line, winner.Location?.Line);
        Assert.Equal(line is null, plan.Explain(setting).ToString().Contains("stock chart of Fluid 1.0.8", StringComparison.Ordinal));
    }

    // A value that a later file resets is the stock chart's again.
    [Fact]
    public void PartThatLaterValuesReset_HasNoPlace()
    {
        string[] files = ["{imageTag: \"1\"}", "null", "{imageName: third}"];
        ResolvedPlan plan =
            Plan(string.Concat(files.Select(static fuse => $"runtime: {{alluxio: {{fuse: {fuse}}}}}\n---\n")) + Runtime, "1.0.8");

        Assert.Null(Assert.Single(plan.Fuse.Settings["imageTag"].Winners).Location);
        Assert.Equal(5, Assert.Single(plan.Fuse.Settings["image"].Winners).Location?.Line);
        Assert.Contains("stock chart of Fluid 1.0.8", plan.Explain("fuse.imageTag").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ImageAsOneText_HasOnePlace()
    {
        ResolvedPlan plan = Plan($"runtime:\n  alluxio:\n    runtime:\n      image: a/b:2.9.3\n---\n{Runtime}", "1.0.1");

        Assert.All(["image", "imageTag"], name => Assert.Equal(4, Assert.Single(plan.Worker.Settings[name].Winners).Location?.Line));
    }

    [Theory]
    [InlineData("1.0.1", "in Fluid 1.0.1; it was added")]
    [InlineData(null, "in Fluid 1.0.1 (assumed); it was added")]
    public void FieldThatAnAssumedReleaseLacks_NamesTheAssumption(string? release, string text)
    {
        const string OneText = "runtime: {alluxio: {fuse: {image: 'team/alluxio-fuse:2.9.0'}}}\n---\n";

        ResolvedPlan plan = Plan(OneText + Runtime + "spec: {imagePullSecrets: [{name: a}]}\n", release);

        Assert.Contains(text, Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3052").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("master", "ALX3057")]
    [InlineData("1.0.8", "ALX3057")]
    [InlineData("1.0.1", "ALX3057")]
    [InlineData("1.0.0", null)]
    [InlineData("0.9.3", null)]
    public void FieldOfOlderReleases_IsAWarning_ThatNamesThem(string release, string? code)
    {
        string text = Runtime + "spec: {fuse: {global: true}}\n";

        foreach (IEnumerable<Diagnostic> all in (IEnumerable<Diagnostic>[])
            [
                Plan(text, release).Diagnostics,
                AlluxioConfig.Check(AlluxioConfig.LoadText(text), resolve: new() { Release = release }).Diagnostics,
            ])
        {
            Diagnostic[] found = [.. all.Where(static found => found.Code is "ALX2001" or "ALX3057")];
            Assert.Equal(code is null ? [] : [code], found.Select(static found => found.Code));
            Assert.All(found, found => Assert.Equal(
                (DiagnosticSeverity.Warning, $"'spec.fuse.global' is not a field in Fluid {release}; it existed up to 1.0.0. The API "
                    + "server drops it. Remove it."),
                (found.Severity, found.Message)));
        }
    }

    [Theory]
    [InlineData(Runtime, "AI-3.5", "Fluid 1.0.8 is effective. Known releases of Fluid: master, 1.0.8,")]
    [InlineData(Cluster, "1.0.4", "Alluxio operator v1 AI-3.7 is effective. Known releases of Alluxio operator v1: AI-3.9,")]
    [InlineData(Runtime + "---\n" + Cluster, "AI-3.5", null)]
    [InlineData(Runtime + "---\n" + Cluster, "1.0.4", null)]
    public void ReleaseOfASystemThatTheSetHasNotGot_IsAWarning(string text, string release, string? message)
    {
        Diagnostic[] found = [.. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text), new ResolveOptions { Release = release })
            .SelectMany(static plan => plan.Diagnostics).Where(static found => found.Code is "ALX3058" or "ALX3050")];

        Assert.Equal(message is null ? 0 : 1, found.Length);
        Assert.All(found, found =>
        {
            Assert.Equal(("ALX3058", DiagnosticSeverity.Warning), (found.Code, found.Severity));
            Assert.Contains(message!, found.Message, StringComparison.Ordinal);
        });
    }

    private static ResolvedPlan Plan(string text, string? release) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text), new ResolveOptions { Release = release }).Single();
}
