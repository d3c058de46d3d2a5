using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Releases;

/// <summary>Fields and variables that one release reads and another does not.</summary>
public class ReleaseFieldTests
{
    private const string Text = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: hbase}
        spec:
          imagePullSecrets: [{name: registry}]
          worker:
            imagePullSecrets: [{name: worker}]
            resources: {limits: {cpu: 4, nvidia.com/gpu: 1}, requests: {ephemeral-storage: 1Gi}}
          fuse:
            resources: {limits: {memory: 4Gi}}
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: hbase}
        spec:
          mounts: [{mountPoint: "s3://bucket", name: bucket}]
          tolerations: [{key: dedicated, operator: Exists, tolerationSeconds: 60}]

        """;

    [Theory]
    [InlineData("master", "")]
    [InlineData("1.0.8", "ALX3053 8, ALX3053 8")]
    [InlineData("1.0.6", "ALX3053 8, ALX3053 8, ALX3053 17")]
    [InlineData("1.0.1", "ALX3052 5, ALX3052 7, ALX3053 8, ALX3053 8, ALX3053 17")]
    public void FieldThatTheReleaseDoesNotRead_IsReported(string release, string expected)
    {
        ResolvedPlan plan = Plan(Text, release);

        Assert.Equal(expected, string.Join(", ", plan.Diagnostics
            .Where(static found => found.Code is "ALX3052" or "ALX3053" or "ALX3005")
            .OrderBy(static found => found.Location?.Line)
            .Select(static found => $"{found.Code} {found.Location?.Line}")));
        Assert.False(plan.HasErrors);
    }

    [Theory]
    [InlineData("1.0.8", "only the development branch 'master' reads it.")]
    [InlineData("1.0.6", "it is effective since 1.0.7.")]
    public void ReaderOfADroppedValue_IsReported(string release, string expected) => Assert.EndsWith(
        expected,
        Plan(Text, release).Diagnostics.Last(static found => found.Code == "ALX3053").Message,
        StringComparison.Ordinal);

    // Fields that both profiles drop are no difference between them.
    [Theory]
    [InlineData("1.0.8", "limits {cpu: 1, memory: 0}")]
    [InlineData("master", "limits {cpu: 1, ephemeral-storage: 2Gi}")]
    public void DifferenceOfProfiles_NamesWhatTheReleaseHandsOn(string release, string documented)
    {
        ResolvedPlan plan = Plan(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n"
                + "spec: {fuse: {resources: {limits: {cpu: 1, ephemeral-storage: 2Gi}}}}\n",
            release);

        Assert.Equal(
            documented,
            Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3004").Message.Split(" is ")[1].Split(" as documented")[0]);
    }

    [Theory]
    [InlineData("0.9.3", "configmap", 1)]
    [InlineData("0.9.3", "secret", 0)]
    [InlineData("1.0.0", "configmap", 0)]
    public void MountsInAConfigMap_BeforeTheyExist_AreReported(string release, string storage, int count)
    {
        ResolvedPlan byValues = Plan($"runtime: {{alluxio: {{mountConfigStorage: {storage}}}}}\n---\n{Text}", release);
        ResolvedPlan byEnvironment = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Text), new ResolveOptions
        {
            Release = release,
            Controller = AlluxioConfig.LoadEnvironmentText($"ALLUXIO_MOUNT_CONFIG_STORAGE: {storage}\n").ToController(),
        });

        Diagnostic[] found =
            [.. byValues.Diagnostics.Concat(byEnvironment.Diagnostics).Where(static found => found.Code == "ALX3059")];
        Assert.Equal(2 * count, found.Length);
        Assert.All(found, static one => Assert.Contains("since 1.0.0", one.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void PullSecrets_BeforeTheyExist_AreTheController(Profile profile)
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Text), new ResolveOptions
        {
            Profile = profile,
            Release = "1.0.1",
            Controller = AlluxioConfig.StockController("1.0.1") with { ImagePullSecrets = ["controller"] },
        });

        Assert.All(
            plan.Workloads,
            static workload => Assert.Equal("controller", Assert.Single(workload.Template!.Spec!.ImagePullSecrets!).Name));
        Diagnostic found = plan.Diagnostics.First(static found => found.Code == "ALX3052");
        Assert.Contains("it was added in 1.0.2", found.Message, StringComparison.Ordinal);
        Assert.Contains("IMAGE_PULL_SECRETS", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_OfOlderReleases_AreCpuAndMemory()
    {
        ResolvedPlan plan = Plan(Text, "1.0.8");

        Assert.Equal(["cpu"], plan.Worker.Container!.Resources!.Limits!.Keys);
        Assert.Equal(["cpu"], ((ResourceRequirements)plan.Worker.Settings["resources"].UntypedValue!).Limits!.Keys);
        Assert.Null(plan.Worker.Container.Resources.Requests);
        Assert.Equal("0", plan.Fuse.Container!.Resources!.Limits!["cpu"].ToString());
    }

    [Theory]
    [InlineData("1.0.0", false)]
    [InlineData("0.9.3", false)]
    [InlineData("1.0.1", true)]
    [InlineData("1.0.8", true)]
    public void FieldThatOlderDefinitionsHave_IsUnknownSinceThen(string release, bool isUnknown)
    {
        ResolvedPlan plan = Plan(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {fuse: {global: true}}\n",
            release);

        Assert.Equal(isUnknown, plan.Diagnostics.Any(static found => found.Code == "ALX3057"));
    }

    private static ResolvedPlan Plan(string text, string release) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text), new ResolveOptions { Release = release }).Single();
}
