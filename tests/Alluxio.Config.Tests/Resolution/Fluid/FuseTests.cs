namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Sections 8.1, 8.2, 8.5 to 8.7: the FUSE pod but for its arguments.</summary>
public class FuseTests
{
    private const string Memory = ", tieredstore: {levels: [{mediumtype: MEM, path: /a, quota: 2Gi}]}";

    [Theory]
    [InlineData("/runtime-mnt", "/runtime-mnt")]
    [InlineData("/a_b/C", "/a_b/C")]
    [InlineData("/x//y/", "/x//y/", "/x/y")]
    [InlineData("/a/../b", "/a/../b", "/b")]
    [InlineData("/", "")]
    [InlineData("", "")]
    [InlineData("relative", "")]
    [InlineData("/bad!", "")]
    [InlineData("/-x", "")]
    [InlineData("/x-", "")]
    [InlineData("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "")]
    public void MountRoot_Invalid_CountsAsEmpty(string root, string prefix, string? cleaned = null)
    {
        AsBuilt result = AsBuilt.Resolve("", "", "", ("MOUNT_ROOT", root));
        Assert.Equal(prefix + "/alluxio/default/hbase/alluxio-fuse", result.Env("alluxio-fuse", "MOUNT_POINT"));
        Assert.Equal((cleaned ?? prefix) + "/alluxio/default/hbase", result.Pod("fuse").Volumes![1].HostPath!.Path);
    }

    [Theory]
    [InlineData("{}", null, null)]
    [InlineData("{requests: {memory: 1Gi, cpu: 1}}", null, null)]
    [InlineData("{requests: {cpu: 1}, limits: {cpu: 2}}", null, null)]
    [InlineData("{requests: {cpu: 1}, limits: {memory: 4G}}", "4G", "6147483648")]
    [InlineData("{limits: {memory: 1Gi}}", "1Gi", "3Gi")]
    [InlineData("{limits: {memory: 0}}", "50Gi", "52Gi")]
    [InlineData("{limits: {memory: ~}}", "50Gi", "52Gi")]
    [InlineData("{limits: {memory: 976562.5Ki}}", "1G", "3147483648")]
    [InlineData("{limits: {memory: 01Gi}}", "01Gi", "3Gi")]
    public void Resources_WithoutMemoryLimit_AreDropped(string resources, string? alone, string? withTier)
    {
        string fuse = $"fuse: {{resources: {resources}}}";
        Assert.Equal(alone, AsBuilt.Resolve(fuse).Container("alluxio-fuse").Resources?.Limits?["memory"].ToString());
        Assert.Equal(withTier, AsBuilt.Resolve(fuse + Memory).Container("alluxio-fuse").Resources?.Limits?["memory"].ToString());
    }

    [Theory]
    [InlineData("'1'", true)]
    [InlineData("t", true)]
    [InlineData("'TRUE'", true)]
    [InlineData("true", true)]
    [InlineData("yes", true)]
    [InlineData("'yes'", null)]
    [InlineData("'false'", null)]
    [InlineData("tRue", null)]
    public void HostPid_Annotation_TakesGosWords(string word, bool? expected)
    {
        string text =
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: x, annotations: {runtime.fluid.io/fuse.hostpid: "
                + $"{word}}}}}\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: x}}\n";
        Assert.Equal(expected, AsBuilt.ResolveText(text).Pod("fuse").HostPID);
    }

    [Theory]
    [InlineData("true", "system-node-critical")]
    [InlineData("1", "system-node-critical")]
    [InlineData("F", null)]
    public void CriticalPod_Word_GivesThePriorityClass(string word, string? expected) =>
        Assert.Equal(expected, AsBuilt.Resolve("", "", "", ("CRITICAL_FUSE_POD", word)).Pod("fuse").PriorityClassName);

    [Fact]
    public void CriticalPod_NoBoolean_IsAnError() => Assert.Equal("ALX3024", AsBuilt.Errors("", "", "", ("CRITICAL_FUSE_POD", "yes")));

    [Fact]
    public void Network_Container_IsIgnored()
    {
        AsBuilt result = AsBuilt.Resolve("fuse: {networkMode: ContainerNetwork, nodeSelector: {a: b}}", "tolerations: [{key: k}]");
        Assert.True(result.Pod("fuse").HostNetwork);
        Assert.Equal("ClusterFirstWithHostNet", result.Pod("fuse").DnsPolicy);
        Assert.Equal(["a", "fluid.io/f-default-hbase"], result.Pod("fuse").NodeSelector!.Keys);
        Assert.Equal("Exists", Assert.Single(result.Pod("fuse").Tolerations!).Operator);
    }
}
