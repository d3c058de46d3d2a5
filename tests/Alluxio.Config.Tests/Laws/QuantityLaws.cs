using System.Globalization;
using System.Numerics;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

public sealed class QuantityLaws
{
    private static readonly (string Suffix, Fraction Factor)[] Suffixes =
    [
        ("", Fraction.Of(1)), ("n", Fraction.Of(1, Power(10, 9))), ("u", Fraction.Of(1, Power(10, 6))), ("m", Fraction.Of(1, 1000)),
        ("k", Fraction.Of(1000)), ("M", Fraction.Of(Power(10, 6))), ("G", Fraction.Of(Power(10, 9))), ("T", Fraction.Of(Power(10, 12))),
        ("P", Fraction.Of(Power(10, 15))), ("E", Fraction.Of(Power(10, 18))),
        ("Ki", Fraction.Of(1024)), ("Mi", Fraction.Of(Power(1024, 2))), ("Gi", Fraction.Of(Power(1024, 3))),
        ("Ti", Fraction.Of(Power(1024, 4))), ("Pi", Fraction.Of(Power(1024, 5))), ("Ei", Fraction.Of(Power(1024, 6))),
        ("e3", Fraction.Of(1000)), ("E2", Fraction.Of(100)), ("e-7", Fraction.Of(1, Power(10, 7))), ("e+25", Fraction.Of(Power(10, 25))),
    ];

    private static readonly Gen<Sample> Samples =
        from sign in Gen.Elements("", "", "+", "-")
        from whole in Law.Text("0123456789", 0, 14)
        from zeros in Gen.Elements("", "", "000")
        from hasPoint in Gen.Elements(true, false)
        from fraction in Law.Text("0123456789", 0, 12)
        from suffix in Gen.Elements(Suffixes)
        let parts = hasPoint || whole.Length == 0 ? (Whole: whole + zeros, Fraction: fraction + "0") : (Whole: whole + zeros, Fraction: "")
        select new Sample(
            sign + parts.Whole + (parts.Fraction.Length > 0 ? "." + parts.Fraction : "") + suffix.Suffix,
            Expected(sign == "-", parts.Whole, parts.Fraction, suffix.Suffix, suffix.Factor));

    [Fact]
    public void Parse_AnyText_PrintsItBack() => Law.Hold(Samples, static sample => Quantity.Parse(sample.Text).ToString() == sample.Text);

    [Fact]
    public void Parse_AnyText_HasExactAmount() =>
        Law.Hold(Samples, static sample => Nano(Quantity.Parse(sample.Text)) == sample.Nano);

    [Fact]
    public void Texts_ReadAgain_HaveSameAmount() => Law.Hold(
        Samples,
        static sample =>
        {
            Quantity quantity = Quantity.Parse(sample.Text);
            return Quantity.Parse(quantity.CanonicalText) == quantity
                && Quantity.Parse(quantity.KubernetesText) == quantity
                && (quantity.IsZero || !quantity.CanonicalText.Contains('.', StringComparison.Ordinal));
        });

    [Fact]
    public void CanonicalText_ReadAgain_IsStable() => Law.Hold(
        Samples,
        static sample =>
        {
            string canonical = Quantity.Parse(sample.Text).KubernetesText;
            string again = Quantity.Parse(canonical).KubernetesText;
            return Quantity.Parse(again).KubernetesText == again;
        });

    [Fact]
    public void Compare_AnyTwo_AgreesWithFractions() => Law.Hold(
        Gen.Two(Samples),
        static pair =>
        {
            (Sample first, Sample second) = pair;
            Quantity left = Quantity.Parse(first.Text);
            Quantity right = Quantity.Parse(second.Text);
            int expected = first.Nano.CompareTo(second.Nano);
            return Math.Sign(left.CompareTo(right)) == expected
                && (left < right) == (expected < 0)
                && (left <= right) == (expected <= 0)
                && (left > right) == (expected > 0)
                && (left >= right) == (expected >= 0)
                && (left == right) == (expected == 0)
                && (left != right) == (expected != 0)
                && (expected != 0 || left.GetHashCode() == right.GetHashCode());
        });

    [Fact]
    public void Add_AnyTwo_AgreesWithFractions() => Law.Hold(
        Gen.Two(Samples),
        static pair =>
        {
            (Sample first, Sample second) = pair;
            Quantity left = Quantity.Parse(first.Text);
            Quantity right = Quantity.Parse(second.Text);
            Quantity sum = left + right;
            return Nano(sum) == first.Nano + second.Nano
                && sum == right + left
                && sum.Format == (left.IsZero ? right : left).Format
                && sum.Text == sum.CanonicalText;
        });

    [Fact]
    public void ToIntegerRoundedUp_Any_IsNearestAwayFromZero() => Law.Hold(
        Samples,
        static sample =>
        {
            BigInteger unit = Power(10, 9);
            BigInteger nano = BigInteger.Abs(sample.Nano);
            BigInteger integer = BigInteger.Abs(Quantity.Parse(sample.Text).ToIntegerRoundedUp());
            return integer * unit >= nano && (integer * unit) - nano < unit;
        });

    [Fact]
    public void FromInteger_Any_IsTheInteger() => Law.Hold(
        from digits in Law.Text("0123456789", 1, 25)
        from shift in Gen.Choose(0, 40)
        from format in Gen.Elements(QuantityFormat.BinarySI, QuantityFormat.DecimalSI, QuantityFormat.DecimalExponent)
        select (Value: BigInteger.Parse(digits, CultureInfo.InvariantCulture) << shift, Format: format),
        static sample => Quantity.FromInteger(sample.Value, sample.Format).ToIntegerRoundedUp() == sample.Value);

    // The amount of the quantity, computed in another way: fractions of integers, and one rounding at the end.
    private static BigInteger Expected(bool isNegative, string whole, string fraction, string suffix, Fraction factor)
    {
        BigInteger digits = BigInteger.Parse("0" + whole + fraction, CultureInfo.InvariantCulture);
        Fraction value = Fraction.Of(digits, Power(10, fraction.Length)).Times(factor);
        BigInteger nano = value.Times(Fraction.Of(Power(10, 9))).Ceiling();
        if (suffix.EndsWith('i'))
        {
            nano = BigInteger.Min(nano, long.MaxValue * Power(10, 9));
        }

        return isNegative ? -nano : nano;
    }

    // The amount in billionths, read from the canonical text and so not from the library's own field.
    private static BigInteger Nano(Quantity quantity)
    {
        string text = quantity.CanonicalText;
        (string suffix, Fraction factor) = Suffixes
            .Where(entry => text.EndsWith(entry.Suffix, StringComparison.Ordinal))
            .MaxBy(static entry => entry.Suffix.Length);
        int exponent = text.IndexOf('e', StringComparison.Ordinal);
        if (exponent >= 0)
        {
            int power = int.Parse(text[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            factor = power < 0 ? Fraction.Of(1, Power(10, -power)) : Fraction.Of(Power(10, power));
            suffix = text[exponent..];
        }

        BigInteger digits = BigInteger.Parse(text[..^suffix.Length], CultureInfo.InvariantCulture);
        Fraction nano = Fraction.Of(digits).Times(factor).Times(Fraction.Of(Power(10, 9)));
        return nano.Ceiling();
    }

    private static BigInteger Power(int radix, int exponent) => BigInteger.Pow(radix, exponent);

    private sealed record Sample(string Text, BigInteger Nano);

    private readonly record struct Fraction(BigInteger Over, BigInteger Under)
    {
        public static Fraction Of(BigInteger over) => new(over, 1);

        public static Fraction Of(BigInteger over, BigInteger under) => new(over, under);

        public Fraction Times(Fraction other) => new(Over * other.Over, Under * other.Under);

        public BigInteger Ceiling() => -BigInteger.Divide(-Over - (Over.Sign > 0 ? Under - 1 : 0), Under);
    }
}
