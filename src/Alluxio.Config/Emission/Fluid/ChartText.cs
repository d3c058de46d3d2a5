using Alluxio.Config.Manifests;

namespace Alluxio.Config.Emission.Fluid;

/// <summary>What happens to texts on their way through the chart.</summary>
internal static class ChartText
{
    /// <summary>
    /// The text that arrives where the chart writes a value without quotes: what looks like a number, boolean or null is read as one and
    /// written back.
    /// </summary>
    public static string Unquoted(string text) => Yaml11.ToStringField(text);
}
