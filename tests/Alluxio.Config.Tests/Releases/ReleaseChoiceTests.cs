using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Tests.Releases;

/// <summary>The release by which a deployment is resolved, and the findings about it.</summary>
public class ReleaseChoiceTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n";

    private const string Cluster = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: cache}\nspec: {image: "
        + "a/b, imageTag: AI-3.7-13.0.0}\n";

    [Theory]
    [InlineData(null, "1.0.8")]
    [InlineData("1.0.4", "1.0.4")]
    [InlineData("v1.0.4", "1.0.4")]
    [InlineData("Fluid 0.9.3", "0.9.3")]
    [InlineData("master", "master")]
    public void Release_IsTheNamedOne_OrTheNewest(string? name, string expected) =>
        Assert.Equal(expected, Plan(Runtime, name).Release.Name);

    [Fact]
    public void Release_TakesReleases()
    {
        Release old = AlluxioConfig.Releases.Single(static release => release.Name == "1.0.1");

        Assert.Equal(old, AlluxioConfig.Resolve(AlluxioConfig.LoadText(Runtime), new ResolveOptions { Release = old }).Release);
    }

    [Theory]
    [InlineData("1.0.9")]
    [InlineData("0.9.2")]
    [InlineData("latest")]
    public void UnknownRelease_IsAnError_ThatListsTheKnown(string name)
    {
        ResolvedPlan plan = Plan(Runtime, name);

        Diagnostic found = Assert.Single(plan.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        Assert.Equal("ALX3050", found.Code);
        Assert.Contains(
            "master, 1.0.8, 1.0.7, 1.0.6, 1.0.5, 1.0.4, 1.0.3, 1.0.2, 1.0.1, 1.0.0, 0.9.3",
            found.Message,
            StringComparison.Ordinal);
        Assert.Empty(plan.Objects);
    }

    [Fact]
    public void ReleaseOfOneSystem_DoesNotCountForAnother()
    {
        ResolvedPlan[] plans =
        [
            .. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Runtime + "---\n" + Cluster), new ResolveOptions { Release = "1.0.4" }),
        ];

        Assert.Equal(
            ["Fluid 1.0.4", "Alluxio operator v1"],
            plans.Select(static plan => plan.System == "Fluid" ? plan.Release.ToString() : plan.System));
        Assert.All(plans, static plan => Assert.DoesNotContain(plan.Diagnostics, static found => found.Code == "ALX3050"));
    }

    [Fact]
    public void Default_IsTheStockInstallation_ReportedOnce()
    {
        ResolvedPlan plan = Plan(Runtime, null);

        Diagnostic told = Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3051");
        Assert.Equal(DiagnosticSeverity.Information, told.Severity);
        Assert.Equal(
            "Fluid 1.0.8 with the settings of its stock chart is assumed: the manifests do not name the release, and this is the newest. "
            + "Name the release that runs. Add the values of Fluid's chart, or the controller's environment.",
            told.Message);
        Assert.Equal(
            "AlluxioRuntime default/hbase: Fluid 1.0.8 with the settings of its stock chart: the manifests do not name the release, and "
                + "this is the newest.",
            Assert.Single(plan.Assumptions).ToString());
        Assert.Equal("alluxio/alluxio-dev:2.9.0", plan.Worker.Image);
        Assert.Equal("/runtime-mnt/alluxio/default/hbase/alluxio-fuse", plan.Fuse.Settings["mountPath"].UntypedValue);
        Assert.Equal("system-node-critical", plan.Fuse.PodTemplate!.Spec!.PriorityClassName);
        Assert.Contains(
            "ALLUXIO_RUNTIME_IMAGE_ENV (tag), stock chart of Fluid 1.0.8",
            plan.Explain("worker.imageTag").ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingGiven_NothingIsAssumed()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(
            AlluxioConfig.LoadText(Runtime), new ResolveOptions { Release = "1.0.4", Controller = FluidController.CompiledIn });

        Assert.Empty(plan.Assumptions);
        Assert.DoesNotContain(plan.Diagnostics, static found => found.Code == "ALX3051");
        Assert.Equal("registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio:2.3.0-SNAPSHOT-2c41226", plan.Worker.Image);
    }

    // A controller without a variable takes the constant that is compiled in, whatever its chart would have given.
    [Theory]
    [InlineData(
        "1.0.8", "IMAGE_PULL_SECRETS: a\nMOUNT_ROOT: /mnt\n",
        "ALLUXIO_RUNTIME_IMAGE_ENV, ALLUXIO_FUSE_IMAGE_ENV, CRITICAL_FUSE_POD, ALLUXIO_MOUNT_CONFIG_STORAGE")]
    [InlineData(
        "0.9.3", "IMAGE_PULL_SECRETS: a\nMOUNT_ROOT: /mnt\n", "ALLUXIO_RUNTIME_IMAGE_ENV, ALLUXIO_FUSE_IMAGE_ENV, CRITICAL_FUSE_POD")]
    public void PartOfAnEnvironment_LeavesTheRestToTheConstants_AndSaysSo(string release, string environment, string lacking)
    {
        FluidController controller = AlluxioConfig.LoadEnvironmentText(environment).ToController();

        ResolvedPlan plan =
            AlluxioConfig.Resolve(AlluxioConfig.LoadText(Runtime), new ResolveOptions { Release = release, Controller = controller });

        Assert.Equal("registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio:2.3.0-SNAPSHOT-2c41226", plan.Worker.Image);
        Diagnostic told = Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3051");
        Assert.Equal(
            $"Fluid {release} with the constants of its controller for {lacking} is assumed: the environment does not set them, although "
                + "Fluid's chart always "
                + "does. Pass the whole environment, or the values of Fluid's chart instead.",
            told.Message);
        Assert.Single(plan.Assumptions);
    }

    [Fact]
    public void WholeEnvironment_LeavesNothingToAssume()
    {
        FluidController controller = AlluxioConfig.LoadEnvironmentText(
            "MOUNT_ROOT: /mnt\nALLUXIO_RUNTIME_IMAGE_ENV: a:2.9.0\nALLUXIO_FUSE_IMAGE_ENV: a:2.9.0\nCRITICAL_FUSE_POD: 'false'\n"
                + "ALLUXIO_MOUNT_CONFIG_STORAGE: configmap\n").ToController();

        Assert.Empty(AlluxioConfig.Resolve(
            AlluxioConfig.LoadText(Runtime),
            new ResolveOptions { Release = "1.0.4", Controller = controller }).Assumptions);
    }

    [Theory]
    [InlineData("runtime: {alluxio: {controller: {imagePrefix: fluidcloudnative, imageTag: v1.0.4-2ecf2c7}}}", "1.0.4")]
    [InlineData("runtime: {alluxio: {controller: {imageTag: v1.0.7-2ecf2c7}}}\ndataset: {controller: {imageTag: v1.0.4-2ecf2c7}}", "1.0.7")]
    [InlineData("dataset: {controller: {imageTag: v1.0.4}}", "1.0.4")]
    [InlineData("runtime: {alluxio: {controller: {image: 'fluidcloudnative/alluxioruntime-controller:v0.9.3-89b3b7b'}}}", "0.9.3")]
    [InlineData("runtime: {alluxio: {controller: {imageTag: v1.1.0-2ecf2c7}}}", "master")]
    [InlineData("runtime: {alluxio: {fuse: {image: 'team/alluxio-fuse:2.9.0'}}}", "1.0.1")]
    [InlineData(
        "runtime: {alluxio: {controller: {imagePrefix: registry.cn-hangzhou.aliyuncs.com/fluid, imageTag: v1.0.4-2ecf2c7}}}", "1.0.8")]
    [InlineData("runtime: {alluxio: {controller: {imageTag: v1.2.0-2ecf2c7}}}", "1.0.8")]
    [InlineData("runtime: {alluxio: {controller: {imageTag: nightly}}}", "1.0.8")]
    [InlineData("version: v1.0.4-2ecf2c7\nruntime: {mountRoot: /mnt}", "1.0.4")]
    [InlineData("runtime: {alluxio: {controller: {imageTag: v1.2.0}}}\ndataset: {controller: {imageTag: v1.0.4}}", "1.0.4")]
    [InlineData(
        "runtime: {alluxio: {controller: {image: 'registry.cn-hangzhou.aliyuncs.com/acs/alluxioruntime-controller:v1.0.8-1'}}}", "1.0.8")]
    [InlineData("runtime: {alluxio: {controller: {imagePrefix: registry.cn-hangzhou.aliyuncs.com/acs}}}\ncsi: {plugins: {imageTag: "
        + "v1.0.7-2ecf2c7}}", "1.0.8")]
    public void ValuesOfTheChart_TellTheRelease(string values, string expected) =>
        Assert.Equal(expected, Plan($"{values}\n---\n{Runtime}", null).Release.Name);

    // A vendor's images in a mirror have tags like Fluid's. Only Fluid's own place, which mirrors keep in their paths, makes a tag certain.
    [Theory]
    [InlineData("imagePrefix: harbor.example.com/platform, imageTag: v1.0.4-2ecf2c7", "1.0.4", false)]
    [InlineData("imagePrefix: harbor.example.com/platform, imageTag: v1.0.4", "1.0.4", false)]
    [InlineData("image: 'harbor.example.com/platform/alluxioruntime-controller:v0.9.3-89b3b7b'", "0.9.3", false)]
    [InlineData("imagePrefix: harbor.example.com/platform, imageTag: 1.0.4-2ecf2c7", "1.0.8", false)]
    [InlineData("imagePrefix: harbor.example.com/platform, imageTag: v1.0.11-2ecf2c7", "1.0.8", false)]
    [InlineData("imagePrefix: harbor.example.com/fluidcloudnative, imageTag: v1.0.4-2ecf2c7", "1.0.4", true)]
    [InlineData("image: 'docker.io/fluidcloudnative/alluxioruntime-controller:v0.9.3-89b3b7b'", "0.9.3", true)]
    [InlineData("imagePrefix: registry.cn-hangzhou.aliyuncs.com/fluidcloudnative, imageTag: v1.0.4-2ecf2c7", "1.0.4", true)]
    public void TagsUnderAnUnknownPrefix_AreNotCertain(string controller, string expected, bool isCertain)
    {
        ResolvedPlan plan = Plan($"runtime: {{alluxio: {{controller: {{{controller}}}}}}}\n---\n{Runtime}", null);

        Assert.Equal((expected, isCertain), (plan.Release.Name, !plan.Diagnostics.Any(static found => found.Code == "ALX3051")));
    }

    [Theory]
    [InlineData("v1.0.4-2ecf2c7", "v1.0.4-2ecf2c7 under harbor.example.com/platform, where a vendor's edition may have the same number")]
    [InlineData("1.0.4-2ecf2c7", "1.0.4-2ecf2c7 under harbor.example.com/platform, and tags of Fluid's own images begin with v")]
    [InlineData("v1.0.11-2ecf2c7", "v1.0.11-2ecf2c7, which is not a known release")]
    public void TagUnderAnUnknownPrefix_IsNamedInTheAssumption(string tag, string reason) => Assert.Contains(
        $"the values of Fluid's chart set the tag of runtime.alluxio.controller to {reason}",
        Assert.Single(Plan(
            $"runtime: {{alluxio: {{controller: {{imagePrefix: harbor.example.com/platform, imageTag: {tag}}}}}}}\n---\n{Runtime}",
            null).Assumptions).Statement,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "version: v1.2.0\nruntime: {mountRoot: /mnt}", "the values of Fluid's chart set version to v1.2.0, which is not a known release")]
    [InlineData("csi: {plugins: {imagePrefix: registry.cn-hangzhou.aliyuncs.com/acs}}", "the values set images of a vendor's edition")]
    public void ValuesOfAnotherRelease_AreNamedInTheAssumption(string values, string reason) =>
        Assert.Contains(
            reason,
            Plan($"{values}\n---\n{Runtime}", null).Diagnostics.Single(static found => found.Code == "ALX3051").Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("csi: {plugins: {imagePrefix: registry.cn-hangzhou.aliyuncs.com/acs}}")]
    [InlineData("version: v1.2.0\nruntime: {mountRoot: /mnt}")]
    public void LiveWorkload_TellsTheRelease_WhereTheValuesTellAnUnknownOne(string values)
    {
        string live = Plan(Runtime, "1.0.4").Objects.OfType<Alluxio.Config.Kubernetes.StatefulSet>().First().ToYaml();

        Assert.Equal("1.0.4", Plan($"{values}\n---\n{Runtime}---\n{live}", null).Release.Name);
    }

    [Fact]
    public void LiveWorkloadOfAnotherRelease_IsNamedInTheAssumption()
    {
        string live = Plan(Runtime, "1.0.4").Objects.OfType<Alluxio.Config.Kubernetes.StatefulSet>().First().ToYaml();

        ResolvedPlan plan =
            Plan($"{Runtime}---\n{live.Replace("chart: alluxio-0.9.13", "chart: alluxio-0.9.1", StringComparison.Ordinal)}", null);

        Assert.Contains("comes from the chart alluxio-0.9.1,", Assert.Single(plan.Assumptions).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AI-3.1-1.0.0", "AI-3.9", "spec.imageTag is AI-3.1-1.0.0, which is not a known release")]
    [InlineData("latest", "AI-3.9", "the manifests do not name the release")]
    public void TagOfAnUnknownRelease_IsNamedInTheAssumption(string tag, string release, string reason)
    {
        ResolvedPlan plan = Plan(Cluster.Replace("AI-3.7-13.0.0", tag, StringComparison.Ordinal), null);

        Assert.Equal(release, plan.Release.Name);
        Assert.Contains(reason, plan.Assumptions[0].ToString(), StringComparison.Ordinal);
    }

    // Only what shortens long identifiers by the owner's uid looks at owners.
    [Theory]
    [InlineData("0.9.3", false)]
    [InlineData("1.0.6", false)]
    [InlineData("1.0.7", true)]
    [InlineData("master", true)]
    public void OwnerOfAnotherName_IsAnError_WhereTheReleaseReadsOwners(string release, bool isReported)
    {
        string owned =
            Runtime.Replace("{name: hbase}", "{name: hbase, ownerReferences: [{kind: Dataset, name: other}]}", StringComparison.Ordinal);

        Assert.Equal(isReported, Plan(owned, release).Diagnostics.Any(static found => found.Code == "ALX3014"));
    }

    [Fact]
    public void NamedRelease_BeatsTheValues() =>
        Assert.Equal("1.0.2", Plan($"dataset: {{controller: {{imageTag: v1.0.4}}}}\n---\n{Runtime}", "1.0.2").Release.Name);

    [Theory]
    [InlineData("1.0.8", "1.0.8", false)]
    [InlineData("1.0.7", "1.0.7", true)]
    [InlineData("1.0.5", "1.0.7", true)]
    [InlineData("1.0.4", "1.0.4", false)]
    [InlineData("1.0.2", "1.0.3", true)]
    [InlineData("0.9.3", "0.9.3", false)]
    [InlineData("master", "master", false)]
    public void LiveWorkloads_TellTheRelease_WhereOneAloneCreatesThem(string created, string recognized, bool isAssumed)
    {
        string live = Plan(Runtime, created).Objects.OfType<Alluxio.Config.Kubernetes.StatefulSet>().First().ToYaml();

        ResolvedPlan plan = Plan($"{Runtime}---\n{live}", null);

        Assert.Equal(recognized, plan.Release.Name);
        Assert.Equal(isAssumed, plan.Diagnostics.Single(static found => found.Code == "ALX3051").Message.Contains(
            "releases that create it in this form",
            StringComparison.Ordinal));
    }

    private static ResolvedPlan Plan(string text, string? release) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text, "text.yaml"), new ResolveOptions { Release = release }).Single();
}
