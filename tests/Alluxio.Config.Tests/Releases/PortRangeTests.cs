using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Releases;

/// <summary>
/// The range of ports that Fluid's controller draws from is an argument of its Deployment, which the values of the chart set. The default
/// is the range of the stock chart.
/// </summary>
public class PortRangeTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n"
        + "spec: {replicas: 1, worker: {ports: {web: PORT}}}\n";

    [Theory]
    [InlineData("", 20000, 25000)]
    [InlineData("\"--runtime-node-port-range=30000-31000\"", 30000, 31000)]
    [InlineData("\"--runtime-node-port-range\", \"30000+500\"", 30000, 30500)]
    [InlineData("\"--development=false\", \"--runtime-node-port-range=1-2\", \"--runtime-node-port-range=30000\"", 30000, 30000)]
    [InlineData("\"--runtime-node-port-range=65000+1000\"", 65000, 65535)]
    public void Arguments_OfTheRunningController_GiveTheRange(string arguments, int first, int last)
    {
        ResolveOptions runs = new() { Live = AlluxioConfig.LoadLive(Controller(arguments)) };

        Assert.Equal(first, FirstPort(Plan("65534", runs)));
        Assert.Equal([last], Reported(last, runs));
        Assert.Empty(Reported(last == 65535 ? first - 1 : last + 1, runs));
    }

    // As helm template writes it.
    [Fact]
    public void Arguments_OfTheControllerAmongManifests_GiveTheRange() => Assert.Equal(
        30000,
        FirstPort(Plan("65534", new ResolveOptions(), Controller("\"--runtime-node-port-range=30000-31000\"") + "\n---\n")));

    // The controller does not start with these.
    [Theory]
    [InlineData("30000-29000")]
    [InlineData("all")]
    [InlineData("-5")]
    [InlineData("20000-70000")]
    public void TextThatIsNoRange_LeavesTheUsualFirstPort(string range)
    {
        ResolveOptions runs = new() { Live = AlluxioConfig.LoadLive(Controller($"\"--runtime-node-port-range={range}\"")) };

        Assert.Equal(20000, FirstPort(Plan("65534", runs)));
        Assert.StartsWith(
            "Fluid's controller assigns ports from 20000 on to",
            Assert.Single(Found(20005, runs)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Values_GiveTheRange()
    {
        string values = "runtime: {alluxio: {portRange: 30000-31000}}\n---\n";

        Assert.Equal(30000, FirstPort(Plan("65534", new ResolveOptions(), values)));
        Assert.Equal(
            "Fluid's controller assigns ports from 30000 to 31000 to components with unset ports, and does not compare them with ports "
                + "in manifests: another container of the node may get 30900. Choose a port outside of that range.",
            Assert.Single(Found(30900, new ResolveOptions(), values)).Message);
        Assert.Empty(Found(20005, new ResolveOptions(), values));
    }

    [Theory]
    [InlineData(20000, true)]
    [InlineData(26000, true)]
    [InlineData(26001, false)]
    [InlineData(19999, false)]
    public void StockChart_GivesTheDefaultRange(int port, bool isInRange) =>
        Assert.Equal(isInRange, Found(port, new ResolveOptions()).Length > 0);

    // A port of an earlier runtime is still in the range.
    [Fact]
    public void EachRuntimeOfASet_IsHeldToTheWholeRange()
    {
        string other = Runtime.Replace("hbase", "abc", StringComparison.Ordinal).Replace("PORT", "65534", StringComparison.Ordinal);
        Assert.Single(Found(20005, new ResolveOptions(), other + "---\n"));
    }

    private static int FirstPort(ResolvedPlan plan) => (int)plan.Workloads
        .SelectMany(static workload => workload.Template!.Spec!.Containers!.SelectMany<Container, ContainerPort>(
            static container => container.Ports ?? []))
        .Min(static port => port.ContainerPortValue!.Value);

    private static int[] Reported(int port, ResolveOptions options) => Found(port, options).Length > 0 ? [port] : [];

    private static Diagnostic[] Found(int port, ResolveOptions options, string before = "") =>
    [
        .. AlluxioConfig.Check(Text(port.ToString(null, null), before), null, options).Diagnostics
            .Where(static found => found.Code == "ALX6131"),
    ];

    private static ResolvedPlan Plan(string port, ResolveOptions options, string before = "") =>
        AlluxioConfig.ResolveAll(Text(port, before), options).Single();

    private static ManifestSet Text(string port, string before) =>
        AlluxioConfig.LoadText(before + Runtime.Replace("PORT", port, StringComparison.Ordinal), "text.yaml");

    private static string Controller(string arguments) => """
        {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "alluxioruntime-controller", "namespace": "fluid-system"},
         "spec": {"template": {"spec": {"containers": [
           {"name": "manager", "image": "fluidcloudnative/alluxioruntime-controller:v1.0.8-2ecf2c7", "args": [ARGS]}]}}}}
        """.Replace("ARGS", arguments, StringComparison.Ordinal);
}
