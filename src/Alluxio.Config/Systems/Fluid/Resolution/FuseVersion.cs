using System.Globalization;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>Which way the FUSE client takes its mount point: by argument from 2.8.0 on, by variable before. Mirrors
/// <c>pkg/utils/version</c>.</summary>
internal static class FuseVersion
{
    /// <summary>Whether a tag names 2.8.0 or later.</summary>
    /// <param name="tag">The image tag.</param>
    /// <param name="problem">Why the tag names no version, or <see langword="null"/>.</param>
    public static bool TakesArguments(string tag, out string? problem)
    {
        ReadOnlySpan<char> text = tag.ToLowerInvariant();
        text = text.StartsWith("release-") ? text["release-".Length..] : text;
        text = text.TrimStart();
        text = text.StartsWith("v") ? text[1..] : text;
        List<long> numbers = [];
        problem = null;
        while (true)
        {
            int length = text.IndexOfAnyExceptInRange('0', '9');
            ReadOnlySpan<char> digits = length < 0 ? text : text[..length];
            if (digits.IsEmpty)
            {
                break;
            }

            if (numbers.Count == 0 && digits.Length > 1 && digits[0] == '0')
            {
                problem = $"the version component \"{digits}\" is zero-prefixed";
                return false;
            }

            if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            {
                problem = $"the number {digits} is too large";
                return false;
            }

            numbers.Add(number);
            text = text[digits.Length..];
            if (text.Length < 2 || text[0] != '.' || !char.IsAsciiDigit(text[1]))
            {
                break;
            }

            text = text[1..];
        }

        if (numbers.Count < 2)
        {
            problem = numbers.Count == 0 ? "it does not start with a number" : "a single number is not a version";
            return false;
        }

        return IsAtLeast(numbers, [2, 8, 0]);
    }

    private static bool IsAtLeast(List<long> version, ReadOnlySpan<long> minimum)
    {
        for (int i = 0; i < Math.Max(version.Count, minimum.Length); i++)
        {
            long left = i < version.Count ? version[i] : 0;
            long right = i < minimum.Length ? minimum[i] : 0;
            if (left != right)
            {
                return left > right;
            }
        }

        return true;
    }
}
