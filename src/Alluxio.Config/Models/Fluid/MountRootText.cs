using Alluxio.Config.Values;

namespace Alluxio.Config.Fluid;

/// <summary>The controller's test for its mount root.</summary>
internal static class MountRootText
{
    /// <summary>Whether a text is an absolute path of DNS labels; anything else counts as empty.</summary>
    public static bool IsUsable(string? root) =>
        root?.StartsWith('/') == true && GoPath.Clean(root)[1..].Split('/').All(IsLabel);

    private static bool IsLabel(string part)
    {
        string label = part.ToLowerInvariant().Replace('_', '-');
        return label.Length is > 0 and <= 63 && char.IsAsciiLetterOrDigit(label[0]) && char.IsAsciiLetterOrDigit(label[^1])
            && label.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }
}
