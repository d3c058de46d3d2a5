using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems;
using Alluxio.Config.Tests.Commands;

namespace Alluxio.Config.Tests.Releases;

/// <summary>
/// A release that live objects or values of the chart show counts. The plan states the reason, and evidence for another release.
/// </summary>
public sealed class RecognizedReleaseTests : IDisposable
{
    private const string Runtime =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: 1}\n";

    private const string Values104 = "dataset: {controller: {imageTag: v1.0.4-2ecf2c7}}\n---\n";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("master")]
    [InlineData("1.0.8")]
    [InlineData("1.0.5")]
    [InlineData("1.0.4")]
    [InlineData("1.0.2")]
    [InlineData("0.9.3")]
    public void ReleaseOfLiveObjects_Counts_SoThatNothingDiffers(string created)
    {
        LiveObjects live = AlluxioConfig.LoadLive(Live(created));

        ResolvedPlan plan = Plan(Runtime, new ResolveOptions { Live = live });

        Assert.True(plan.CompareToLive(live).IsInSync);
        Assert.Equal(created is "1.0.8", Plan(Runtime, ResolveOptions.Default).CompareToLive(live).IsInSync);
    }

    [Fact]
    public void NamedReleaseAndValues_BeatLiveObjects()
    {
        LiveObjects live = AlluxioConfig.LoadLive(Live("0.9.3"));

        Assert.Equal("1.0.2", Plan(Runtime, new ResolveOptions { Live = live, Release = "1.0.2" }).Release.Name);
        Assert.Equal("1.0.4", Plan(Values104 + Runtime, new ResolveOptions { Live = live }).Release.Name);
    }

    [Fact]
    public void LiveObjectsOfOthers_TellNothing() => Assert.Equal(
        "1.0.8", Plan(
            Runtime.Replace("hbase", "other", StringComparison.Ordinal),
            new ResolveOptions { Live = AlluxioConfig.LoadLive(Live("1.0.4")) }).Release.Name);

    [Fact]
    public void Drift_TakesTheReleaseOfTheCluster()
    {
        File.WriteAllText(Path.Combine(_folder, "runtime.yaml"), Runtime);
        File.WriteAllText(Path.Combine(_folder, "live.json"), Live("1.0.4"));

        Run run = InProcess.Run(
            "drift", Path.Combine(_folder, "runtime.yaml"), "--live", Path.Combine(_folder, "live.json"), "--severity", "information");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("default/hbase: the cluster matches the manifests", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "ALX3055: Fluid 1.0.4 is detected: the live DaemonSet 'hbase-fuse' is among the objects of the cluster.",
            run.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public void CertainRecognition_IsStated_InPlanAndOverview()
    {
        ResolvedPlan plan = Plan(Values104 + Runtime, ResolveOptions.Default);

        const string Reason = "the values of Fluid's chart set the tag of dataset.controller to v1.0.4-2ecf2c7";
        Diagnostic told = Assert.Single(plan.Diagnostics, static found => found.Code.StartsWith("ALX305", StringComparison.Ordinal));
        Assert.Equal(
            ("ALX3055", DiagnosticSeverity.Information, $"Fluid 1.0.4 is detected: {Reason}."),
            (told.Code, told.Severity, told.Message));
        Assert.Equal($"AlluxioRuntime default/hbase: Fluid 1.0.4 is detected: {Reason}.", Assert.Single(plan.Assumptions).ToString());
        Assert.Contains($"Release: Fluid 1.0.4 (recognised: {Reason}).", plan.Explain("").ToString(), StringComparison.Ordinal);
    }

    // The settings are assumed then, and not the release.
    [Theory]
    [InlineData("1.0.1", "Release: Fluid 1.0.1.")]
    [InlineData(null, "Release: Fluid 1.0.8 (assumed).")]
    public void Overview_SaysAssumed_OfAnAssumedReleaseOnly(string? release, string line) =>
        Assert.Contains(line, Plan(Runtime, new ResolveOptions { Release = release }).Explain("").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "runtime: {alluxio: {controller: {imageTag: v1.0.7-2ecf2c7}}}\ndataset: {controller: {imageTag: v1.0.4-2ecf2c7}}\ncsi: {plugins: "
            + "{imageTag: v1.0.2-2ecf2c7}}\n---\n",
        null,
        "Fluid 1.0.7 is effective: the values of Fluid's chart set the tag of runtime.alluxio.controller to v1.0.7-2ecf2c7. Other "
            + "places name a different release, which has no effect: "
            + "the tag of dataset.controller is v1.0.4-2ecf2c7; the tag of csi.plugins is v1.0.2-2ecf2c7.")]
    [InlineData(
        Values104,
        "1.0.2",
        "Fluid 1.0.2 is effective: the options set it. Other places name a different release, which has no effect: "
            + "the values of Fluid's chart set the tag of dataset.controller to v1.0.4-2ecf2c7, which is Fluid 1.0.4.")]
    public void Contradiction_IsReportedOnce(string values, string? release, string message)
    {
        Diagnostic told = Assert.Single(
            Plan(values + Runtime, new ResolveOptions { Release = release }).Diagnostics,
            static found => found.Code == "ALX3056");

        Assert.Equal((DiagnosticSeverity.Information, message), (told.Severity, told.Message));
    }

    // A workload of 1.0.5 is created alike by 1.0.5 to 1.0.7.
    [Theory]
    [InlineData("1.0.8", "1.0.4", true)]
    [InlineData("1.0.8", "1.0.5", true)]
    [InlineData("1.0.6", "1.0.5", false)]
    [InlineData("1.0.4", "1.0.4", false)]
    public void LiveWorkloadOfAnotherRelease_ContradictsTheValues(string values, string created, bool isTold)
    {
        string given = Values104.Replace("1.0.4", values, StringComparison.Ordinal) + Runtime;
        string among = "---\n" + Plan(Runtime, new ResolveOptions { Release = created }).Objects.OfType<StatefulSet>().First().ToYaml();

        foreach (ResolvedPlan plan in (ResolvedPlan[])[
            Plan(given + among, ResolveOptions.Default),
            Plan(given, new() { Live = AlluxioConfig.LoadLive(Live(created)) }),
        ])
        {
            Assert.Equal(values, plan.Release.Name);
            Assert.Equal(isTold ? 1 : 0, plan.Diagnostics.Count(static found => found.Code == "ALX3056"));
        }
    }

    // Values that several releases read, or whose prefix may be a vendor's, are likely; labels and Fluid's own images are certain.
    [Theory]
    [InlineData("runtime: {alluxio: {runtime: {image: reg.example.com/team/alluxio:2.9.3}}}", "0.9.3", 0)]
    [InlineData("runtime: {alluxio: {runtime: {image: reg.example.com/team/alluxio:2.9.3}}}", "1.0.8", 0)]
    [InlineData("runtime: {alluxio: {controller: {imagePrefix: reg.example.com/mirror, imageTag: v1.0.4-2ecf2c7}}}", "1.0.8", 1)]
    public void CertainEvidence_ComesBeforeLikelyValues(string values, string created, int contradictions)
    {
        ResolvedPlan plan = Plan($"{values}\n---\n{Runtime}", new() { Live = AlluxioConfig.LoadLive(Live(created)) });

        Assert.Equal(created, plan.Release.Name);
        Assert.Equal(contradictions, plan.Diagnostics.Count(static found => found.Code == "ALX3056"));
    }

    // The prefix may be at the top of the values, or at the controller of another runtime.
    [Theory]
    [InlineData("imagePrefix: registry.aliyuncs.com/acs\nversion: v1.0.4-abcdef1\nruntime: {mountRoot: /x}", "1.0.8")]
    [InlineData("imagePrefix: reg.example.com/mirror\nversion: v1.0.4-abcdef1\nruntime: {mountRoot: /x}", "1.0.4")]
    [InlineData("version: v1.0.4-abcdef1\nruntime: {jindo: {controller: {imagePrefix: registry.aliyuncs.com/acs}}}", "1.0.8")]
    public void VersionBesideAForeignPrefix_IsNotCertain(string values, string release)
    {
        ResolvedPlan plan = Plan($"{values}\n---\n{Runtime}", ResolveOptions.Default);

        Assert.Equal(release, plan.Release.Name);
        Assert.Contains(plan.Diagnostics, static found => found.Code == "ALX3051");
        Assert.DoesNotContain(plan.Diagnostics, static found => found.Code == "ALX3055");
    }

    [Fact]
    public void VersionBesideAnEmptyPrefix_IsFluids() =>
        Assert.Contains(
            Plan($"imagePrefix: \"\"\nversion: v1.0.4-abcdef1\nruntime: {{mountRoot: /x}}\n---\n{Runtime}", ResolveOptions.Default)
                .Diagnostics,
            static found => found.Code == "ALX3055");

    // One condition for each finding, of every release of every system.
    [Theory]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: 1}\n")]
    [InlineData("apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: c}\nspec: {image: r/a, imageTag: t}\n")]
    public void HasFindings_WhereThereAreSome(string text)
    {
        ResolvedPlan plan = Plan(text, ResolveOptions.Default);
        Release[] releases = [.. AlluxioConfig.Releases.Where(release => release.System == plan.Release.System)];
        Diagnostic fault = new() { Code = "ALX0000", Message = "m", Severity = default };
        Assert.True(releases.Length > 1);
        foreach (Release release in releases)
        {
            ChosenRelease[] sources = [new(release), new(release, "a reason"), new(release, "a reason", IsDefault: true)];
            foreach (ChosenRelease bare in sources)
            {
                foreach (ChosenRelease chosen in (ChosenRelease[])[
                    bare, bare with { IsDeclared = true }, bare with { Others = ["another"] }, bare with { Problem = fault },
                    bare with { Others = ["another"], Problem = fault }, bare with { Others = ["another"], IsDeclared = true },
                ])
                {
                    RecognizedRelease recognized = new(plan, chosen);
                    Assert.Equal(recognized.Diagnostics.Any(), recognized.HasFindings);
                }
            }
        }
    }

    private static string Live(string release) =>
        string.Join('\n', Plan(Runtime, new ResolveOptions { Release = release }).Objects.Select(static made => made.ToJson()));

    private static ResolvedPlan Plan(string text, ResolveOptions options) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text, "text.yaml"), options).Single();
}
