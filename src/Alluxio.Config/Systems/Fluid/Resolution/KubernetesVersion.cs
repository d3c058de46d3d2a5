using System.Globalization;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>The chart's test for the version of the cluster.</summary>
internal static class KubernetesVersion
{
    /// <summary>Whether a version is 1.18.0 or later, pre-releases of 1.18.0 included; no version counts as new.</summary>
    public static bool HasStartupProbes(string version)
    {
        ReadOnlySpan<char> text = version.AsSpan().TrimStart('v');
        if (text.IsEmpty)
        {
            return true;
        }

        Span<long> numbers = [0, 0, 0];
        for (int i = 0; i < numbers.Length && !text.IsEmpty; i++)
        {
            int length = text.IndexOfAnyExceptInRange('0', '9');
            ReadOnlySpan<char> digits = length < 0 ? text : text[..length];
            if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                break;
            }

            text = text[digits.Length..];
            if (!text.StartsWith("."))
            {
                break;
            }

            text = text[1..];
        }

        return numbers[0] > 1 || (numbers[0] == 1 && numbers[1] >= 18);
    }
}
