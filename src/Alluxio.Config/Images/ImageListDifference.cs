using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>How a published list of images differs from the pulled images.</summary>
public sealed record ImageListDifference
{
    /// <summary>Images that are pulled and not in the list, with the registry written out, in order.</summary>
    public required ValueList<string> Missing { get; init; }

    /// <summary>Entries of the list that nothing pulls, as written, in the order of the list.</summary>
    public required ValueList<string> Extra { get; init; }

    /// <summary>Containers with an unknown image, so no list can be complete.</summary>
    public required ValueList<ImageUse> NotKnown { get; init; }

    /// <summary>Whether the list has exactly these images.</summary>
    public bool IsSame => Missing.Count == 0 && Extra.Count == 0 && NotKnown.Count == 0;

    /// <summary>Compares a list with the images of a plan. A digest after a tag is ignored.</summary>
    /// <param name="images">The images.</param>
    /// <param name="published">The list; entries without registry mean <c>docker.io</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="images"/> or <paramref name="published"/> is
    /// <see langword="null"/>.</exception>
    public static ImageListDifference Of(IEnumerable<ImageUse> images, IEnumerable<string> published)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(published);
        ImageUse[] pulled = [.. images];
        string[] list = [.. published];
        HashSet<string> names = [.. pulled.Select(static image => image.Reference).OfType<ImageReference>().Select(NameOf)];
        return new ImageListDifference
        {
            Missing = names.Except(list.Select(NameOf)).Order(StringComparer.Ordinal).ToValueList(),
            Extra = list.Where(entry => !names.Contains(NameOf(entry))).ToValueList(),
            NotKnown = pulled.Where(static image => image.Reference is null).ToValueList(),
        };
    }

    /// <summary>The differences, a line each.</summary>
    public override string ToString() => string.Join(
        '\n',
        [
            .. Missing.Select(static image => $"missing: {image}"),
            .. Extra.Select(static image => $"extra: {image}"),
            .. NotKnown.Select(static image => $"not known: {image.Because}").Distinct(),
        ]);

    private static string NameOf(string text) => ImageReference.TryParse(text, out ImageReference? image) ? NameOf(image) : text;

    private static string NameOf(ImageReference image) => (image.Tag is null ? image : image.WithDigest(null)).Normalized.ToString();
}
