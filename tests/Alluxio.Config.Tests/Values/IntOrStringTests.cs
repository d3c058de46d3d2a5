using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class IntOrStringTests
{
    [Fact]
    public void From_Number_HasNumberOnly()
    {
        IntOrString value = -80;

        Assert.Equal(-80, value.IntValue);
        Assert.Null(value.StringValue);
        Assert.Equal("-80", value.ToString());
    }

    [Fact]
    public void From_Text_HasTextOnly()
    {
        IntOrString value = "80";

        Assert.Null(value.IntValue);
        Assert.Equal("80", value.StringValue);
        Assert.Equal("80", value.ToString());
    }

    [Fact]
    public void Equals_NumberAndItsText_Differ()
    {
        Assert.NotEqual(IntOrString.From(80), IntOrString.From("80"));
        Assert.Equal(IntOrString.From("http"), IntOrString.From("http"));
        Assert.Equal(default, IntOrString.From(0));
    }

    [Fact]
    public void From_Null_Throws() => Assert.Throws<ArgumentNullException>(() => IntOrString.From(null!));
}
