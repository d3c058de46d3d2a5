using System.Globalization;
using System.Text.RegularExpressions;
using Alluxio.Config.Reports;

namespace Alluxio.Config.Tests.Reports;

/// <summary>Every colour of a text has enough contrast with each of its backgrounds, in light and dark mode and on paper.</summary>
public sealed partial class ContrastTests
{
    // WCAG 2 requires this contrast of a text (level AA).
    private const double Least = 4.5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Texts_CanBeRead(int scheme)
    {
        MatchCollection roots = Root().Matches(ReportStyle.Sheet);
        Assert.Equal(3, roots.Count);
        Dictionary<string, string> colours = Colours(roots[0].Value);
        foreach ((string name, string colour) in Colours(roots[scheme].Value))
        {
            colours[name] = colour;
        }

        Convention(from text in (string[])["text", "soft", "accent", "error", "warning"]
                   from ground in (string[])["page", "panel", "tint"]
                   let contrast = Contrast(colours[text], colours[ground])
                   where contrast < Least
                   select $"{text} on {ground}: {contrast:0.00}");
        Assert.InRange(Contrast(colours["text"], colours["mark"]), Least, 21);
    }

    private static void Convention(IEnumerable<string> breaches) => Assert.Empty(breaches);

    private static Dictionary<string, string> Colours(string block) =>
        Colour().Matches(block).ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value);

    private static double Contrast(string one, string other)
    {
        (double low, double high) = (Math.Min(Luminance(one), Luminance(other)), Math.Max(Luminance(one), Luminance(other)));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3)
            .Select(part => Linear(int.Parse(colour.AsSpan(part * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([a-z]+): #([0-9a-f]{6})")]
    private static partial Regex Colour();
}
