using System.Globalization;

namespace Alluxio.Config.Fluid;

/// <summary>
/// The ports that the controller assigns on host networks. A live controller picks free ones of its range; here they follow each other.
/// </summary>
public sealed record PortAllocation
{
    /// <summary>The first port.</summary>
    /// <value>The default is 20000; legal are 1 to 65,000.</value>
    public int First { get; init; } = 20000;

    /// <summary>The last port of the controller's range.</summary>
    /// <value>The default is <see langword="null"/>: nothing tells the range.</value>
    public int? Last { get; init; }

    /// <summary>Reads a range as the controller does: <c>20000-26000</c>, <c>20000+6000</c>, or one port.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="null"/> if it is no range. The controller does not start with such a text.</returns>
    internal static PortAllocation? Parse(string? text)
    {
        string range = text?.Trim() ?? "";
        int sign = range.IndexOfAny(['-', '+']);
        int? first = Number(sign < 0 ? range : range[..sign]);
        int? second = sign < 0 ? first : Number(range[(sign + 1)..]);
        int? last = sign >= 0 && range[sign] == '+' && first is { } start ? Math.Min(start + (second ?? 0), ushort.MaxValue) : second;
        return first > 0 && second is not null && last >= first ? new PortAllocation { First = first.Value, Last = last } : null;
    }

    private static int? Number(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) ? number : null;
}
