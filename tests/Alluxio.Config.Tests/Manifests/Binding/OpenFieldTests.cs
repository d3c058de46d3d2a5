using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>Fields of the operator's API v1 that no document shows.</summary>
public sealed class OpenFieldTests
{
    private const string Head = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: a\n";

    [Theory]
    [InlineData("spec:\n  worker:\n    numa: true\n", "ALX4501 (7,5)", null, DiagnosticSeverity.Information)]
    [InlineData("spec:\n  worker:\n    ressourse: {}\n", "ALX4501 (7,5)", "resources", DiagnosticSeverity.Information)]
    [InlineData("spec:\n  worker: {}\n  wroker: {}\n", "ALX4501 (7,3)", "worker", DiagnosticSeverity.Information)]
    [InlineData("spec:\n  etcd:\n    extraVolumes: []\n", "ALX4501 (7,5)", null, DiagnosticSeverity.Information)]
    [InlineData("future: 1\n", "ALX4501 (5,1)", null, DiagnosticSeverity.Information)]
    [InlineData("spec:\n  master: {}\n", "ALX6276 (6,3)", null, DiagnosticSeverity.Warning)]
    [InlineData("spec:\n  worker: {replicas: 2}\n", "ALX6276 (6,12)", null, DiagnosticSeverity.Warning)]
    [InlineData("spec:\n  wroker: {}\n", "ALX4504 (6,3)", "worker", DiagnosticSeverity.Warning)]
    [InlineData("spec:\n  worker:\n    resources: {limit: {}}\n", "ALX4504 (7,17)", "limits", DiagnosticSeverity.Warning)]
    public void Load_OfAnUndocumentedField_IsNoError(string text, string place, string? suggestion, DiagnosticSeverity severity)
    {
        ManifestSet set = Loaded.Text(Head + text);
        Diagnostic found = Assert.Single(set.Diagnostics);

        Assert.Equal((place, suggestion, severity), (Loaded.Place(found), found.Suggestion, found.Severity));
        string name = found.Path!.Segments[^1].Name!;
        Assert.Contains($"{name}:", set.Manifests[0].Resource.ToYaml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("future:")]
    [InlineData("future: ~")]
    [InlineData("metrics:")]
    public void Write_OfANullThatIsKept_IsReadBack(string field)
    {
        Resource cluster = Loaded.Text(Head + "spec:\n  " + field + "\n").Manifests[0].Resource;

        Assert.Equal(cluster, Loaded.Text(cluster.ToYaml()).Manifests[0].Resource);
        Assert.Equal(cluster, Loaded.Text(cluster.ToJson()).Manifests[0].Resource);
    }

    // Fields of every Kubernetes object are no undocumented fields of the operator.
    [Fact]
    public void Load_OfUnknownMetadata_IsAnError() => Assert.Equal("ALX2001", Loaded.Single(Head + "  nmae: b\n").Code);

    [Fact]
    public void Load_OfV1Alpha1_StaysStrict() =>
        Assert.Equal(
            "ALX2001",
            Loaded.Single(Head.Replace("/v1", "/v1alpha1", StringComparison.Ordinal) + "spec:\n  dataset: d\n  future: 1\n").Code);

    [Fact]
    public void Load_OfPullSecrets_TakesNamesAndObjects()
    {
        AlluxioClusterSpec spec = Spec("spec:\n  imagePullSecrets: [a, {name: b}]\n  worker: {imagePullSecrets: [{name: c}]}\n");

        Assert.Equal(["a", "b"], spec.ImagePullSecrets!.Select(static secret => secret.Name));
        Assert.Equal("c", spec.Worker!.ImagePullSecrets![0].Name);
    }

    [Fact]
    public void Write_OfPullSecrets_LosesNothing()
    {
        AlluxioClusterSpec spec = new()
        {
            ImagePullSecrets =
            [
                new() { Name = "a" },
                new(),
                new() { Name = "b", UnknownFields = [new("c", new RawScalar { Text = "d" })] },
            ],
        };

        Assert.Equal("imagePullSecrets:\n- a\n- {}\n- name: b\n  c: d\n", spec.ToYaml());
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("'false'", false)]
    public void Load_OfHostNetwork_TakesQuotedBooleans(string text, bool expected) =>
        Assert.Equal(expected, Spec($"spec:\n  hostNetwork: {text}\n").HostNetwork);

    [Fact]
    public void Load_OfEmptyKeys_IsLegal()
    {
        AlluxioClusterSpec spec =
            Spec("spec:\n  properties:\n  cacheOnly:\n    properties:\n    license:\n  worker:\n    pagestore: {storageClass: \"\"}\n");

        Assert.Null(spec.Properties);
        Assert.Equal("", spec.Worker!.Pagestore!.StorageClass);
    }

    [Theory]
    [InlineData("spec:\n  properties: {alluxio.license: 4711}\n")]
    [InlineData("spec:\n  cacheOnly: {license: 4711}\n")]
    [InlineData("spec:\n  etcd: {auth: 1}\n  gateway: {env: 2}\n  properties: {s3a.secretKey: 4711}\n")]
    public void Load_OfABadSecret_IsNotShown(string spec)
    {
        Diagnostic found = Loaded.Single(Head + spec);

        Assert.Equal("***", found.Value);
        Assert.DoesNotContain("4711", found.ToString(), StringComparison.Ordinal);
    }

    private static AlluxioClusterSpec Spec(string spec)
    {
        ManifestSet set = Loaded.Text(Head + spec);
        Assert.Empty(set.Diagnostics);
        return set.OfType<AlluxioCluster>().Single().Spec!;
    }
}
