using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class Base64ValueTests
{
    [Fact]
    public void FromUtf8_AnyText_ComesBack()
    {
        Base64Value value = Base64Value.FromUtf8("s€cret");

        Assert.Equal("c+KCrGNyZXQ=", value.Text);
        Assert.Equal("s€cret", value.ToUtf8String());
        Assert.Equal(new Base64Value("c+KCrGNyZXQ="), value);
    }

    [Fact]
    public void FromBytes_AnyBytes_ComeBack()
    {
        byte[] bytes = [0, 255, 10];

        Assert.Equal("AP8K", Base64Value.FromBytes(bytes).Text);
        Assert.True(Base64Value.FromBytes(bytes).TryDecode(out byte[]? decoded));
        Assert.Equal(bytes, decoded);
        Assert.Equal("", Base64Value.FromBytes([]).Text);
    }

    [Fact]
    public void ToString_AnyValue_IsMasked()
    {
        Base64Value value = Base64Value.FromUtf8("secret");

        Assert.Equal("***", value.ToString());
        Assert.Equal("***", $"{value}");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("YQ==", 1)]
    [InlineData("YWJj\nYWJj\r\n", 6)]
    public void TryDecode_Base64_GivesBytes(string text, int length)
    {
        Assert.True(new Base64Value(text).TryDecode(out byte[]? bytes));
        Assert.Equal(length, bytes.Length);
    }

    [Theory]
    [InlineData("YQ")]
    [InlineData("YQ=")]
    [InlineData("Y Q==")]
    [InlineData("YQ==\t")]
    [InlineData("_-__")]
    [InlineData("plain text")]
    public void TryDecode_NotBase64_IsFalse(string text)
    {
        Assert.False(new Base64Value(text).TryDecode(out byte[]? bytes));
        Assert.Null(bytes);
        FormatException error = Assert.Throws<FormatException>(() => new Base64Value(text).ToUtf8String());
        Assert.DoesNotContain(text, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToUtf8String_NotUtf8_Throws()
    {
        FormatException error = Assert.Throws<FormatException>(() => new Base64Value("/w==").ToUtf8String());

        Assert.Null(error.InnerException);
    }

    [Fact]
    public void FromUtf8_HalfSurrogate_Throws() => Assert.ThrowsAny<ArgumentException>(() => Base64Value.FromUtf8("\ud800"));
}
