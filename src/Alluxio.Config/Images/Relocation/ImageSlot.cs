using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>The fields of one document that set an image, in their form.</summary>
internal sealed record ImageSlot
{
    // How some write a digest into two fields: image: repository@sha256 and imageTag: the digits.
    private const string SplitDigest = "@sha256";

    /// <summary>The document; <see langword="null"/> for values of the operator that are still to be written.</summary>
    public required Manifest? Manifest { get; init; }

    public required ImageShape Shape { get; init; }

    /// <summary>The field with the name, with the whole text, or above registry, repository and tag.</summary>
    public required FieldPath Name { get; init; }

    /// <summary>The field with the tag, if the tag has a separate field.</summary>
    public FieldPath? Tag { get; init; }

    /// <summary>The field with the registry, where one stands for several images.</summary>
    public FieldPath? Registry { get; init; }

    /// <summary>Whether the name of a pair may hold tag and digest as well.</summary>
    public bool TakesWholeName { get; init; }

    /// <summary>Whether <see cref="Name"/> is the parent of imagePrefix, imageName and imageTag, as in Fluid's values.</summary>
    public bool IsPrefixed { get; init; }

    /// <summary>Whether no document shows the fields.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Finds the fields of an image: those that set it now, or those that would.</summary>
    /// <param name="row">The row of the catalogue.</param>
    /// <param name="settings">The settings that make the image.</param>
    /// <param name="documents">The deployment's own document, and the operator's values, if there are any.</param>
    public static ImageSlot? Find(ImageRow row, ValueList<Setting> settings, ImageDocuments documents)
    {
        (Manifest Manifest, FieldPath Path)? name = settings.Count > 0 ? documents.PlaceOf(settings[0]) : null;
        if (row.Paths.Count == 0 && name is null)
        {
            return null;
        }

        Manifest? home = row.IsInValues ? documents.Values : documents.Deployment;
        if (row.IsPrefixed)
        {
            return OfValues(home!, row.Paths[0], isPrefixed: true);
        }

        if (row.Shape == ImageShape.ThreeParts
            || (row.Paths.Count == 1 && row.Shape == ImageShape.Unknown && settings[0].UntypedValue is not string)
            || IsUnsetAssumed(row, name))
        {
            return new ImageSlot
            {
                Manifest = home,
                Shape = ImageShape.ThreeParts,
                Name = FieldPath.Parse(row.Paths[0]),
                Registry = SharedRegistry(home, row),
                IsAssumed = row.IsAssumed,
            };
        }

        FieldPath path = name?.Path ?? FieldPath.Parse(row.Paths[0]);
        Manifest? owner = name is { } known ? known.Manifest : home;
        bool isWhole = settings.Count < 2 || (name is not null
            && ImageReference.TryParse(TextAt(owner, path), out ImageReference? given)
            && (given.Tag ?? given.Digest) is not null);
        if (isWhole)
        {
            return new ImageSlot { Manifest = owner, Shape = ImageShape.OneText, Name = path, IsAssumed = row.IsAssumed };
        }

        FieldPath tag = documents.PlaceOf(settings[1]) is { } place && place.Manifest == owner ? place.Path
            : name is null ? FieldPath.Parse(row.Paths[1])
            : path.Parent!.Append("imageTag");
        return new ImageSlot
        {
            Manifest = owner,
            Shape = ImageShape.SplitPair,
            Name = path,
            Tag = tag,
            TakesWholeName = documents.Facts.TakesWholeNames,
            IsAssumed = row.IsAssumed,
        };
    }

    /// <summary>An image of Fluid's values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="path">The field, or the block above the three parts.</param>
    /// <param name="isPrefixed">Whether it is a block.</param>
    public static ImageSlot OfValues(Manifest values, string path, bool isPrefixed) => new()
    {
        Manifest = values,
        Shape = isPrefixed ? ImageShape.ThreeParts : ImageShape.OneText,
        Name = FieldPath.Parse(path),
        IsPrefixed = isPrefixed,
    };

    /// <summary>The changes that make the fields name an image.</summary>
    /// <param name="source">The image that they name now.</param>
    /// <param name="target">The image that they are to name.</param>
    /// <returns>Empty if they do already; <see langword="null"/> if the form of the fields cannot hold it.</returns>
    public IReadOnlyList<FieldChange>? Changes(ImageReference source, ImageReference target)
    {
        // A tag that stays is not written again: 1.10 without quotes would become 1.1 for good.
        FieldPath tag = Tag ?? Name.Append("tag");
        bool isKept = source.Tag == target.Tag && source.Digest == target.Digest && TextAt(Manifest, tag) is not null;
        return isKept ? Changes(target)?.Where(change => change.Path != tag).ToList() : Changes(target);
    }

    private List<FieldChange>? Changes(ImageReference target)
    {
        string? given = TextAt(Manifest, Name);
        switch (Shape)
        {
            case ImageShape.OneText:
                return Different((Name, target.ToString()));
            case ImageShape.ThreeParts when IsPrefixed:
                return Prefixed(target);
            case ImageShape.ThreeParts:
                return Different(
                    (Registry ?? Name.Append("registry"), target.Registry ?? ""), (Name.Append("repository"), target.Repository),
                    (Name.Append("tag"), target.Tag), (Name.Append("digest"), target.Digest));
            case var _ when given?.EndsWith(SplitDigest, StringComparison.Ordinal) == true && target.Digest is { } digest:
                return Different((Name, target.Name + SplitDigest), (Tag!, digest[(digest.IndexOf(':', StringComparison.Ordinal) + 1)..]));
            case var _ when target.Digest is null:
                return Different((Name, target.Name), (Tag!, target.Tag));
            case var _ when target.Tag is not null:
                return Different((Name, target.Name), (Tag!, $"{target.Tag}@{target.Digest}"));
            default:
                return TakesWholeName ? Different((Name, target.ToString())) : null;
        }
    }

    /// <summary>The text of a field; <see langword="null"/> if it is not given or no text.</summary>
    public static string? TextAt(Manifest? manifest, FieldPath path) =>
        manifest?.Root is { } root && NodePaths.Find(root, path, out _) is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    private static FieldPath? SharedRegistry(Manifest? manifest, ImageRow row) =>
        row.SharedRegistry is { } field && FieldPath.Parse(field) is var path && TextAt(manifest, path) is { Length: > 0 } ? path : null;

    // The field is unknown: the form is that of the chart that sets it.
    private static bool IsUnsetAssumed(ImageRow row, (Manifest Manifest, FieldPath Path)? name) =>
        row.Shape == ImageShape.Unknown && row.Paths.Count == 1 && name is null;

    // The chart puts them together as prefix/name:tag, and refuses an empty part.
    private List<FieldChange>? Prefixed(ImageReference target)
    {
        int slash = target.Name.LastIndexOf('/');
        string? tag = target.Digest is null ? target.Tag : target.Tag is null ? null : $"{target.Tag}@{target.Digest}";
        return slash < 0 || tag is null
            ? null
            : Different(
                (Name.Append("imagePrefix"), target.Name[..slash]),
                (Name.Append("imageName"), target.Name[(slash + 1)..]),
                (Name.Append("imageTag"), tag));
    }

    private List<FieldChange> Different(params ReadOnlySpan<(FieldPath Path, string? Text)> fields)
    {
        List<FieldChange> changes = [];
        foreach ((FieldPath path, string? text) in fields)
        {
            if (text is not null && TextAt(Manifest, path) != text)
            {
                changes.Add(FieldChange.Set(path, text));
            }
        }

        return changes;
    }
}
