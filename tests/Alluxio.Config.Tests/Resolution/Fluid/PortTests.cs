using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Section 10: where each port comes from.</summary>
public class PortTests
{
    private const string Static = "master: {networkMode: ContainerNetwork}, worker: {networkMode: ContainerNetwork}";

    [Theory]
    [InlineData("", "20000 20001 20004 20005", "20002 20003", "20006 20008 20007")]
    [InlineData(Static, "19998 19999 20001 20002", "29999 30000", "30001 30002 30003")]
    [InlineData("master: {networkMode: ContainerNetwork}", "20000 20001 20004 20005", "20002 20003", "20006 20008 20007")]
    [InlineData("worker: {networkMode: ContainerNetwork}", "20000 20001 20004 20005", "20002 20003", "20006 20008 20007")]
    [InlineData("master: {networkMode: containerNetwork}, worker: {networkMode: "
        + "''}", "20000 20001 20004 20005", "20002 20003", "20006 20008 20007")]
    [InlineData("master: {ports: {web: 7}}", "20000 7 20003 20004", "20001 20002", "20005 20007 20006")]
    [InlineData("master: {ports: {web: 0}}", "20000 19999 20003 20004", "20001 20002", "20005 20007 20006")]
    [InlineData(
        "properties: {alluxio.worker.rpc.port: '7'}, worker: {ports: {rpc: 8}}", "20000 20001 20003 20004", "7 20002", "20005 20007 20006")]
    [InlineData("properties: {alluxio.worker.rpc.port: ' 7'}", "20000 20001 20003 20004", "29999 20002", "20005 20007 20006")]
    [InlineData("properties: {alluxio.worker.rpc.port: '+7'}", "20000 20001 20003 20004", "7 20002", "20005 20007 20006")]
    [InlineData("worker: {properties: {alluxio.worker.rpc.port: '7'}}", "20000 20001 20004 20005", "20002 20003", "20006 20008 20007")]
    [InlineData("apiGateway: {enabled: true}", "20000 20001 20004 20005 20009", "20002 20003", "20006 20008 20007")]
    [InlineData("master: {replicas: 2}", "20000 20001 20004 20005 20009 20010", "20002 20003", "20006 20008 20007")]
    [InlineData(
        "master: {replicas: 2, ports: {embeddedJournal: 0}}", "20000 20001 20004 20005 19200 20009", "20002 20003", "20006 20008 20007")]
    public void Numbers_EachSource_ShowInObjects(string runtime, string service, string worker, string jobWorker)
    {
        AsBuilt result = AsBuilt.Resolve(runtime);
        Assert.Equal(service, string.Join(' ', result.Objects<Service>().First().Spec!.Ports!.Select(static port => port.Port)));
        Assert.Equal(worker, Numbers(result, "alluxio-worker"));
        Assert.Equal(jobWorker, Numbers(result, "alluxio-job-worker"));
    }

    [Theory]
    [InlineData("", "alluxio.worker.rpc.port", "20002")]
    [InlineData(Static, "alluxio.worker.rpc.port", "29999")]
    [InlineData(Static + ", properties: {alluxio.worker.rpc.port: '7'}", "alluxio.worker.rpc.port", "7")]
    [InlineData("worker: {ports: {rpc: 0}}", "alluxio.worker.rpc.port", "0")]
    [InlineData("properties: {alluxio.worker.rpc.port: x}", "alluxio.worker.rpc.port", "x")]
    [InlineData("worker: {properties: {alluxio.worker.rpc.port: '7'}}", "alluxio.worker.rpc.port", null)]
    [InlineData("", "alluxio.proxy.web.port", null)]
    [InlineData("apiGateway: {enabled: true, ports: {web: 9}}", "alluxio.proxy.web.port", "9")]
    [InlineData("", "alluxio.master.embedded.journal.port", null)]
    [InlineData("master: {replicas: 2}", "alluxio.master.embedded.journal.port", "20009")]
    [InlineData("master: {replicas: 2}, jobMaster: {ports: {embeddedJournal: 0}}", "alluxio.master.embedded.journal.port", null)]
    [InlineData("master: {replicas: 2}", "alluxio.master.embedded.journal.addresses", "hbase-master-0:20009,hbase-master-1:20009")]
    [InlineData(
        "master: {replicas: 2, ports: {embeddedJournal: 0}}", "alluxio.master.embedded.journal.addresses",
        "hbase-master-0:0,hbase-master-1:0")]
    public void Properties_EachSource_AreWritten(string runtime, string key, string? expected) =>
        Assert.Equal(expected, AsBuilt.Resolve(runtime).Property(key));

    [Fact]
    public void Addresses_OfTheChart_HaveALeadingCommaAndTheFixedPort() => Assert.Contains(
        "-Dalluxio.master.embedded.journal.addresses=,hbase-master-0:19200,hbase-master-1:19200",
        AsBuilt.Resolve("master: {replicas: 2}").Options("ALLUXIO_JAVA_OPTS"));

    [Fact]
    public void RootOption_OfAPort_CountsAsNumberAndIsRewritten()
    {
        // The number is looked up among the common properties, the default among the user's.
        AsBuilt result = AsBuilt.Resolve("", "mounts: [{mountPoint: 's3://b', path: /, options: {alluxio.worker.rpc.port: x}}]");
        Assert.Equal("29999 20002", Numbers(result, "alluxio-worker"));
        Assert.Equal("0", result.Property("alluxio.worker.rpc.port"));
    }

    private static string Numbers(AsBuilt result, string container) =>
        string.Join(' ', result.Container(container).Ports!.Select(static port => port.ContainerPortValue));
}
