using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>How the chart changes strings that it renders.</summary>
internal static class ChartText
{
    /// <summary>
    /// The text that arrives where the chart writes a value without quotes: what looks like a number, boolean or null is read as one and
    /// written back.
    /// </summary>
    /// <remarks>Blanks at both ends and a comment (a <c>#</c> after a blank) are lost, too.</remarks>
    public static string Unquoted(string text) => Yaml11.ToStringField(Plain(text));

    /// <summary>The same for an amount: <c>12e6</c> arrives as <c>12000000</c> and is written as <c>12M</c>.</summary>
    public static Quantity UnquotedQuantity(string text) => Quantity.Parse(Yaml11.ToQuantityField(Plain(text))).AsStored();

    private static string Plain(string text)
    {
        int comment = text.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? text : text[..comment]).Trim(' ');
    }
}
