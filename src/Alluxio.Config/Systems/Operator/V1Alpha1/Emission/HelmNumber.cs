using System.Globalization;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>Numbers as the chart prints them into texts.</summary>
internal static class HelmNumber
{
    /// <summary>Numbers pass through Helm as floats: beyond 999999 they print in scientific notation.</summary>
    public static string Print(long number) =>
        Math.Abs(number) < 1_000_000 ? number.ToString(CultureInfo.InvariantCulture) : GoFloat.ToGeneralText((double)number);
}
