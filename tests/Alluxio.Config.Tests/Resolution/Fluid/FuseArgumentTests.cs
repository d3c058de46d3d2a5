namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Sections 8.3 and 8.4: the version of the FUSE image and the arguments.</summary>
public class FuseArgumentTests
{
    private const string Mount = "/alluxio/default/hbase/alluxio-fuse";

    private const string S3 = "mounts: [{mountPoint: 's3://b', name: m}]";

    [Theory]
    [InlineData("2.7.3", false)]
    [InlineData("release-2.7.3-SNAPSHOT", false)]
    [InlineData("2.7.99", false)]
    [InlineData("2.8", true)]
    [InlineData("2.8.0", true)]
    [InlineData("2.08", true)]
    [InlineData("v2.9.3", true)]
    [InlineData(" v2.9.3", true)]
    [InlineData("Release-V2.10foo", true)]
    [InlineData("2.9.0-SNAPSHOT", true)]
    [InlineData("3.0", true)]
    [InlineData("0.1", false)]
    public void Tag_Version_DecidesThePositionOfTheMountPoint(string tag, bool takesArguments)
    {
        AsBuilt result = AsBuilt.Resolve($"fuse: {{imageTag: '{tag}', env: {{MOUNT_POINT: mine}}}}");
        Assert.Equal(takesArguments ? "mine" : Mount, result.Env("alluxio-fuse", "MOUNT_POINT"));
        Assert.Equal(takesArguments ? 4 : 2, result.Container("alluxio-fuse").Args!.Count);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("latest")]
    [InlineData("3")]
    [InlineData("2.")]
    [InlineData("02.9.0")]
    [InlineData("release-release-2.9")]
    [InlineData("v 2.9")]
    public void Tag_WithoutVersion_IsAnError(string tag) => Assert.Equal("ALX3019", AsBuilt.Errors($"fuse: {{imageTag: '{tag}'}}"));

    [Theory]
    [InlineData("", "", "kernel_cache,ro,attr_timeout=7200,entry_timeout=7200,allow_other")]
    [InlineData("", "accessModes: [ReadWriteMany]", "kernel_cache,rw,allow_other")]
    [InlineData(
        "properties: {alluxio.fuse.jnifuse.libfuse.version: '2'}", "",
        "kernel_cache,ro,max_read=131072,attr_timeout=7200,entry_timeout=7200,nonempty,allow_other")]
    [InlineData(
        "properties: {alluxio.fuse.jnifuse.libfuse.version: '2'}", "accessModes: [x]", "kernel_cache,rw,max_read=131072,allow_other")]
    [InlineData(
        "master: {properties: {alluxio.fuse.jnifuse.libfuse.version: '2'}}", "accessModes: [x]",
        "kernel_cache,rw,max_read=131072,allow_other")]
    [InlineData("worker: {properties: {alluxio.fuse.jnifuse.libfuse.version: '2'}}, fuse: {properties: "
        + "{alluxio.fuse.jnifuse.libfuse.version: '3'}}", "accessModes: [x]", "kernel_cache,rw,allow_other")]
    [InlineData("jobWorker: {properties: {alluxio.fuse.jnifuse.libfuse.version: '2'}}", "accessModes: [x]", "kernel_cache,rw,allow_other")]
    [InlineData("", "owner: {uid: 1, gid: 2}", "kernel_cache,ro,attr_timeout=7200,entry_timeout=7200,uid=1,gid=2,allow_other")]
    public void Args_None_GetTheDefault(string runtime, string dataset, string options)
    {
        dataset = dataset.Length == 0 ? S3 : $"{S3}, {dataset}";
        Assert.Equal(["fuse", "--fuse-opts=" + options], AsBuilt.Resolve(runtime, dataset).Container("alluxio-fuse").Args);
    }

    [Theory]
    [InlineData("2.7.0", "fuse", "", "fuse", "true")]
    [InlineData("2.7.0", "fuse", "owner: {uid: 1, gid: 2}", "fuse", "true")]
    [InlineData("2.9.0", "fuse", "", "fuse " + Mount + ",allow_other /", "true")]
    [InlineData("2.9.0", "fuse", "owner: {uid: 1, gid: 2}", "fuse " + Mount + ",uid=1,gid=2,allow_other /", null)]
    [InlineData("2.9.0", "fuse,-o=rw", "", "fuse -o=rw,allow_other " + Mount + " /", "true")]
    [InlineData("2.9.0", "fuse,-oallow_root", "owner: {uid: 0, gid: 0}", "fuse -oallow_root,uid=0,gid=0 " + Mount + " /", null)]
    [InlineData("2.7.0", "fuse,a,b", "", "fuse a,allow_other b", "true")]
    public void Args_OfTheUser_AreCompleted(string tag, string args, string dataset, string expected, string? translation)
    {
        // Without mounts the Dataset counts as HTTP, which adds nothing to the user's arguments.
        AsBuilt result = AsBuilt.Resolve($"fuse: {{imageTag: {tag}, args: [{args}]}}", dataset);
        Assert.Equal(expected, string.Join(' ', result.Container("alluxio-fuse").Args!));
        Assert.Equal(translation, result.Property("alluxio.fuse.user.group.translation.enabled"));
    }
}
