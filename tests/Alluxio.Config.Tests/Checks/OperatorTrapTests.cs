using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Effects of fields that both operators have and no schema tells.</summary>
public sealed class OperatorTrapTests
{
    [Theory]
    [InlineData("pagestore:\n  type: hostPath\n  hostPath: /a,/b\n  quota: 1Gi", 12)]
    [InlineData("pagestore:\n  type: hostPath\n  hostPath: /a,/b", 11)]
    [InlineData("pagestore:\n  type: hostPath\n  quota: 1Gi,2Gi", 11)]
    [InlineData("pagestore:\n  type: hostPath\n  hostPath: /a,/b\n  quota: 1Gi,2Gi", null)]
    [InlineData("pagestore:\n  type: hostPath", null)]
    [InlineData("pagestore:\n  hostPath: /a,/b", null)]
    public void PageStoreLists_OfTheOpenOperator_MustBeEqual(string spec, int? line) =>
        Assert.Equal(line is { } at ? [at] : [], RuleRun.OpenCluster(spec).Of("ALX6263").Select(static found => found.Location!.Line));

    [Theory]
    [InlineData("100Gi,50Gi", "20Gi", true)]
    [InlineData("100Gi", "25Gi", false)]
    [InlineData("100Gi", "26Gi", true)]
    [InlineData("100Gi", "200Gi", false)]
    public void Reserve_BeyondAQuarterOfTheLeastDisk_IsFound(string size, string reserved, bool isFound) => Assert.Equal(
        isFound,
        RuleRun.Cluster($"worker:\n  pagestore:\n    hostPath: /a,/b\n    size: {size}\n    reservedSize: {reserved}").Of("ALX6262").Any());

    [Theory]
    [InlineData("type: persistentVolumeClaim, size: '1Gi,2Gi'", true)]
    [InlineData("type: persistentVolumeClaim, size: 1Gi", false)]
    [InlineData("hostPath: '/a,/b', size: '1Gi,2Gi'", false)]
    public void SizesOfClaims_AreNotDocumentedAsAList(string store, bool isFound) =>
        Assert.Equal(isFound, RuleRun.Cluster($"worker:\n  pagestore: {{{store}}}").Of("ALX6261").Any());

    [Theory]
    [InlineData("master:\n  count: 0", "the effective value is 1")]
    [InlineData("worker:\n  count: 0", "the effective value is 1")]
    [InlineData("worker:\n  livenessProbe:\n    initialDelaySeconds: 0", "the effective value is 15")]
    [InlineData("master:\n  readinessProbe:\n    periodSeconds: 0", "the effective value is 10")]
    public void Zero_ThatNeverReachesTheChart_IsFound(string spec, string words) =>
        Assert.Contains(words, RuleRun.OpenCluster(spec).Single("ALX6264").Message, StringComparison.Ordinal);

    [Fact]
    public void Zeros_ThatReachTheChart_AreNotFound() =>
        Assert.Empty(RuleRun.OpenCluster("user: 0\ngroup: 0\nworker:\n  count: 2").Of("ALX6264"));

    [Theory]
    [InlineData("user: 1000660000", 1)]
    [InlineData("user: 1000660000\ngroup: 1000660000", 2)]
    [InlineData("user: 999999\ngroup: 1000", 0)]
    [InlineData("fuse:\n  user: 1000660000", 0)]
    public void Identity_ThatChownCannotRead_IsFound(string spec, int count) =>
        Assert.Equal(count, RuleRun.OpenCluster(spec).Of("ALX6265").Count());

    [Fact]
    public void MastersSwitchedOff_AreFound() =>
        Assert.Equal(10, RuleRun.OpenCluster("master:\n  enabled: false").Single("ALX6266").Location?.Line);

    [Theory]
    [InlineData("master", "nvme", 1)]
    [InlineData("worker", "nvme", 1)]
    [InlineData("fuse", "nvme", 1)]
    [InlineData("worker", "hdd", 0)]
    public void LabelThatTheClusterReplaces_IsFound(string component, string disk, int count) =>
        Assert.Equal(count, RuleRun.OpenCluster(
            $"nodeSelector: {{disk: hdd}}\n{component}:\n  nodeSelector: {{disk: {disk}, zone: a}}").Of("ALX6267").Count());

    [Theory]
    [InlineData("/data", 1)]
    [InlineData("/mnt/alluxio/fuse", 0)]
    public void DirectoryThatCsiDoesNotKnow_IsReported(string path, int count) =>
        Assert.Equal(count, RuleRun.OpenCluster($"fuse:\n  hostPathForMount: {path}").Of("ALX6268").Count());

    [Theory]
    [InlineData("default", "nosuch", 1)]
    [InlineData("default", "data", 0)]
    [InlineData("other", "nosuch", 0)]
    public void Load_OfADatasetThatIsNotThere_IsFound(string inNamespace, string dataset, int count)
    {
        const string cluster = "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: NAME}\nspec: "
            + "{dataset: data, properties: {a.b: c}}\n---\n";
        string text = cluster.Replace("NAME", "one", StringComparison.Ordinal) + cluster.Replace("NAME", "two", StringComparison.Ordinal)
            + "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: data}\nspec: {dataset: {path: s3://b/}}\n"
            + "---\n"
            + $"apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Load\nmetadata: {{name: warm, namespace: {inNamespace}}}\nspec:\n  "
            + $"dataset: {dataset}\n  path: /\n";
        ValueList<Diagnostic> found = RuleRun.Text(text);
        Assert.Equal(count == 0 ? [] : [20], found.Of("ALX6269").Select(static diagnostic => diagnostic.Location!.Line));
    }
}
