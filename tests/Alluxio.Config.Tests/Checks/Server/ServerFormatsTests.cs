using Alluxio.Config.Checks.Server;

namespace Alluxio.Config.Tests.Checks.Server;

public sealed class ServerFormatsTests
{
    private static readonly string Longest = new('a', 63);

    [Theory]
    [InlineData("a", true)]
    [InlineData("1-a", true)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a.b", false)]
    [InlineData("A", false)]
    [InlineData("a_b", false)]
    [InlineData("größe", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void IsLabel_TakesSmallLettersDigitsAndDashes(string text, bool isRight) => Assert.Equal(isRight, ServerFormats.IsLabel(text));

    [Fact]
    public void Lengths_AreThoseOfKubernetes()
    {
        Assert.True(ServerFormats.IsLabel(Longest));
        Assert.False(ServerFormats.IsLabel(Longest + "a"));
        Assert.True(ServerFormats.IsSubdomain(new string('a', 253)));
        Assert.False(ServerFormats.IsSubdomain(new string('a', 254)));
        Assert.True(ServerFormats.IsLabelValue(Longest));
        Assert.False(ServerFormats.IsLabelValue(Longest + "a"));
        Assert.True(ServerFormats.IsQualifiedName($"{new string('a', 253)}/{Longest}"));
        Assert.False(ServerFormats.IsQualifiedName($"a/{Longest}b"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Zone_A.1", true)]
    [InlineData("my value", false)]
    [InlineData("a/b", false)]
    [InlineData("v-", false)]
    public void IsLabelValue_MayBeEmpty(string text, bool isRight) => Assert.Equal(isRight, ServerFormats.IsLabelValue(text));

    [Theory]
    [InlineData("example.com/Key", true, true)]
    [InlineData("Example.COM/key", false, true)]
    [InlineData("a/b/c", false, false)]
    [InlineData("/a", false, false)]
    [InlineData("my key", false, false)]
    public void Keys_OfAnnotationsMayHaveUpperCaseDomains(string text, bool isLabelKey, bool isAnnotationKey)
    {
        Assert.Equal(isLabelKey, ServerFormats.IsQualifiedName(text));
        Assert.Equal(isAnnotationKey, ServerFormats.IsAnnotationKey(text));
    }

    [Theory]
    [InlineData("1VAR", false, true)]
    [InlineData("MY VAR", false, true)]
    [InlineData("my.var-a", true, true)]
    [InlineData("A=B", false, false)]
    [InlineData("GRÖSSE", false, false)]
    [InlineData("", false, false)]
    public void IsVariableName_IsRelaxedSince132(string text, bool isRightBefore, bool isRightSince)
    {
        Assert.Equal(isRightBefore, ServerFormats.IsVariableName(text, 31));
        Assert.Equal(isRightSince, ServerFormats.IsVariableName(text, 32));
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("10.0.1", false)]
    [InlineData("10.0.0.256", false)]
    [InlineData("0x0a.0.0.1", false)]
    [InlineData("fe80::1", true)]
    [InlineData("fe80::1%eth0", false)]
    [InlineData("host", false)]
    public void IsAddress_TakesFourNumbersOrVersionSix(string text, bool isRight) => Assert.Equal(isRight, ServerFormats.IsAddress(text));

    [Theory]
    [InlineData("rpc", true)]
    [InlineData("123", false)]
    [InlineData("a--b", false)]
    [InlineData("sixteen-letters-", false)]
    [InlineData("abcdefghijklmnop", false)]
    public void IsPortName_HasALetterAndAtMostFifteen(string text, bool isRight) => Assert.Equal(isRight, ServerFormats.IsPortName(text));

    [Theory]
    [InlineData("a..b/c", true)]
    [InlineData("a/../b", false)]
    [InlineData("/a", false)]
    public void IsInnerPath_StaysInside(string text, bool isRight) => Assert.Equal(isRight, ServerFormats.IsInnerPath(text));
}
