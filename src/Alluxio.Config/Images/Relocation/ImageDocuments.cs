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

    /// <summary>The values of the operator's chart; <see langword="null"/> where there are none.</summary>
    public required Manifest? Values { get; init; }

    /// <summary>Whose deployment it is.</summary>
    public ImageSystem System => Deployment.Resource switch
    {
        Fluid.AlluxioRuntime => ImageSystem.Fluid,
        AlluxioCluster => ImageSystem.Cluster,
        _ => ImageSystem.OpenOperator,
    };

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
