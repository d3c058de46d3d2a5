using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Images, page stores and pull secrets that stand where they do not work.</summary>
public sealed class PlaceRuleTests
{
    [Theory]
    [InlineData("image: r.example.com/alluxio:3.0\nimageTag: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'", "spec.image", false)]
    [InlineData("image: r.example.com/alluxio:3.0", "spec.image", true)]
    [InlineData("image: r.example.com/alluxio:3.0\nimageTag: '3.0'", "spec.image", true)]
    [InlineData("image: r.example.com:5000/alluxio:3.0\nimageTag: '3.1'", "spec.image", false)]
    [InlineData("image: r.example.com/alluxio\nimageTag: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'", "spec.imageTag", false)]
    [InlineData("image: r.example.com:5000/alluxio\nimageTag: '3.0'", null, false)]
    [InlineData("image: r.example.com/alluxio\nimageTag: '3.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'", null, false)]
    public void ImageAndTag_OfTheOpenOperator_AreOneReference(string spec, string? path, bool hasFix)
    {
        Diagnostic[] found = [.. RuleRun.OpenCluster(spec).Of("ALX6234")];
        Assert.Equal(path is null ? [] : [path], found.Select(static diagnostic => diagnostic.Path?.ToString()));
        Assert.All(found, diagnostic => Assert.Equal((DiagnosticSeverity.Warning, hasFix), (diagnostic.Severity, diagnostic.Fix is not null)));
    }

    [Theory]
    [InlineData("AI-3.7-13.0.0", true)]
    [InlineData("AI-3.9-16.0.0", true)]
    [InlineData("AI-3.6-12.0.2", false)]
    [InlineData("latest", false)]
    public void PageStore_OneLevelTooHigh_IsFoundFrom37On(string tag, bool isFound)
    {
        Diagnostic[] found = [.. Cluster(tag, "  pagestore:\n    size: 100Gi\n").Of("ALX6235")];
        Assert.Equal(isFound ? [8] : [], found.Select(static diagnostic => diagnostic.Location?.Line ?? 0));
    }

    [Fact]
    public void PageStore_AtTwoPlaces_IsFoundInEveryVersion() => Assert.Contains(
        "'spec.worker.pagestore' overrides it", Cluster("AI-3.5-10.0.0", "  pagestore:\n    size: 100Gi\n  worker:\n    pagestore:\n      size: 10Gi\n").Single("ALX6235").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[{name: regcred}]", null)]
    [InlineData("[{name: regcred}, {name: other}]", "ServiceAccount default/default imagePullSecrets: other.")]
    [InlineData("[{name: other}]", "ServiceAccount default/default imagePullSecrets: other.")]
    public void SecretsOfTheAccount_ThatThePodNamesToo_AreNotHidden(string account, string? end)
    {
        Diagnostic[] found = [.. RuleRun.Text(
            $"apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: default\nimagePullSecrets: {account}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  imagePullSecrets: [{name: regcred}]\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n").Of("ALX5015")];
        Assert.Equal(end is null, found.Length == 0);
        Assert.All(found, diagnostic => Assert.Contains(end!, diagnostic.Message, StringComparison.Ordinal));
    }

    private static ValueList<Diagnostic> Cluster(string tag, string spec) => RuleRun.Text(
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  image: registry.example.com/alluxio\n  imageTag: {tag}\n{spec}");
}
