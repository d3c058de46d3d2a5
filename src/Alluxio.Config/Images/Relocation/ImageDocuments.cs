using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>The documents that can set the images of one deployment.</summary>
internal sealed record ImageDocuments
{
    /// <summary>The custom resource.</summary>
    public required Manifest Deployment { get; init; }

    /// <summary>The values of the chart that installs the controller; <see langword="null"/> if there are none.</summary>
    public required Manifest? Values { get; init; }

    /// <summary>The resolved deployment.</summary>
    public required ResolvedPlan Plan { get; init; }

    /// <summary>Facts about images that only the deployment's system knows.</summary>
    public required ImageFacts Facts { get; init; }

    /// <summary>The images that the values give the controller for deployments that set none.</summary>
    public IEnumerable<(ImageReference Image, ImageSlot Slot)> Defaults => Facts.DefaultsIn(Plan);

    /// <summary>The field that sets a setting, if one of the documents has it.</summary>
    public (Manifest Manifest, FieldPath Path)? PlaceOf(Setting setting)
    {
        foreach (Definition winner in setting.Winners.AsEnumerable())
        {
            if (winner.Location is not { } location || !FieldPath.TryParse(winner.Origin, out FieldPath? path))
            {
                continue;
            }

            foreach (Manifest? manifest in (ReadOnlySpan<Manifest?>)[Deployment, Values])
            {
                if (manifest?.Locate(path) == location)
                {
                    return (manifest, path);
                }
            }
        }

        return null;
    }
}
