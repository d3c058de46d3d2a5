using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Properties for which an operator writes a flag: one finding, whose sentence is complete.</summary>
public sealed class OverriddenAddressTests
{
    [Theory]
    [InlineData(false, "the flag of the operator overrides it. Remove the property.")]
    [InlineData(true, "the flag of the chart overrides it. Remove the property.")]
    public void AddressThatAFlagOverrides_HasOneFinding(bool isOpen, string words)
    {
        Diagnostic[] found = [.. Find(isOpen, "properties: {a: b, alluxio.worker.hostname: localhost}")];

        Assert.Equal(["ALX4006"], found.Select(static finding => finding.Code));
        Assert.EndsWith($"on the component 'worker': {words}", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FlagOfTheUser_IsNamedWithItsField() => Assert.EndsWith(
        "the flag spec.worker.jvmOptions[0] (f(11,18)) overrides it. Keep one of them.",
        RuleRun.OpenCluster("worker:\n  count: 1\n  jvmOptions: [-Da.b=d]").Single("ALX4006").Message,
        StringComparison.Ordinal);

    // No flag of the controller overrides these.
    [Theory]
    [InlineData(false, "alluxio.etcd.endpoints: 'http://localhost:2379'")]
    [InlineData(false, "alluxio.master.hostname: localhost")]
    public void AddressThatPodsRead_IsReported(bool isOpen, string property) =>
        Assert.Contains(Find(isOpen, $"properties: {{{property}}}"), static found => found.Code == "ALX6514");

    private static IEnumerable<Diagnostic> Find(bool isOpen, string spec) =>
        (isOpen ? RuleRun.Text(
            "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {name: p}\nspec: {dataset: d, " + spec
                + "}\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: d}\n"
                + "spec: {dataset: {path: 's3://b/'}}\n",
            Profile.AsBuilt) : RuleRun.Cluster(spec))
            .Where(static found => found.Code is "ALX4006" or "ALX6514");
}
