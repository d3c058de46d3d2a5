using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Images, page stores and pull secrets at places where they have no effect.</summary>
public sealed class PlaceRuleTests
{
    [Theory]
    [InlineData(
        "image: r.example.com/alluxio:3.0\nimageTag: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'",
        "spec.image", false)]
    [InlineData("image: r.example.com/alluxio:3.0", "spec.image", true)]
    [InlineData("image: r.example.com/alluxio:3.0\nimageTag: '3.0'", "spec.image", true)]
    [InlineData("image: r.example.com:5000/alluxio:3.0\nimageTag: '3.1'", "spec.image", false)]
    [InlineData(
        "image: r.example.com/alluxio\nimageTag: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'",
        "spec.imageTag", false)]
    [InlineData("image: r.example.com:5000/alluxio\nimageTag: '3.0'", null, false)]
    [InlineData(
        "image: r.example.com/alluxio\nimageTag: '3.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'", null,
        false)]
    public void ImageAndTag_OfTheOpenOperator_AreOneReference(string spec, string? path, bool hasFix)
    {
        Diagnostic[] found = [.. RuleRun.OpenCluster(spec).Of("ALX6234")];
        Assert.Equal(path is null ? [] : [path], found.Select(static diagnostic => diagnostic.Path?.ToString()));
        Assert.All(
            found,
            diagnostic => Assert.Equal((DiagnosticSeverity.Warning, hasFix), (diagnostic.Severity, diagnostic.Fix is not null)));
    }

    [Theory]
    [InlineData("AI-3.7-13.0.0", true)]
    [InlineData("AI-3.9-16.0.0", true)]
    [InlineData("AI-3.6-12.0.2", false)]
    [InlineData("latest", false)]
    public void PageStore_OneLevelTooHigh_IsFoundFrom37On(string tag, bool isFound)
    {
        Diagnostic[] found = [.. Cluster(tag, "  pagestore:\n    size: 100Gi\n").Where(
            static found => found is { Code: "ALX3054" or "ALX6235", Severity: DiagnosticSeverity.Warning })];
        Assert.Equal(isFound ? [("ALX3054", 8)] : [], found.Select(static diagnostic => (diagnostic.Code, diagnostic.Location?.Line ?? 0)));
        Assert.All(found, static found => Assert.EndsWith("Use spec.worker.pagestore.", found.Message, StringComparison.Ordinal));
    }

    // One fault, one code: where the release has no such field, that is the fault.
    [Theory]
    [InlineData("AI-3.5-10.0.0", "ALX6235")]
    [InlineData("latest", "ALX6235")]
    [InlineData("AI-3.7-13.0.0", "ALX3054")]
    public void PageStore_AtTwoPlaces_IsFoundInEveryVersion(string tag, string code)
    {
        Diagnostic found = Assert.Single(
            Cluster(tag, "  pagestore:\n    size: 100Gi\n  worker:\n    pagestore:\n      size: 10Gi\n"),
            static found => found is { Code: "ALX3054" or "ALX6235", Severity: DiagnosticSeverity.Warning });
        Assert.Equal((code, 8), (found.Code, found.Location!.Line));
    }

    [Theory]
    [InlineData("[{name: regcred}]", null)]
    [InlineData("[{name: regcred}, {name: other}]", "ServiceAccount default/default imagePullSecrets (other).")]
    [InlineData("[{name: other}]", "ServiceAccount default/default imagePullSecrets (other).")]
    public void SecretsOfTheAccount_ThatThePodNamesToo_AreNotHidden(string account, string? end)
    {
        Diagnostic[] found = [.. RuleRun.Text(
            $"apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: default\nimagePullSecrets: {account}\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  imagePullSecrets: [{name: "
            + "regcred}]\n---\n"
            + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n").Of("ALX5015")];
        Assert.Equal(end is null, found.Length == 0);
        Assert.All(found, diagnostic => Assert.Contains(end!, diagnostic.Message, StringComparison.Ordinal));
    }

    private static ValueList<Diagnostic> Cluster(string tag, string spec) => RuleRun.Text(
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  image: "
            + $"registry.example.com/alluxio\n  imageTag: {tag}\n{spec}");
}
