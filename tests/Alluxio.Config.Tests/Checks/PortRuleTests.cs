using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Ports on the host's network, and policies that no field sets.</summary>
public sealed class PortRuleTests
{
    [Fact]
    public void PortOfTheRange_MayBeAssigned_WithoutANamedOwner()
    {
        ValueList<Diagnostic> found = RuleRun.Runtime("master:\n  ports:\n    rpc: 20005");
        Assert.Equal((DiagnosticSeverity.Information, 8), (found.Single("ALX6131").Severity, found.Single("ALX6131").Location?.Line ?? 0));
        Assert.Empty(found.Of("ALX6058"));
    }

    [Fact]
    public void PropertyOfTheRange_IsFoundToo() => Assert.Equal(
        "spec.properties[\"alluxio.worker.rpc.port\"]",
        RuleRun.Runtime("properties:\n  alluxio.worker.rpc.port: \"20100\"").Single("ALX6131").Path?.ToString());

    [Theory]
    [InlineData("master:\n  networkMode: ContainerNetwork\n  ports:\n    rpc: 20005\nworker:\n  networkMode: ContainerNetwork")]
    [InlineData("master:\n  ports:\n    rpc: 19998")]
    [InlineData("replicas: 1")]
    [InlineData("worker:\n  properties:\n    alluxio.master.rpc.port: \"20100\"")]
    public void OtherPorts_AreNotOfTheRange(string spec) => Assert.Empty(RuleRun.Runtime(spec).Of("ALX6131"));

    [Theory]
    [InlineData(
        "master:\n  ports:\n    rpc: 21000\n    web: 21000", "Two services of hbase-master/alluxio-master open port 21000 of their node")]
    [InlineData(
        "master:\n  ports:\n    rpc: 20005\nworker:\n  ports:\n    rpc: 20005",
        "hbase-master/alluxio-master and hbase-worker/alluxio-worker both open port 20005 of their node")]
    public void PortsThatManifestsGive_ClashForSure(string spec, string text) =>
        Assert.StartsWith(text, RuleRun.Runtime(spec).Single("ALX6058").Message, StringComparison.Ordinal);

    [Fact]
    public void MovingTag_OfJobsWithAFixedPolicy_NamesThem()
    {
        string message =
            RuleRun.OpenCluster("image: r.example.com/alluxio\nimageTag: latest\nimagePullPolicy: Never").Single("ALX6001").Message;
        Assert.Contains(
            "the pull policy of each Load of prod in default, each Update of prod in default (default) is IfNotPresent",
            message,
            StringComparison.Ordinal);
        Assert.EndsWith("Use a version or a digest.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void MovingTag_OfAField_SaysBothWaysOut() => Assert.EndsWith(
        "Use a version or a digest, or set imagePullPolicy to Always.",
        RuleRun.OpenCluster("image: r.example.com/alluxio\nimageTag: latest").Single("ALX6001").Message, StringComparison.Ordinal);
}
