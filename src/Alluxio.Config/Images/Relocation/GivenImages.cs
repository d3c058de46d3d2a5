using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>Images that fields give, whether anything runs them or not.</summary>
internal static class GivenImages
{
    /// <summary>
    /// The images of a deployment's fields. Of a plan with errors, which has no pods, also those that every deployment has.
    /// </summary>
    public static IEnumerable<(ImageReference Image, ImageSlot Slot)> Of(ResolvedPlan plan, ImageDocuments documents)
    {
        foreach (ImageRow row in documents.Facts.Rows.AsEnumerable())
        {
            ValueList<Setting> settings = ImageInventory.SettingsOf(plan, row);
            bool isMeant = (plan.HasErrors && row.Reason == ImageReason.Always)
                || settings.Any<Setting>(setting => documents.PlaceOf(setting) is not null);
            if (isMeant
                && ImageReference.TryParse(TextOf(row, settings), out ImageReference? image)
                && ImageSlot.Find(row, settings, documents) is { } slot)
            {
                yield return (image, slot);
            }
        }

        // No setting knows them.
        foreach ((FieldPath name, FieldPath tag) in documents.Facts.NeverRun.AsEnumerable())
        {
            string? given = ImageSlot.TextAt(documents.Deployment, name);
            if (ImageReference.TryParse(
                ImageSlot.TextAt(documents.Deployment, tag) is { } text ? $"{given}:{text}" : given,
                out ImageReference? image))
            {
                yield return (image, new ImageSlot
                {
                    Manifest = documents.Deployment,
                    Shape = ImageShape.SplitPair,
                    Name = name,
                    Tag = tag,
                });
            }
        }
    }

    private static string TextOf(ImageRow row, ValueList<Setting> settings)
    {
        string?[] parts = [.. settings.Select(static setting => setting.UntypedValue as string)];
        return row.Shape == ImageShape.ThreeParts && parts is [var registry, { } repository, var tag, var digest]
            ? Whole(registry, repository, tag, digest)
            : string.Join(':', parts.Where(static part => part is { Length: > 0 }));
    }

    private static string Whole(string? registry, string repository, string? tag, string? digest) =>
        $"{(registry is { Length: > 0 }
            ? registry + "/"
            : "")}{repository}{(digest is not null ? $"@{digest}" : tag is not null ? $":{tag}" : "")}";
}
