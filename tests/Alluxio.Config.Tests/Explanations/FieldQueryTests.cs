using System.Text.RegularExpressions;
using Alluxio.Config.Explanations;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Explanations;

/// <summary>Every field that the field pages list can be explained, given or unset.</summary>
public sealed partial class FieldQueryTests
{
    private const string Open =
        "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n  "
            + "properties:\n    a.b: c\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n"
            + "  dataset:\n    path: s3://bucket/\n";

    private static readonly ResolvedPlan Fluid = AlluxioConfig.ResolveAll(AlluxioConfig.Load(Sample("hbase.yaml")))[0];

    private static readonly ResolvedPlan Cluster = AlluxioConfig.ResolveAll(AlluxioConfig.Load(Sample("cluster.yaml")))[0];

    private static readonly ResolvedPlan OpenCluster = AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Open))[0];

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(TestFiles.Repository, "docs", "fields"), "*.md")
        .Select(static path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryFieldOfAPage_IsExplained(string page)
    {
        ResolvedPlan[] plans = page.Contains("v1alpha1", StringComparison.Ordinal) ? [OpenCluster]
            : page.Contains("v1", StringComparison.Ordinal) || page.StartsWith("operatorvalues", StringComparison.Ordinal)
                ? [Cluster, Bare()]
            : [Fluid, Everything.Resolve(Profile.AsBuilt), Everything.Resolve(Profile.Documented)];
        string[] fields = [.. FieldOfPage()
            .Matches(File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", "fields", page)))
            .Select(static match => match.Groups["field"].Value)];

        Assert.True(fields.Length > 3, page);
        Convention.Holds(
            from plan in plans
            from field in fields
            let explanation = plan.Explain(field)
            where explanation.Message is not null || explanation.ToString().Length == 0
            select $"{page}: {field}: {explanation.Message}");
    }

    [Fact]
    public void EveryFieldThatAPageGivesSettings_LeadsToThem() => Convention.Holds(
        from row in SettingsOfPage().Matches(File.ReadAllText(Path.Combine(TestFiles.Repository, "docs", "fields", "alluxiocluster-v1.md")))
        let explanation = Bare().Explain(row.Groups["field"].Value)
        where row.Groups["setting"].Value is not "apiVersion"
        where explanation.Settings.Count == 0
            && !explanation.Notes.Any<string>(static note => note.Contains("has no effect", StringComparison.Ordinal))
        select $"{row.Groups["field"].Value}: {explanation}");

    [Theory]
    [InlineData("spec.worker", "worker.jvmOptions", "worker.pagestore.size")]
    [InlineData("spec.worker.pagestore", "worker.pagestore.hostPath", "worker.pagestore.reservedSize")]
    [InlineData("spec.etcd.image", "etcd.imageRegistry", "etcd.imageTag")]
    [InlineData("worker.pagestore", "worker.pagestore.hostPath", "worker.pagestore.type")]
    [InlineData("coordinator.mounts", "coordinator.mounts", "coordinator.mounts[\"/s3\"][\"alluxio.underfs.s3.region\"]")]
    [InlineData("spec.mountOptions", "coordinator.mounts[\"/s3\"][\"alluxio.underfs.s3.region\"]")]
    [InlineData("spec.mountPath", "coordinator.mounts")]
    [InlineData("spec.licenseString", "coordinator.license")]
    [InlineData("spec.worker.resources.limits.memory", "worker.resources")]
    [InlineData("spec.imagePullSecrets[0]", "coordinator.imagePullSecrets")]
    [InlineData("alluxio-csi.nodePlugin", "csiNodePlugin.driverRegistrarImage")]
    public void GivenBlock_LeadsToTheSettingsBelow(string path, params string[] settings)
    {
        Explanation explanation = Cluster.Explain(path);
        Assert.Subset(explanation.Settings.Select(static setting => setting.Path).ToHashSet(), settings.ToHashSet());
    }

    [Theory]
    [InlineData("spec.tolerations", "coordinator.tolerations", "(none)")]
    [InlineData("spec.etcd.enabled", "etcd.enabled", "true")]
    [InlineData("spec.dnsPolicy", "coordinator.dnsPolicy", "ClusterFirst")]
    [InlineData("console.web.authType", "console.web", "(none)")]
    [InlineData("spec.worker.pagestore.storageClass", "worker.pagestore.storageClass", "standard")]
    public void UnsetField_LeadsToTheSettingsThatItWouldSet(string path, string setting, string value)
    {
        Explanation explanation = Cluster.Explain(path);
        Assert.Contains(explanation.Settings.AsEnumerable(), found => found.Path == setting && found.ValueText == value);
        Assert.Matches($"^'{Regex.Escape(path)}' of .* is unset", Assert.Single(explanation.Notes.AsEnumerable()));
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("spec.worker.pagestore.memoryBacked")]
    public void FieldThatSetsNothing_SaysSo(string path)
    {
        Explanation explanation = Cluster.Explain(path);
        Assert.Empty(explanation.Settings);
        Assert.Contains("has no effect", Assert.Single(explanation.Notes.AsEnumerable()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spec.worker.imagePullSecret", "spec.worker.imagePullSecrets")]
    [InlineData("spec.mountPaht", "spec.mountPath")]
    [InlineData("worker.pagestor", "worker.pagestore")]
    public void FieldThatDoesNotExist_IsUnknown(string path, string? suggestion)
    {
        Explanation explanation = Cluster.Explain(path);
        Assert.NotNull(explanation.Message);
        Assert.Equal(suggestion, explanation.Suggestion);
    }

    [Theory]
    [InlineData("worker.jvmMemory", "heap 23622320128 bytes, direct memory 10737418240 bytes, together 34359738368 bytes", 3)]
    [InlineData("coordinator.jvmMemory", "heap 8589934592 bytes, direct memory 4294967296 bytes, together 12884901888 bytes", 2)]
    public void MemoryOfTheJvm_IsExplainedByItsFlags(string path, string value, int flags)
    {
        ExplainedSetting memory = Assert.Single(Cluster.Explain(path).Settings.AsEnumerable());
        Assert.Equal(value, memory.ValueText);
        Assert.Equal(flags, memory.Rows.Count);
        Assert.All(memory.Rows, static row => Assert.Equal(DefinitionOutcome.Wins, row.Outcome));
        Assert.Contains(memory, Cluster.Explain("jvmMemory").Settings.AsEnumerable());
    }

    // Nothing but a name.
    private static ResolvedPlan Bare() =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(
            "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  image: a\n"))[0];

    private static string Sample(string name) => Path.Combine(TestFiles.Repository, "samples", name);

    [GeneratedRegex(@"^- `(?<field>[^`]+)` \(", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FieldOfPage();

    [GeneratedRegex(@"^- `(?<field>[^`]+)` \(.*\n.*\n  Read by .*`(?<setting>[^`]+)` of [^`]*$", RegexOptions.Multiline
        | RegexOptions.CultureInvariant)]
    private static partial Regex SettingsOfPage();
}
