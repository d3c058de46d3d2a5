namespace Alluxio.Config.Tests.Releases;

/// <summary>Explanations name the releases where a rule, a field or a default is not one of all.</summary>
public class ReleaseExplanationTests
{
    private const string Runtime = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: hbase}
        spec:
          worker:
            imagePullSecrets: [{name: worker}]

        """;

    private const string Cluster = """
        apiVersion: k8s-operator.alluxio.com/v1
        kind: AlluxioCluster
        metadata: {name: ml}
        spec:
          image: registry.example.com/alluxio
          imageTag: TAG
          dashboard: {enabled: true, image: registry.example.com/dashboard, imageTag: "1"}
          worker: {service: {type: LoadBalancer}}

        """;

    [Theory]
    [InlineData(Profile.AsBuilt)]
    [InlineData(Profile.Documented)]
    public void FieldThatTheReleaseLacks_IsIgnored_AndNamesTheReleasesThatHaveIt(Profile profile)
    {
        string old = Explain(Runtime, "1.0.1", "worker.imagePullSecrets", profile);

        Assert.Contains("ignored (field since Fluid 1.0.2)", old, StringComparison.Ordinal);
        Assert.DoesNotContain("wins", old, StringComparison.Ordinal);
    }

    [Fact]
    public void FieldThatTheReleaseHas_NamesNone()
    {
        string now = Explain(Runtime, "1.0.8", "worker.imagePullSecrets");

        Assert.Contains("wins (replace)", now, StringComparison.Ordinal);
        Assert.DoesNotContain("Fluid", now, StringComparison.Ordinal);
    }

    [Fact]
    public void UnsetField_NamesTheReleasesThatHaveIt()
    {
        Assert.Contains(
            "'spec.fuse.imagePullSecrets' of AlluxioRuntime has no effect. It is a field since Fluid 1.0.2.",
            Explain(Runtime, "1.0.1", "spec.fuse.imagePullSecrets"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("since Fluid", Explain(Runtime, "1.0.8", "spec.fuse.imagePullSecrets"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.9.3", "fuse.hostPID", "   (rule up to Fluid 0.9.3)")]
    [InlineData("1.0.0", "fuse.hostPID", "   (rule since Fluid 1.0.0)")]
    [InlineData("1.0.8", "fuse.hostPID", "   (rule since Fluid 1.0.0)")]
    [InlineData("master", "fuse.hostPID", "   (rule since Fluid 1.0.0)")]
    [InlineData("0.9.3", "worker.imagePullPolicy", "   (rule up to Fluid 0.9.3)")]
    [InlineData("1.0.8", "worker.imagePullPolicy", "   (rule since Fluid 1.0.0)")]
    [InlineData("0.9.3", "master.mountStorage", "   (rule up to Fluid 0.9.3)")]
    [InlineData("1.0.8", "worker.replicas", "")]
    [InlineData("0.9.3", "worker.replicas", "")]
    public void Rule_ThatNotAllReleasesHave_NamesThose(string release, string setting, string expected)
    {
        string first = Explain(Runtime, release, setting).Split('\n')[0];

        Assert.EndsWith(expected, first, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, first.Contains("(rule", StringComparison.Ordinal));
    }

    // The rows are the same; what the engine makes of these values is not.
    [Theory]
    [InlineData("1.0.8", "worker: {resources: {limits: {nvidia.com/gpu: 1, cpu: 1}}}", "worker.resources", "   (rule up to Fluid 1.0.8)")]
    [InlineData("master", "worker: {resources: {limits: {nvidia.com/gpu: 1, cpu: 1}}}", "worker.resources", "   (rule since Fluid master)")]
    [InlineData("1.0.8", "worker: {resources: {limits: {cpu: 1}}}", "worker.resources", "")]
    [InlineData("1.0.8", "fuse: {resources: {limits: {memory: 4Gi}}}", "fuse.resources", "   (rule up to Fluid 1.0.8)")]
    [InlineData("1.0.8", "fuse: {resources: {limits: {memory: 4Gi, cpu: 1}}}", "fuse.resources", "")]
    [InlineData("0.9.3", "master: {replicas: 3}", "master.properties[\"alluxio.master.journal.type\"]", "   (rule up to Fluid 0.9.3)")]
    [InlineData("1.0.0", "master: {replicas: 3}", "master.properties[\"alluxio.master.journal.type\"]", "   (rule since Fluid 1.0.0)")]
    [InlineData("0.9.3", "master: {replicas: 3}", "master.properties[\"alluxio.web.ui.enabled\"]", "   (rule up to Fluid 0.9.3)")]
    [InlineData("1.0.8", "master: {replicas: 3}", "master.properties[\"alluxio.master.metastore\"]", "")]
    public void ValueThatReleasesTreatOtherwise_NamesThose(string release, string given, string setting, string expected)
    {
        string first = Explain(
            $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: hbase}}\nspec: {{{given}}}\n",
            release,
            setting).Split('\n')[0];

        Assert.EndsWith(expected, first, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, first.Contains("(rule", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule_OfARelease_IsInJsonAndMarkdown()
    {
        Alluxio.Config.Explanations.Explanation explanation = Plan(Runtime, "0.9.3", Profile.AsBuilt).Explain("fuse.hostPID");

        Assert.Contains("\"releases\": \"up to Fluid 0.9.3\"", explanation.ToJson(), StringComparison.Ordinal);
        Assert.Contains("The rule is one up to Fluid 0.9.3.", explanation.ToMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0.1")]
    [InlineData("1.0.8")]
    public void DefaultOfTheStockChart_NamesItsRelease(string release) =>
        Assert.Contains($"stock chart of Fluid {release}", Explain(Runtime, release, "worker.imageTag"), StringComparison.Ordinal);

    [Theory]
    [InlineData("AI-3.6-12.0.2", "dashboard.image", "wins (replace)", null)]
    [InlineData("AI-3.7-13.0.0", "dashboard.image", "wins (replace), assumed", "(field up to Alluxio operator v1 AI-3.6)")]
    [InlineData("AI-3.9-16.0.0", "worker.service.type", "wins (replace)", null)]
    [InlineData("AI-3.7-13.0.0", "worker.service.type", "wins (replace), assumed", "(field since Alluxio operator v1 AI-3.9)")]
    public void FieldThatTheDocumentsOfAReleaseDoNotShow_IsAssumed_AndNamesTheOthers(
        string tag,
        string setting,
        string status,
        string? span)
    {
        string text = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Cluster.Replace("TAG", tag, StringComparison.Ordinal)))
            .Explain(setting)
            .ToString();

        Assert.Contains(span is null ? $"{status}\n" : $"{status} {span}\n", text + "\n", StringComparison.Ordinal);
    }

    private const string LongNames = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: imagenet
          namespace: a-really-quite-long-namespace-name-used-in-production
          ownerReferences: [{apiVersion: data.fluid.io/v1alpha1, kind: Dataset, name: imagenet, uid: 11111111-2222-3333-4444-555555555555}]
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata:
          name: imagenet
          namespace: a-really-quite-long-namespace-name-used-in-production
          uid: d0000000-0000-0000-0000-00000000000d
        spec:
          mounts: [{mountPoint: "s3://b/", path: "/"}]
          tolerations: [{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 30}]
        """;

    // Two changes are about the label: 1.0.5 shortens it to the Dataset's uid, and 1.0.7 to that of the owner.
    [Theory]
    [InlineData("1.0.4", "fuse.nodeSelector", "(rule up to Fluid 1.0.4)")]
    [InlineData("1.0.3", "fuse.nodeSelector", "(rule up to Fluid 1.0.4)")]
    [InlineData("1.0.6", "fuse.nodeSelector", "(rule since Fluid 1.0.5, up to Fluid 1.0.6)")]
    [InlineData("1.0.8", "fuse.nodeSelector", "(rule since Fluid 1.0.7)")]
    [InlineData("1.0.6", "master.tolerations", "(rule up to Fluid 1.0.6)")]
    [InlineData("1.0.8", "fuse.tolerations", null)]
    [InlineData("1.0.8", "alluxio.master.journal.type", null)]
    [InlineData("1.0.8", "alluxio.master.mount.table.root.ufs", null)]
    public void ValueThatSeveralChangesAreAbout_NamesTheNearestReleases(string release, string setting, string? expected)
    {
        string text = Explain(LongNames, release, setting);

        Assert.Contains(expected ?? " = ", text, StringComparison.Ordinal);
        Assert.Equal(expected is not null, text.Contains("(rule", StringComparison.Ordinal));
    }

    // As built, FUSE loses its resources without a memory limit, whatever the release.
    [Fact]
    public void ValueThatReleasesTreatAlike_NamesNone() => Assert.DoesNotContain(
        "(rule",
        Explain(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\n"
                + "spec: {fuse: {resources: {requests: {cpu: 1}}}}\n",
            "1.0.8",
            "fuse.resources"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("0.9.3", true)]
    [InlineData("1.0.8", false)]
    public void Overview_NamesRulesThatNewerReleasesDoNotHave(string release, bool isNamed) => Assert.Equal(
        isNamed,
        Explain("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\n", release, "")
            .Contains("built-in default (rule up to Fluid 0.9.3)", StringComparison.Ordinal));

    private static string Explain(string text, string release, string path, Profile profile = Profile.AsBuilt) =>
        Plan(text, release, profile).Explain(path).ToString();

    private static ResolvedPlan Plan(string text, string release, Profile profile) =>
        AlluxioConfig.Resolve(AlluxioConfig.LoadText(text), new ResolveOptions { Release = release, Profile = profile });
}
