using System.Globalization;
using System.Numerics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class QuantityTests
{
    // The last two columns: what Kubernetes writes, and the canonical text.
    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("00", "0", "0")]
    [InlineData("-0", "0", "0")]
    [InlineData("0Gi", "0", "0")]
    [InlineData("0.000", "0", "0")]
    [InlineData("0e5", "0", "0")]
    [InlineData("36Gi", "36Gi", "36Gi")]
    [InlineData("+5Gi", "+5Gi", "5Gi")]
    [InlineData("-5Gi", "-5Gi", "-5Gi")]
    [InlineData("01Gi", "01Gi", "1Gi")]
    [InlineData("8Gi", "8Gi", "8Gi")]
    [InlineData("08Gi", "8Gi", "8Gi")]
    [InlineData("1.Gi", "1.Gi", "1Gi")]
    [InlineData("2048Mi", "2Gi", "2Gi")]
    [InlineData("2049Mi", "2049Mi", "2049Mi")]
    [InlineData("1025", "1025", "1025")]
    [InlineData("1500", "1500", "1500")]
    [InlineData("1.500", "1.500", "1500m")]
    [InlineData("1.234", "1.234", "1234m")]
    [InlineData("1.2345", "1234500u", "1234500u")]
    [InlineData("1500m", "1500m", "1500m")]
    [InlineData("1000m", "1", "1")]
    [InlineData("12000m", "12", "12")]
    [InlineData("0.5", "500m", "500m")]
    [InlineData(".5", "500m", "500m")]
    [InlineData("5.", "5.", "5")]
    [InlineData("1000", "1k", "1k")]
    [InlineData("12000000", "12M", "12M")]
    [InlineData("8589934592", "8589934592", "8589934592")]
    [InlineData("1048576", "1048576", "1048576")]
    [InlineData("1.5Gi", "1536Mi", "1536Mi")]
    [InlineData("1.5Ti", "1536Gi", "1536Gi")]
    [InlineData("4G", "4G", "4G")]
    [InlineData("0.0001", "100u", "100u")]
    [InlineData("12e6", "12e6", "12e6")]
    [InlineData("12E6", "12E6", "12e6")]
    [InlineData("12000e3", "12e6", "12e6")]
    [InlineData("1e1", "10", "10")]
    [InlineData("1e-3", "1e-3", "1e-3")]
    [InlineData("1e+03", "1e+03", "1e3")]
    [InlineData("1e-10", "1e-9", "1e-9")]
    [InlineData("1000e18", "1e21", "1e21")]
    [InlineData("1E", "1E", "1E")]
    [InlineData("1000E", "1000E", "1000E")]
    [InlineData("1Ei", "1Ei", "1Ei")]
    [InlineData("0.1n", "1n", "1n")]
    [InlineData("-0.1n", "-1n", "-1n")]
    [InlineData("1.1n", "2n", "2n")]
    [InlineData("0.0001Ki", "102400u", "102400u")]
    [InlineData("0.5Ki", "512", "512")]
    [InlineData("1023Ki", "1023Ki", "1023Ki")]
    [InlineData("99999999999Ki", "99999999999Ki", "99999999999Ki")]
    [InlineData("099999999999Ki", "099999999999Ki", "99999999999Ki")]
    [InlineData("102400000001Ki", "102400000001Ki", "102400000001Ki")]
    [InlineData("0100Ti", "100Ti", "100Ti")]
    [InlineData("8Ei", "9223372036854775807", "9223372036854775807")]
    [InlineData("-8Ei", "-9223372036854775807", "-9223372036854775807")]
    public void Parse_LegalText_GivesTextsOfKubernetes(string text, string kubernetes, string canonical)
    {
        Quantity quantity = Quantity.Parse(text);

        Assert.Equal(text, quantity.Text);
        Assert.Equal(text, quantity.ToString());
        Assert.Equal(kubernetes, quantity.KubernetesText);
        Assert.Equal(canonical, quantity.CanonicalText);
    }

    [Theory]
    [InlineData("1", QuantityFormat.DecimalSI)]
    [InlineData("1m", QuantityFormat.DecimalSI)]
    [InlineData("1E", QuantityFormat.DecimalSI)]
    [InlineData("1Ki", QuantityFormat.BinarySI)]
    [InlineData("0Ki", QuantityFormat.BinarySI)]
    [InlineData("0.5Ki", QuantityFormat.BinarySI)]
    [InlineData("0.0001Ki", QuantityFormat.DecimalSI)]
    [InlineData("-0.0001Ki", QuantityFormat.DecimalSI)]
    [InlineData("1E3", QuantityFormat.DecimalExponent)]
    [InlineData("1e0", QuantityFormat.DecimalExponent)]
    public void Format_ComesFromSuffix(string text, QuantityFormat expected) => Assert.Equal(expected, Quantity.Parse(text).Format);

    [Theory]
    [InlineData("", "the text is empty")]
    [InlineData("4GB", "unknown suffix 'GB'; did you mean 'Gi' or 'G'?")]
    [InlineData("4GiB", "unknown suffix 'GiB'; did you mean 'Gi'?")]
    [InlineData("4gi", "unknown suffix 'gi'; did you mean 'Gi'?")]
    [InlineData("4K", "unknown suffix 'K'; did you mean 'Ki' or 'k'?")]
    [InlineData("512B", "unknown suffix 'B'; did you mean the number without suffix?")]
    [InlineData("4x", "unknown suffix 'x'; the suffixes are n u m k M G T P E Ki Mi Gi Ti Pi Ei")]
    [InlineData("4e", "unknown suffix 'e'; did you mean 'Ei' or 'E'?")]
    [InlineData("1e+", "unknown suffix 'e+'; the suffixes are n u m k M G T P E Ki Mi Gi Ti Pi Ei")]
    [InlineData("4 Gi", "spaces are not allowed")]
    [InlineData(" 4Gi", "spaces are not allowed")]
    [InlineData("4Gi\n", "spaces are not allowed")]
    [InlineData("Gi", "it does not begin with a number")]
    [InlineData(".", "it does not begin with a number")]
    [InlineData("-", "it does not begin with a number")]
    [InlineData("--1", "it does not begin with a number")]
    [InlineData("1.5.5", "the number is invalid; write it with at most one '.' and no ','")]
    [InlineData("1,5Gi", "the number is invalid; write it with at most one '.' and no ','")]
    [InlineData("1e1001", "the exponent must lie between -1000 and 1000")]
    [InlineData("1e-99999999999999", "the exponent must lie between -1000 and 1000")]
    [InlineData("\u0664Gi", "it does not begin with a number")]
    public void TryParse_BadText_SaysWhy(string text, string expected)
    {
        Assert.False(Quantity.TryParse(text, out Quantity? quantity, out string? reason));
        Assert.Null(quantity);
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void TryParse_TooLong_SaysWhy()
    {
        Assert.False(Quantity.TryParse(new string('1', 1001), out _, out string? reason));
        Assert.Equal("it has more than 1000 characters", reason);
    }

    [Fact]
    public void TryParse_Null_IsFalse() => Assert.False(Quantity.TryParse(null, out _));

    [Fact]
    public void Parse_BadText_NamesTextAndReason()
    {
        FormatException error = Assert.Throws<FormatException>(() => Quantity.Parse("4GB"));

        Assert.Equal("'4GB' is not a quantity: unknown suffix 'GB'; did you mean 'Gi' or 'G'?", error.Message);
    }

    [Theory]
    [InlineData(1_000_000_000, QuantityFormat.BinarySI, "1000000000")]
    [InlineData(1_000_000_000, QuantityFormat.DecimalSI, "1G")]
    [InlineData(1_000_000_000, QuantityFormat.DecimalExponent, "1e9")]
    [InlineData(1000, QuantityFormat.BinarySI, "1k")]
    [InlineData(1024, QuantityFormat.BinarySI, "1Ki")]
    [InlineData(-1024, QuantityFormat.BinarySI, "-1Ki")]
    [InlineData(1500, QuantityFormat.BinarySI, "1500")]
    [InlineData(0, QuantityFormat.BinarySI, "0")]
    public void FromInteger_AnyFormat_HasCanonicalText(long value, QuantityFormat format, string expected)
    {
        Quantity quantity = Quantity.FromInteger(value, format);

        Assert.Equal(expected, quantity.Text);
        Assert.Equal(expected, quantity.KubernetesText);
        Assert.Equal(format, quantity.Format);
    }

    [Fact]
    public void FromInteger_UnknownFormat_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.FromInteger(1, (QuantityFormat)3));

    [Fact]
    public void KubernetesText_ReadAgain_ShowsObjectText()
    {
        // Java options show the digits, and the final object shows the short form: the form depends on the reading.
        string valueText = Quantity.FromInteger(1_000_000_000, QuantityFormat.BinarySI).KubernetesText;

        Assert.Equal("1000000000", valueText);
        Assert.Equal("1G", Quantity.Parse(valueText).KubernetesText);
    }

    [Theory]
    [InlineData("1Gi", "1G", "2073741824", QuantityFormat.BinarySI)]
    [InlineData("1G", "1Gi", "2073741824", QuantityFormat.DecimalSI)]
    [InlineData("0", "1Gi", "1Gi", QuantityFormat.BinarySI)]
    [InlineData("0Gi", "1k", "1k", QuantityFormat.DecimalSI)]
    [InlineData("1.500", "0", "1500m", QuantityFormat.DecimalSI)]
    [InlineData("512Mi", "512Mi", "1Gi", QuantityFormat.BinarySI)]
    [InlineData("1", "-1", "0", QuantityFormat.DecimalSI)]
    public void Add_TwoFormats_LeftOneWinsUnlessZero(string left, string right, string expected, QuantityFormat format)
    {
        Quantity sum = Quantity.Parse(left) + Quantity.Parse(right);

        Assert.Equal(expected, sum.Text);
        Assert.Equal(format, sum.Format);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1n", "1")]
    [InlineData("1500m", "2")]
    [InlineData("-1500m", "-2")]
    [InlineData("2", "2")]
    [InlineData("1Gi", "1073741824")]
    public void ToIntegerRoundedUp_Fraction_RoundsAwayFromZero(string text, string expected) =>
        Assert.Equal(BigInteger.Parse(expected, CultureInfo.InvariantCulture), Quantity.Parse(text).ToIntegerRoundedUp());

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1n", 1)]
    [InlineData("-1n", -1)]
    public void Sign_AnyAmount_IsThatOfAmount(string text, int expected)
    {
        Assert.Equal(expected, Quantity.Parse(text).Sign);
        Assert.Equal(expected == 0, Quantity.Parse(text).IsZero);
    }

    [Fact]
    public void Equals_OneAmountInTwoSpellings_IsEqual()
    {
        Quantity left = Quantity.Parse("1Gi");
        Quantity right = Quantity.Parse("1024Mi");

        Assert.True(left == right);
        Assert.False(left != right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(0, left.CompareTo(right));
    }

    [Fact]
    public void Compare_DifferentAmounts_OrdersByAmount()
    {
        Quantity small = Quantity.Parse("1G");
        Quantity large = Quantity.Parse("1Gi");

        Assert.True(small < large);
        Assert.True(small <= large);
        Assert.True(large > small);
        Assert.True(large >= small);
        Assert.True(small != large);
        Assert.False(small > large);
    }

    [Fact]
    public void Compare_Null_IsBelowEverything()
    {
        Assert.True(null < Quantity.Parse("-5"));
        Assert.True(Quantity.Zero > null);
        Assert.False(Quantity.Zero == null);
        Assert.True((Quantity?)null == null);
    }

    [Fact]
    public void Quantity_OfAText_IsThatOfParse()
    {
        ValueMap<Quantity> limits = [new("memory", "4Gi")];
        Quantity? absent = (string?)null;

        Assert.Equal(("4Gi", QuantityFormat.BinarySI), (limits["memory"].Text, limits["memory"].Format));
        Assert.Null(absent);
        Assert.Contains("did you mean", Assert.Throws<FormatException>(static () => (Quantity)"4GB").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantity_OfAnInteger_IsDecimal()
    {
        ValueMap<Quantity> limits = [new("cpu", 2), new("memory", Quantity.Parse("4Gi"))];

        Assert.Equal(("2", QuantityFormat.DecimalSI), (limits["cpu"].Text, limits["cpu"].Format));
        Assert.Equal(limits["cpu"], Quantity.FromInteger(2));
        Assert.Equal("-9223372036854775808", ((Quantity)long.MinValue).ToIntegerRoundedUp().ToString(CultureInfo.InvariantCulture));
        Assert.True(limits["memory"] > 4096);
    }
}
