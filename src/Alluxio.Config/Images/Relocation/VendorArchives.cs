using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>
/// The files in which Alluxio ships images that no public registry has. Source: documentation AI-3.6 to AI-3.9, handling of images and
/// installation.
/// </summary>
internal static class VendorArchives
{
    private const string Owner = "alluxio/";

    private const string Library = "library/";

    // The image's path after the owner, the beginning of the file name, and the first release whose file name has the platform.
    private static readonly (string Name, string File, Version PlatformSince)[] Known =
    [
        ("operator", "alluxio-operator", new(3, 6)),
        ("alluxio-operator", "alluxio-operator", new(3, 6)),
        ("alluxio-enterprise", "alluxio-enterprise", new(3, 9)),
        ("alluxio-gateway", "alluxio-gateway", new(3, 9)),
        ("alluxio-dashboard", "alluxio-dashboard", new(3, 9)),
        ("alluxio-cacheonly", "alluxio-cacheonly", new(3, 9)),
    ];

    /// <summary>The file of an image; <see langword="null"/> if it is not Alluxio's, or its tag is unknown.</summary>
    public static string? Of(ImageReference image) => image.Tag is { } tag && Find(image) is { File: { } file, PlatformSince: { } since }
        ? $"{file}-{tag}{(ReleaseOf(tag) >= since ? "-linux-amd64" : "")}-docker.tar"
        : null;

    /// <summary>Whether the image is Alluxio's and has no tag that would tell its file.</summary>
    public static bool NeedsTag(ImageReference image) => image.Tag is null && Find(image).File is not null;

    private static (string Name, string File, Version PlatformSince) Find(ImageReference image)
    {
        string path =
            image.Normalized.Repository is var full && full.StartsWith(Library, StringComparison.Ordinal) ? full[Library.Length..] : full;
        string name = path.StartsWith(Owner, StringComparison.Ordinal) ? path[Owner.Length..] : path;
        return image.Normalized.Registry == "docker.io" ? Array.Find(Known, row => row.Name == name) : default;
    }

    // AI-3.7-13.0.0 and 3.3.2.
    private static Version ReleaseOf(string tag)
    {
        string[] numbers = (tag.StartsWith("AI-", StringComparison.Ordinal) ? tag[3..] : tag).Split('-')[0].Split('.');
        return numbers.Length >= 2 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            ? new Version(major, minor)
            : new Version(0, 0);
    }
}
