using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class ImageReferenceTests
{
    private const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData("redis", null, "redis", null, null)]
    [InlineData("redis:7", null, "redis", "7", null)]
    [InlineData("alluxio/alluxio:2.9.0", null, "alluxio/alluxio", "2.9.0", null)]
    [InlineData("host:5000/repo", "host:5000", "repo", null, null)]
    [InlineData("host:5000/a/b/c:v1", "host:5000", "a/b/c", "v1", null)]
    [InlineData("host:5000", null, "host", "5000", null)]
    [InlineData("ghcr.io/a__b/c---d.e_f:Tag_1.x-y", "ghcr.io", "a__b/c---d.e_f", "Tag_1.x-y", null)]
    [InlineData("localhost/repo", "localhost", "repo", null, null)]
    [InlineData("localhost", null, "localhost", null, null)]
    [InlineData("example.com", null, "example.com", null, null)]
    [InlineData("Example.COM:80/repo", "Example.COM:80", "repo", null, null)]
    [InlineData("[2001:db8::1]:5000/repo:x", "[2001:db8::1]:5000", "repo", "x", null)]
    [InlineData("[::1]/repo", "[::1]", "repo", null, null)]
    [InlineData("127.0.0.1/repo", "127.0.0.1", "repo", null, null)]
    [InlineData("repo@" + Digest, null, "repo", null, Digest)]
    [InlineData("host:5000/repo:x@" + Digest, "host:5000", "repo", "x", Digest)]
    [InlineData("repo@sha256+b64u:0123456789abcdef0123456789ABCDEF", null, "repo", null, "sha256+b64u:0123456789abcdef0123456789ABCDEF")]
    public void Parse_LegalName_TakesItApartAndPrintsItBack(
        string text, string? registry, string repository, string? tag, string? digest)
    {
        ImageReference image = ImageReference.Parse(text);

        Assert.Equal(registry, image.Registry);
        Assert.Equal(repository, image.Repository);
        Assert.Equal(tag, image.Tag);
        Assert.Equal(digest, image.Digest);
        Assert.Equal(text, image.ToString());
        Assert.Equal(image, ImageReference.Parse(text));
    }

    [Theory]
    [InlineData("", "the text is empty")]
    [InlineData(":", "'' is not a path")]
    [InlineData(":5000", "'' is not a path")]
    [InlineData("a//b", "'a//b' is not a path")]
    [InlineData("/a", "'/a' is not a path")]
    [InlineData("a/", "'a/' is not a path")]
    [InlineData("Alluxio/alluxio", "the path 'Alluxio/alluxio' must be in lower case")]
    [InlineData("a b", "'a b' is not a path")]
    [InlineData("a\n", "'a\n' is not a path")]
    [InlineData("a_", "'a_' is not a path")]
    [InlineData("a___b", "'a___b' is not a path")]
    [InlineData("a..b", "'a..b' is not a path")]
    [InlineData("repo:", "'' is not a tag")]
    [InlineData("repo:.x", "'.x' is not a tag")]
    [InlineData("repo:x:y", "'x:y' is not a tag")]
    [InlineData("repo@", "'' is not a digest")]
    [InlineData("repo@sha256:abc", "'sha256:abc' is not a digest")]
    [InlineData("host:port/repo", "'host:port' is not a registry")]
    [InlineData("-host.com/repo", "'-host.com' is not a registry")]
    [InlineData("[::1/repo", "'[::1' is not a registry")]
    [InlineData("docker://docker.io/repo", "'docker:' is not a registry")]
    [InlineData(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "64 hexadecimal digits are the id of an image, not its name")]
    public void TryParse_BadName_SaysWhichPart(string text, string expected)
    {
        Assert.False(ImageReference.TryParse(text, out ImageReference? image, out string? reason));
        Assert.Null(image);
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void TryParse_TooLongParts_IsFalse()
    {
        Assert.True(ImageReference.TryParse(new string('a', 255) + ":" + new string('t', 128), out _));
        Assert.False(ImageReference.TryParse(new string('a', 256), out _));
        Assert.False(ImageReference.TryParse("a:" + new string('t', 129), out _));
        Assert.False(ImageReference.TryParse(null, out _));
    }

    [Fact]
    public void Parse_BadName_NamesTextAndReason()
    {
        FormatException error = Assert.Throws<FormatException>(() => ImageReference.Parse("repo:"));

        Assert.Equal("'repo:' is not an image name: '' is not a tag", error.Message);
    }

    [Theory]
    [InlineData("redis:7", "docker.io/library/redis:7")]
    [InlineData("alluxio/alluxio", "docker.io/alluxio/alluxio")]
    [InlineData("docker.io/redis", "docker.io/library/redis")]
    [InlineData("index.docker.io/redis", "docker.io/library/redis")]
    [InlineData("ghcr.io/redis@" + Digest, "ghcr.io/redis@" + Digest)]
    public void Normalized_AnyName_SpellsRegistryOut(string text, string expected)
    {
        ImageReference normalized = ImageReference.Parse(text).Normalized;

        Assert.Equal(expected, normalized.ToString());
        Assert.Equal(normalized, normalized.Normalized);
    }

    [Fact]
    public void With_NewParts_ReplacesThem()
    {
        ImageReference image = ImageReference.Parse("alluxio/alluxio:2.9.0");

        Assert.Equal("alluxio/alluxio:3.0", image.WithTag("3.0").ToString());
        Assert.Equal("alluxio/alluxio", image.WithTag(null).ToString());
        Assert.Equal("alluxio/alluxio:2.9.0@" + Digest, image.WithDigest(Digest).ToString());
        Assert.Equal("reg.local:5000/alluxio/alluxio:2.9.0", image.WithRegistry("reg.local:5000").ToString());
        Assert.Equal(image, image.WithRegistry("reg.local").WithRegistry(null));
        Assert.Equal("alluxio-alluxio:2.9.0", image.WithRepository("alluxio-alluxio").ToString());
        Assert.Equal("reg.local/alluxio/alluxio", image.WithRegistry("reg.local").Name);
    }

    [Fact]
    public void With_PartThatWouldReadDifferently_Throws()
    {
        ImageReference image = ImageReference.Parse("a.com/b.com/x:1");

        Assert.Throws<ArgumentException>(() => image.WithRegistry(null));
        Assert.Throws<ArgumentException>(() => image.WithRegistry("noDotNoPort"));
        Assert.Throws<ArgumentException>(() => image.WithRegistry("reg.local/mirror"));
        Assert.Throws<ArgumentException>(() => image.WithRegistry(""));
        Assert.Throws<ArgumentException>(() => image.WithTag("a:b"));
        Assert.Throws<ArgumentException>(() => image.WithDigest("sha256:1"));
        Assert.Throws<ArgumentException>(() => image.WithRepository("Upper"));
        Assert.Throws<ArgumentException>(() => image.WithRegistry("[::1]").WithRegistry(null));
        Assert.Equal("[::1]/b.com/x:1", image.WithRegistry("[::1]").ToString());
    }
}
