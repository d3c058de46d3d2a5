using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>A text, a number, a boolean or an amount.</summary>
internal sealed class NormalScalar(string text, bool isNumber = false, bool isAmount = false) : NormalValue
{
    public string Text { get; } = text;

    // The two differ only where both are possible: port 80 and the port with the name "80".
    public bool IsNumber { get; } = isNumber;

    public bool IsAmount { get; } = isAmount;

    public bool IsSameAs(NormalScalar other) =>
        (Text == other.Text && IsNumber == other.IsNumber) || (IsAmount && other.IsAmount && AreSameAmount(Text, other.Text));

    public override string ToString() => Text;

    // A server rounds up to thousandths when it stores an amount.
    private static bool AreSameAmount(string left, string right) =>
        Quantity.TryParse(left, out Quantity? first) && Quantity.TryParse(right, out Quantity? second)
        && (first == second || first.ToThousandthsRoundedUp() == second.ToThousandthsRoundedUp());
}
