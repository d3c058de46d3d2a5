using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Fields that take certain words only: each system, each shape of field.</summary>
public sealed class WordRuleTests
{
    private const string Affinity = """
          affinity:
            nodeAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                nodeSelectorTerms:
                - matchExpressions:
                  - {key: zone, operator: in, values: [a]}
            podAntiAffinity:
              preferredDuringSchedulingIgnoredDuringExecution:
              - weight: 1
                podAffinityTerm:
                  topologyKey: zone
                  labelSelector: {matchExpressions: [{key: app, operator: Gt, values: ["1"]}]}
        """;

    [Theory]
    [InlineData("networkMode: ContainerNetworks", "ContainerNetwork")]
    [InlineData("networkMode: hostNetwork", "HostNetwork")]
    [InlineData("networkMode: bridge", null)]
    public void NetworkMode_ThatFluidsApiRefuses_IsFound(string mode, string? meant)
    {
        Diagnostic found = RuleRun.Runtime($"worker:\n  {mode}").Single("ALX6040");
        Assert.Equal((7, 18), (found.Location?.Line, found.Location?.Column));
        Assert.Equal(meant, found.Suggestion);
        Assert.Equal(meant is not null, found.Fix is not null);
    }

    [Theory]
    [InlineData("HostNetwork")]
    [InlineData("ContainerNetwork")]
    [InlineData("''")]
    public void NetworkMode_OfTheApi_IsNotFound(string mode) =>
        Assert.Empty(RuleRun.Runtime($"worker:\n  networkMode: {mode}").Of("ALX6040"));

    [Theory]
    [InlineData("placement: shared", 1)]
    [InlineData("placement: ''", 0)]
    [InlineData("accessModes: [ReadOnlyMany, ReadWriteManys]", 1)]
    [InlineData("tolerations: [{key: a, operator: Equals, effect: NoSchedul}, {operator: Exists}]", 2)]
    [InlineData("nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: exists}]}]}}", 1)]
    public void Dataset_WithWordsThatAreRefused_IsFound(string field, int count)
    {
        string text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: 1}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\nspec:\n  ";
        Diagnostic[] found = [.. RuleRun.Text(text + field).Of("ALX6040")];
        Assert.Equal(count, found.Length);
        Assert.All(
            found,
            static diagnostic => Assert.Equal((10, DiagnosticSeverity.Error), (diagnostic.Location!.Line, diagnostic.Severity)));
    }

    [Fact]
    public void Cluster_WithTolerationsAndAffinityThatAreRefused_IsFound()
    {
        ValueList<Diagnostic> found = RuleRun.Cluster("tolerations: [{key: a, operator: Equals}]\nworker:\n" + Affinity);
        Assert.Equal([8, 15, 21], found.Of("ALX6040").Select(static diagnostic => diagnostic.Location!.Line));
    }

    [Fact]
    public void OpenCluster_WithTolerationsAndAffinityThatAreRefused_IsFound()
    {
        ValueList<Diagnostic> found =
            RuleRun.OpenCluster("tolerations: [{key: a, operator: Exists, value: '', effect: NoSchedul}]\nworker:\n" + Affinity);
        Assert.Equal([9, 16, 22], found.Of("ALX6040").Select(static diagnostic => diagnostic.Location!.Line));
    }

    [Theory]
    [InlineData("{key: disk, operator: In}", "has the operator In and no values.")]
    [InlineData("{key: disk, operator: NotIn, values: []}", "has the operator NotIn and no values.")]
    [InlineData("{key: disk, operator: Exists, values: [ssd]}", "has the operator Exists and values, but allows none.")]
    [InlineData("{key: disk, operator: Gt}", "has the operator Gt and no value.")]
    [InlineData("{key: disk, operator: Lt, values: ['1', '2']}", "has the operator Lt and several values.")]
    [InlineData("{key: disk, operator: Gt, values: [many]}", "has the operator Gt and the value 'many'.")]
    [InlineData("{key: disk, operator: Gt, values: ['1']}", null)]
    [InlineData("{key: disk, operator: DoesNotExist}", null)]
    public void Expression_WithValuesThatItsOperatorDoesNotTake_IsAnErrorThere(string expression, string? words)
    {
        ValueList<Diagnostic> found =
            RuleRun.Cluster("worker:\n  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        "
                + "nodeSelectorTerms:\n        - matchExpressions:\n          - " + expression);
        Assert.Empty(found.Of("ALX6059"));

        // The API server takes whatever a node is compared with.
        DiagnosticSeverity severity =
            expression.Contains("many", StringComparison.Ordinal) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        Assert.Equal(
            words is null ? [] : [(14, severity)],
            found.Of("ALX6044").Select(static diagnostic => (diagnostic.Location!.Line, diagnostic.Severity)));
        Assert.All(found.Of("ALX6044"), diagnostic => Assert.Contains(words!, diagnostic.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void WordsOfDisabledParts_AreWarnings() => Assert.Equal(
        DiagnosticSeverity.Warning,
        RuleRun.OpenCluster("proxy:\n  tolerations: [{key: a, operator: Exist, value: '', effect: ''}]").Single("ALX6040").Severity);

    [Theory]
    [InlineData("global:\n  authentication: {enabled: true, type: ldap}", "spec.global.authentication.type")]
    [InlineData("global:\n  authorization: {enabled: true, type: rbac}", "spec.global.authorization.type")]
    public void ClusterWords_ThatNoDocumentKnows_AreWarnings(string field, string path) =>
        Assert.Equal(path, RuleRun.Cluster(field).Single("ALX6041").Path?.ToString());

    [Theory]
    [InlineData("alluxio.master.journal.type: EMBEDED", "EMBEDDED")]
    [InlineData("alluxio.user.file.writetype.default: CACHETHROUGH", "CACHE_THROUGH")]
    [InlineData("alluxio.user.file.metadata.load.type: sometimes", null)]
    public void UnknownWordOfAProperty_IsFound(string property, string? meant)
    {
        Diagnostic found = RuleRun.Runtime("properties: {" + property + "}").Single("ALX6524");

        Assert.Equal((DiagnosticSeverity.Warning, meant), (found.Severity, found.Suggestion));
        Assert.Null(found.Fix);
    }

    [Theory]
    [InlineData("alluxio.master.journal.type: embedded")]
    [InlineData("alluxio.user.file.readtype.default: CACHE_PROMOTE")]
    [InlineData("alluxio.user.file.readtype.default: ''")]
    [InlineData("alluxio.user.file.readtype.default: '${TYPE}'")]
    public void KnownWordOfAProperty_IsNotFound(string property) =>
        Assert.Empty(RuleRun.Runtime("properties: {" + property + "}").Of("ALX6524"));
}
