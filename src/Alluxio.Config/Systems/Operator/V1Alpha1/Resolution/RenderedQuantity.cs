using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>Texts that the chart writes without quotes where Kubernetes wants a quantity.</summary>
internal static class RenderedQuantity
{
    /// <summary>Reads a text as it arrives: without blanks around it, and as a number where it is one for YAML.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Quantity? quantity, [NotNullWhen(false)] out string? reason)
    {
        string plain = text.Trim(' ');
        if (Quantity.TryParse(Yaml11.ToQuantityField(plain), out quantity, out reason))
        {
            reason = quantity.Sign < 0 ? "it must not be negative" : null;
            return reason is null;
        }

        // A list is worth other words than a wrong suffix.
        reason = plain.Contains(',', StringComparison.Ordinal)
            ? "a comma-separated list of sizes requires 'type: hostPath' in the same section"
            : reason;
        return false;
    }
}
