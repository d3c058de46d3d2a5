namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Sections 5.1 to 5.3: images, pull secrets, users.</summary>
public class ImageTests
{
    private const string Repository = "registry.cn-huhehaote.aliyuncs.com/alluxio/alluxio";

    private const string Tag = "2.3.0-SNAPSHOT-2c41226";

    [Theory]
    [InlineData("a/b:2.9.0", "a/b:2.9.0")]
    [InlineData("r:5000/x:2.7.0", "r:5000/x:2.7.0")]
    [InlineData("r:5000/x", "r:5000/x")]
    [InlineData("x:2.9:2.9.1", "x:2.9:2.9.1")]
    [InlineData("nocolon", Repository + ":" + Tag)]
    [InlineData(":x", Repository + ":" + Tag)]
    [InlineData("x:", Repository + ":" + Tag)]
    [InlineData("a b:1", Repository + ":" + Tag)]
    [InlineData("", Repository + ":" + Tag)]
    public void RuntimeImage_Variable_IsSplitAtTheLastColon(string variable, string expected) =>
        Assert.Equal(expected, AsBuilt.Resolve("", "", "", ("ALLUXIO_RUNTIME_IMAGE_ENV", variable)).Container("alluxio-master").Image);

    [Theory]
    [InlineData("alluxioVersion: {image: i}", "i:2.9.0", "f/g:2.8.0")]
    [InlineData("alluxioVersion: {imageTag: '1'}", "a/b:1", "f/g:2.8.0")]
    [InlineData("alluxioVersion: {image: '', imageTag: ''}", "a/b:2.9.0", "f/g:2.8.0")]
    [InlineData("fuse: {image: i}", "a/b:2.9.0", "i:2.8.0")]
    [InlineData("fuse: {imageTag: 2.10}", "a/b:2.9.0", "f/g:2.1")]
    public void Image_AndTag_AreResolvedApart(string runtime, string worker, string fuse)
    {
        AsBuilt result =
            AsBuilt.Resolve(runtime, "", "", ("ALLUXIO_RUNTIME_IMAGE_ENV", "a/b:2.9.0"), ("ALLUXIO_FUSE_IMAGE_ENV", "f/g:2.8.0"));
        Assert.Equal(worker, result.Container("alluxio-job-worker").Image);
        Assert.Equal(fuse, result.Container("alluxio-fuse").Image);
    }

    [Theory]
    [InlineData("", "", null, null)]
    [InlineData("", "a,,b", "a b", "a b")]
    [InlineData("", "a, b", "a| b", "a| b")]
    [InlineData("", ",", null, null)]
    [InlineData("imagePullSecrets: [{name: g}]", "", "g", "g")]
    [InlineData("imagePullSecrets: [{name: g}]", "e", "g", "e")]
    [InlineData("imagePullSecrets: []", "e", "e", "e")]
    [InlineData(
        "imagePullSecrets: [{name: g}], fuse: {imagePullSecrets: [{name: f}]}, master: {imagePullSecrets: [{name: m}]}", "e", "m", "f")]
    [InlineData("imagePullSecrets: [{name: g}], fuse: {imagePullSecrets: []}, master: {imagePullSecrets: []}", "e", "g", "e")]
    [InlineData("imagePullSecrets: [{name: g}], master: {imagePullSecrets: [{}]}", "", "-", "g")]
    [InlineData("imagePullSecrets: [~]", "", "-", "-")]
    [InlineData("imagePullSecrets: [{name: ''}]", "", "-", "-")]
    [InlineData("jobMaster: {imagePullSecrets: [{name: j}]}", "", null, null)]
    public void PullSecrets_FirstNonEmpty_Wins(string runtime, string variable, string? master, string? fuse)
    {
        AsBuilt result = AsBuilt.Resolve(runtime, "", "", ("IMAGE_PULL_SECRETS", variable));
        Assert.Equal(master, Names("master"));
        Assert.Equal(fuse, Names("fuse"));

        string? Names(string pod)
        {
            string[]? names = result.Pod(pod).ImagePullSecrets?.Select(static secret => secret.Name ?? "-").ToArray();
            return names is null ? null : string.Join(names.Any(static name => name.StartsWith(' ')) ? '|' : ' ', names);
        }
    }

    [Fact]
    public void RunAs_OnlyNumbers_ReachAllButTheGateway()
    {
        AsBuilt result =
            AsBuilt.Resolve("runAs: {uid: 1000, gid: 1001, user: u, group: g}, initUsers: {image: x}, apiGateway: {enabled: true}");
        foreach (string name in (string[])["alluxio-master", "alluxio-job-master", "alluxio-worker", "alluxio-job-worker", "alluxio-fuse"])
        {
            Assert.Equal(
                (1000, 1001),
                (result.Container(name).SecurityContext!.RunAsUser, result.Container(name).SecurityContext!.RunAsGroup));
        }

        Assert.Null(result.Container("api-gateway").SecurityContext);
        Assert.Null(result.Pod("master").InitContainers);
        Assert.Equal(0, AsBuilt.Resolve("runAs: ~").Container("alluxio-fuse").SecurityContext!.RunAsUser);
    }
}
