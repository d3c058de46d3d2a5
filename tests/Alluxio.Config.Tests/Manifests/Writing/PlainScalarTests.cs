using Alluxio.Config.Manifests.Writing;

namespace Alluxio.Config.Tests.Manifests.Writing;

public class PlainScalarTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("alluxio/alluxio:2.9.0")]
    [InlineData("10.0.0.1")]
    [InlineData("2.9.0-SNAPSHOT")]
    [InlineData("500m")]
    [InlineData("16Gi")]
    [InlineData("30s")]
    [InlineData("-e")]
    [InlineData("--flag=a,b")]
    [InlineData("./run.sh")]
    [InlineData("~/data")]
    [InlineData("$(POD_IP)")]
    [InlineData("a#b")]
    [InlineData("x{a}")]
    [InlineData("2024-01-02-backup")]
    [InlineData("0xyz")]
    [InlineData("1.2.3")]
    [InlineData("www.example.com")]
    [InlineData("yesterday")]
    [InlineData("名前")]
    public void IsSafe_TextForEveryReader_IsTrue(string text)
    {
        Assert.True(PlainScalar.IsSafe(text));
        Assert.True(YamlResolution.IsText(text));
    }

    [Theory]
    [InlineData("y Y n N yes Yes yES no NO on ON off Off true TRUE tRue false null NULL ~ = << nan Infinity")]
    [InlineData("0 007 08 0o17 0O17 0x1F 0X1f 0b101 +1 -1 1_000 +_1 0_x1F 1,000 123456789012345678901234567890")]
    [InlineData("1. .5 -.5 1e3 1E+3 1.5e-3 6.02E23 .inf -.Inf +.INF .nan .NaN +inf -Infinity 1234e567")]
    [InlineData("1:20 190:20:30 190:20:30.15 00:11:22:33:44:55 2001-12-14 2001-1-1 2001-12-14t21:59:43.10-05:00")]
    [InlineData("- ? : , [ ] { } # & * ! | > ' \" % @ ` --- ... ---a ...a")]
    [InlineData("?a :a ,a [a ]a {a }a #a &a *a !a |a >a 'a \"a %a @a `a a:")]
    public void IsSafe_WordsThatSomeReaderTakesForMore_IsFalse(string words)
    {
        foreach (string word in words.Split(' '))
        {
            Assert.False(PlainScalar.IsSafe(word), word);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("- a")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("2001-12-14 21:59:43")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0")]
    [InlineData("a\u007F")]
    [InlineData("a\u0085")]
    [InlineData("a\u00A0")]
    [InlineData("a\u2028b")]
    [InlineData("\uFEFFa")]
    [InlineData("a\uFFFE")]
    public void IsSafe_TextThatWouldNotSurvive_IsFalse(string text) => Assert.False(PlainScalar.IsSafe(text));

    // Not a theory: attributes are stored as UTF-8, which cannot hold these.
    [Fact]
    public void IsSafe_HalfASurrogatePair_IsFalse()
    {
        Assert.False(PlainScalar.IsSafe("a\uD83D"));
        Assert.False(PlainScalar.IsSafe("\uDE00a"));
        Assert.False(PlainScalar.IsSafe("\uDE00\uD83D"));
        Assert.True(PlainScalar.IsSafe("\uD83D\uDE00"));
    }
}
