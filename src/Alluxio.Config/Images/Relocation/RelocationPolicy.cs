using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>Where images go, and under which names.</summary>
public sealed record RelocationPolicy
{
    /// <summary>The registry, and perhaps a path in it, to which images go. Images that are already below it are unchanged.</summary>
    /// <value><see langword="null"/> moves only what <see cref="Mapping"/> names.</value>
    public ImagePrefix? Target { get; init; }

    /// <summary>How the names are made below <see cref="Target"/>.</summary>
    /// <value>The default is <see cref="ImageLayout.KeepPath"/>.</value>
    public ImageLayout Layout { get; init; }

    /// <summary>
    /// Images with the names that they get. A key with tag or digest means that image; one without means every tag of it, which is kept. It
    /// beats <see cref="Target"/>, and the names that it gives stay. Registries may be omitted: <c>bitnami/etcd</c> is
    /// <c>docker.io/bitnami/etcd</c>.
    /// </summary>
    /// <value>The default is the empty map. Invalid image names, and names that another entry moves again, are reported (ALX5037).</value>
    public ValueMap<string> Mapping { get; init; } = [];

    /// <summary>Places whose images stay.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<ImagePrefix> Keep { get; init; } = [];

    /// <summary>Digests that are known from an earlier copy.</summary>
    /// <value><see langword="null"/> for none.</value>
    public ImageLock? Lock { get; init; }

    /// <summary>Whether images are named with the digest that <see cref="Lock"/> has for them, beside their tag.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool PinDigests { get; init; }

    /// <summary>The name of the text with the values of the operator's chart that is added where clusters need one and the manifests have
    /// none.</summary>
    /// <value>The default is <c>alluxio-operator.yaml</c>; <see langword="null"/> adds none, so that those images stay where they
    /// are.</value>
    public string? OperatorValuesFile { get; init; } = "alluxio-operator.yaml";

    /// <summary>Moves everything to one place.</summary>
    /// <param name="target">The registry, and perhaps a path in it: <c>registry.example.com:5000/alluxio</c>.</param>
    /// <param name="layout">How the names are made.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="target"/> is not a registry with a path.</exception>
    public static RelocationPolicy To(string target, ImageLayout layout = ImageLayout.KeepPath) =>
        new() { Target = ImagePrefix.Parse(target), Layout = layout };

    /// <summary>The name that an image gets; its digest stays, because a whole copy keeps it.</summary>
    /// <param name="image">The image.</param>
    /// <returns>The image itself if it does not move.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is <see langword="null"/>.</exception>
    public ImageReference Rename(ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (TryMap(image, out ImageReference? mapped))
        {
            return mapped;
        }

        if (Target is null || IsGiven(image) || Target.Covers(image) || Keep.Any(place => place.Covers(image)))
        {
            return image;
        }

        ImageReference full = image.Normalized;
        string name = Layout switch
        {
            ImageLayout.Flatten => full.Repository[(full.Repository.LastIndexOf('/') + 1)..],
            ImageLayout.KeepRegistry => $"{Segment(full.Registry!)}/{full.Repository}",
            _ => full.Repository,
        };
        string moved = $"{Target}/{name}{(full.Tag is null ? "" : ":" + full.Tag)}{(full.Digest is null ? "" : "@" + full.Digest)}";
        return ImageReference.TryParse(moved, out ImageReference? result) ? result : image;
    }

    /// <summary>The entries of <see cref="Mapping"/> that are invalid image names, with the reasons.</summary>
    internal IEnumerable<(string Entry, string Reason)> BadEntries()
    {
        foreach ((string from, string to) in Mapping.AsEnumerable())
        {
            if (!ImageReference.TryParse(from, out _, out string? reason))
            {
                yield return (from, reason);
            }
            else if (!ImageReference.TryParse(to, out _, out reason))
            {
                yield return (to, reason);
            }
            else if (Mapping.FirstOrDefault<KeyValuePair<string, string>>(other => NameOf(other.Key) == NameOf(to)
                && NameOf(other.Value) != NameOf(to)) is { Key: { } next })
            {
                // The second time it would move on.
                yield return (to, $"the entry of '{next}' moves it away again");
            }
        }
    }

    private static string? NameOf(string text) => ImageReference.TryParse(text, out ImageReference? image) ? image.Normalized.Name : null;

    /// <summary>Whether the mapping gives the name: such images stay, wherever that is.</summary>
    internal bool IsGiven(ImageReference image)
    {
        string name = image.Normalized.Name;
        return Mapping.Values.Any(to => NameOf(to) == name);
    }

    // A registry as a part of a path: no port, no brackets, lower case.
    private static string Segment(string registry) =>
        registry.ToLowerInvariant()
            .Replace(':', '-')
            .Replace("[", "", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Trim('-')
            .Replace("---", "-", StringComparison.Ordinal);

    // The whole name counts more than the name without tag.
    private bool TryMap(ImageReference image, [NotNullWhen(true)] out ImageReference? mapped)
    {
        mapped = null;
        ImageReference full = image.Normalized;
        foreach ((string from, string to) in Mapping)
        {
            if (!ImageReference.TryParse(from, out ImageReference? key) || !ImageReference.TryParse(to, out ImageReference? value))
            {
                continue;
            }

            bool isWhole = key.Normalized == full;
            if (isWhole || (mapped is null && key.Tag is null && key.Digest is null && key.Normalized.Name == full.Name))
            {
                bool hasOwn = value.Tag is not null || value.Digest is not null;
                mapped = hasOwn ? value : value.WithTag(full.Tag).WithDigest(full.Digest);
                if (isWhole)
                {
                    return true;
                }
            }
        }

        return mapped is not null;
    }
}
