using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class GoPathTests
{
    [Theory]
    [InlineData("/mnt/alluxio/fuse", "/mnt/alluxio")]
    [InlineData("/a/b/c/", "/a/b/c")]
    [InlineData("/a/../b//c", "/b")]
    [InlineData("/../a", "/")]
    [InlineData("mnt", ".")]
    [InlineData("a/b", "a")]
    [InlineData("../a", "..")]
    [InlineData("/mnt", "/")]
    [InlineData("/", "/")]
    [InlineData("", ".")]
    public void Parent_OfAPath_IsWhatGosDirGives(string path, string expected) => Assert.Equal(expected, GoPath.Parent(path));
}
