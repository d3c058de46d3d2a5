using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>Public images that installations name by default and that are no longer offered.</summary>
internal static class WithdrawnImages
{
    private static readonly (ImagePrefix Prefix, string Statement)[] Known =
    [
        (ImagePrefix.Parse("docker.io/bitnami"), "its versioned tags were withdrawn between August and October 2025"),
    ];

    /// <summary>Why an image is no longer published; <see langword="null"/> if nothing is known, or if a digest pins it.</summary>
    public static string? Find(ImageReference? image) => image is null or { Digest: not null }
        ? null
        : Known.FirstOrDefault(entry => entry.Prefix.Covers(image)).Statement;
}
