using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images.Coverage;

public class CredentialScopeTests
{
    [Theory]
    [InlineData("registry.example.com", "registry.example.com/team/alluxio:1")]
    [InlineData("https://registry.example.com", "registry.example.com/team/alluxio:1")]
    [InlineData("http://registry.example.com/", "registry.example.com/team/alluxio:1")]
    [InlineData("https://registry.example.com/v1/", "registry.example.com/team/alluxio:1")]
    [InlineData("https://registry.example.com/v2/team", "registry.example.com/team/alluxio:1")]
    [InlineData("registry.example.com/team", "registry.example.com/team/alluxio:1")]
    [InlineData("registry.example.com/team/", "registry.example.com/team/alluxio:1")]
    [InlineData(
        "registry.example.com/team/alluxio",
        "registry.example.com/team/alluxio@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("registry.example.com:5000/team", "registry.example.com:5000/team/alluxio:1")]
    [InlineData("*.example.com", "registry.example.com/team/alluxio")]
    [InlineData("*.*.com", "registry.example.com/team/alluxio")]
    [InlineData("reg*.example.com", "registry.example.com/team/alluxio")]
    [InlineData("registry.ex[a-c]mple.com", "registry.example.com/team/alluxio")]
    [InlineData("registry[^0-9].example.com", "registrys.example.com/team/alluxio")]
    [InlineData("regist\\ry.example.com", "registry.example.com/team/alluxio")]
    [InlineData("[::1]:5000", "[::1]:5000/team/alluxio")]
    [InlineData("https://index.docker.io/v1/", "alluxio/alluxio:2.9.0")]
    [InlineData("index.docker.io", "docker.io/alluxio/alluxio:2.9.0")]
    [InlineData("docker.io", "alluxio/alluxio:2.9.0")]
    [InlineData("docker.io/library", "redis")]
    [InlineData("index.docker.io/v1/", "index.docker.io/alluxio/alluxio")]
    public void Covers_ImageOfThePlace_IsTrue(string key, string image) =>
        Assert.True(CredentialScope.Parse(key).Covers(ImageReference.Parse(image)));

    [Theory]
    [InlineData("registry.example.com", "registry.example.com:5000/team/alluxio")]
    [InlineData("registry.example.com:5000", "registry.example.com/team/alluxio")]
    [InlineData("registry.example.com:443", "registry.example.com/team/alluxio")]
    [InlineData("registry.example.com/team", "registry.example.com/team-b/alluxio")]
    [InlineData("registry.example.com/team", "registry.example.com/other/team/alluxio")]
    [InlineData("registry.example.com/team/alluxio:1", "registry.example.com/team/alluxio:1")]
    [InlineData("registry.example.com/v1", "registry.example.com/team/alluxio")]
    [InlineData("example.com", "registry.example.com/team/alluxio")]
    [InlineData("registry.example.com", "registry.example.com.evil.org/team/alluxio")]
    [InlineData("*.example.com", "example.com/team/alluxio")]
    [InlineData("*.example.com", "a.registry.example.com/team/alluxio")]
    [InlineData("*.com", "registry.example.com/team/alluxio")]
    [InlineData("*.docker.io", "alluxio/alluxio")]
    [InlineData("index.docker.io/alluxio", "alluxio/alluxio")]
    [InlineData("registry-1.docker.io", "alluxio/alluxio")]
    [InlineData("REGISTRY.example.com", "registry.example.com/team/alluxio")]
    [InlineData("registry[^a-z].example.com", "registrys.example.com/team/alluxio")]
    [InlineData("registr?.example.com", "registry.example.com/team/alluxio")]
    [InlineData("registr[y.example.com", "registry.example.com/team/alluxio")]
    [InlineData("registry[].example.com", "registry].example.com/team/alluxio")]
    public void Covers_ImageOfAnotherPlace_IsFalse(string key, string image) =>
        Assert.False(ImageReference.TryParse(image, out ImageReference? reference) && CredentialScope.Parse(key).Covers(reference));

    [Theory]
    [InlineData("https://puller:canary@registry.example.com/team", "registry.example.com/team")]
    [InlineData("registry.example.com/team?token=canary", "registry.example.com/team")]
    [InlineData("https://index.docker.io/v1/", "index.docker.io")]
    [InlineData("[::1]:5000", "::1:5000")]
    public void ToString_IsTheKeyWithoutSchemeVersionAndCredential(string key, string text) =>
        Assert.Equal(text, CredentialScope.Parse(key).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("/team")]
    [InlineData("host:port")]
    [InlineData("two words")]
    [InlineData("puller:canary@")]
    public void Parse_WithoutHost_IsRefusedWithoutRepeatingTheText(string key)
    {
        Assert.False(CredentialScope.TryParse(key, out _));
        Assert.DoesNotContain("canary", Assert.Throws<FormatException>(() => CredentialScope.Parse(key)).Message, StringComparison.Ordinal);
    }
}
