using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>Makes the lock of a relocation.</summary>
internal static class LockWriter
{
    /// <summary>
    /// The entries of what moved, with the digests of an earlier lock; entries of the earlier one that nothing uses now are kept.
    /// </summary>
    public static ImageLock Write(ValueList<RelocatedImage> images, ImageLock? earlier)
    {
        Dictionary<string, ImageLockEntry> entries =
            (earlier?.Images ?? []).ToDictionary(static entry => entry.Source, StringComparer.Ordinal);
        foreach (RelocatedImage image in images.Where(static image => image.Uses.Count > 0))
        {
            ImageLockEntry? known = earlier?.Find(image.Source);
            string source = known?.Source ?? image.Source.Normalized.ToString();
            string target = image.Target.WithDigest(image.Source.Digest).ToString();
            bool isSame = known?.Target == target;
            entries[source] = new ImageLockEntry
            {
                Source = source,
                Target = target,
                SourceDigest = known?.SourceDigest ?? image.Source.Digest,
                TargetDigest = (isSame ? known?.TargetDigest : null) ?? image.Target.Digest,
                Platforms = known?.Platforms ?? [],
            };
        }

        return new ImageLock { Images = entries.Values.OrderBy(static entry => entry.Source, StringComparer.Ordinal).ToValueList() };
    }
}
