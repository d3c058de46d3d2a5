using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;
using EtcdImage = Alluxio.Config.Operator.V1Alpha1.EtcdImage;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Images;

/// <summary>Facts about the images of a <c>v1alpha1</c> cluster of the open operator.</summary>
internal sealed class OpenClusterImageFacts : ImageFacts
{
    public static OpenClusterImageFacts Instance { get; } = new();

    public override ValueList<ImageRow> Rows => OpenClusterImageRows.Rows;

    public override ValueList<LaterRow> LaterRows => OpenClusterImageRows.LaterRows;

    public override string? AccountField => "spec.serviceAccountName";

    public override bool ListsNames(string field) => true;

    public override GivenImageName? NameIn(object? value) =>
        value is EtcdImage image ? new GivenImageName(image.Registry, image.Repository, image.Tag) : null;

    // Its chart has the same kind of values.
    public override Manifest? ValuesIn(ManifestSet manifests) =>
        manifests.Manifests.LastOrDefault(static manifest => manifest.Resource is OperatorValues);
}
