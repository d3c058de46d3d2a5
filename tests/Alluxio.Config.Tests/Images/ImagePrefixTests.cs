using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images;

public class ImagePrefixTests
{
    [Theory]
    [InlineData("registry.example.com", "registry.example.com/a:1", true)]
    [InlineData("registry.example.com", "REGISTRY.example.com/a:1", true)]
    [InlineData("registry.example.com", "registry.example.com:5000/a:1", false)]
    [InlineData(
        "registry.example.com:5000", "registry.example.com:5000/a@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        true)]
    [InlineData("registry.example.com", "registry.example.com.evil.org/a:1", false)]
    [InlineData("registry.example.com", "evil.org/registry.example.com/a:1", false)]
    [InlineData("registry.example.com/team", "registry.example.com/team/a:1", true)]
    [InlineData("registry.example.com/team/", "registry.example.com/team/a:1", true)]
    [InlineData("registry.example.com/team", "registry.example.com/team:1", true)]
    [InlineData("registry.example.com/team", "registry.example.com/team-b/a:1", false)]
    [InlineData("registry.example.com/team", "registry.example.com/other/team/a:1", false)]
    [InlineData("docker.io", "nginx", true)]
    [InlineData("docker.io/library", "nginx", true)]
    [InlineData("index.docker.io/library", "docker.io/library/nginx", true)]
    [InlineData("docker.io/library", "grafana/grafana:10.4.5", false)]
    [InlineData("docker.io", "localhost/nginx", false)]
    [InlineData("[::1]:5000/team", "[::1]:5000/team/a", true)]
    public void Covers_ComparesPartByPart(string prefix, string image, bool covers) =>
        Assert.Equal(covers, ImagePrefix.Parse(prefix).Covers(ImageReference.Parse(image)));

    [Theory]
    [InlineData("", "missing")]
    [InlineData("/team", "missing")]
    [InlineData("team", "docker.io/team")]
    [InlineData("registry.example.com/Team", "not a path")]
    [InlineData("registry.example.com//team", "not a path")]
    [InlineData("https://registry.example.com", "not a registry")]
    public void Parse_OfABadPrefix_SaysWhy(string text, string reason)
    {
        FormatException thrown = Assert.Throws<FormatException>(() => ImagePrefix.Parse(text));

        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registry.example.com:5000/team/", "registry.example.com:5000", "team")]
    [InlineData("Registry.Example.com", "registry.example.com", "")]
    [InlineData("index.docker.io/library", "docker.io", "library")]
    public void TryParse_OfAPrefix_GivesItsParts(string text, string registry, string path)
    {
        Assert.True(ImagePrefix.TryParse(text, out ImagePrefix? prefix));
        Assert.Equal((registry, path), (prefix.Registry, prefix.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("team")]
    [InlineData("/team")]
    [InlineData("registry.example.com/Team")]
    [InlineData("https://registry.example.com")]
    public void TryParse_OfAnythingElse_GivesNothing(string? text)
    {
        Assert.False(ImagePrefix.TryParse(text, out ImagePrefix? prefix));
        Assert.Null(prefix);
    }

    [Fact]
    public void ToString_OfAPrefix_IsReadAsTheSame()
    {
        ImagePrefix prefix = ImagePrefix.Parse("Index.Docker.io/library/");

        Assert.Equal("docker.io/library", prefix.ToString());
        Assert.Equal(prefix, ImagePrefix.Parse(prefix.ToString()));
    }
}
