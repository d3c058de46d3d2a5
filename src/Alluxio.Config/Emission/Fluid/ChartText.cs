using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Emission.Fluid;

/// <summary>What happens to texts on their way through the chart.</summary>
internal static class ChartText
{
    /// <summary>
    /// The text that arrives where the chart writes a value without quotes: what looks like a number, boolean or null is read as one and
    /// written back.
    /// </summary>
    public static string Unquoted(string text) => Yaml11.ToStringField(text);

    /// <summary>The quantity that the API server stores for a computed amount: read again and written in its own way.</summary>
    public static Quantity Amount(string text) => Amount(Quantity.Parse(text));

    /// <inheritdoc cref="Amount(string)"/>
    public static Quantity Amount(Quantity quantity) =>
        quantity.KubernetesText == quantity.Text ? quantity : Quantity.Parse(quantity.KubernetesText);
}
