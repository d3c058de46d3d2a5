using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>The documents that can set the images of one deployment.</summary>
internal sealed record ImageDocuments
{
    /// <summary>The custom resource.</summary>
    public required Manifest Deployment { get; init; }

    /// <summary>The values of the chart that installs the operator, or Fluid; <see langword="null"/> where there are none.</summary>
    public required Manifest? Values { get; init; }

    /// <summary>Whose deployment it is.</summary>
    public ImageSystem System => Deployment.Resource switch
    {
        Fluid.AlluxioRuntime => ImageSystem.Fluid,
        AlluxioCluster => ImageSystem.Cluster,
        _ => ImageSystem.OpenOperator,
    };

    /// <summary>The values of the chart that installs the controller of a deployment.</summary>
    public static Manifest? ValuesOf(Manifest deployment, ManifestSet manifests) => deployment.Resource is Fluid.AlluxioRuntime
        ? FluidChart.In(manifests)
        : manifests.Manifests.LastOrDefault(static manifest => manifest.Resource is OperatorValues);

    /// <summary>The images that Fluid's values give the controller for runtimes without one of their own.</summary>
    public IEnumerable<(ImageReference Image, ImageSlot Slot)> FluidDefaults()
    {
        if (Values is not { Resource: Fluid.FluidValues } values)
        {
            yield break;
        }

        FluidChart chart = new(values);
        foreach (string block in FluidChart.DefaultImages)
        {
            bool isPrefixed = chart.IsPrefixed(block);
            if (ImageReference.TryParse(chart.Image(block), out ImageReference? image))
            {
                yield return (image, ImageSlot.OfValues(values, isPrefixed ? block : $"{block}.image", isPrefixed));
            }
        }
    }

    /// <summary>The field that sets a setting, if it stands in one of the documents.</summary>
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
