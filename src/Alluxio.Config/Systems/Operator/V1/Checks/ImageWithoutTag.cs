using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>An image of a cluster whose tag is unset.</summary>
internal sealed class ImageWithoutTag : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6277",
        Title = "Image without tag",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'spec.image' is '{image}', and 'spec.imageTag' is unset. The tag has no documented default, so the version is unknown. Set " +
            "spec.imageTag.",
        Cause =
            "If an image has no tag, the kubelet pulls the tag latest. Most registries with Alluxio images do not have this tag, and its " +
            "content can change.",
        Remedy = "Set spec.imageTag to a version, for example AI-3.7-13.0.0.",
        Source = "Alluxio documentation AI-3.7: installing on Kubernetes",
    };

    private DiagnosticMessage Message(string image) => Descriptor.MessageOf(image);

    public override void Run(CheckContext context)
    {
        // A tag or digest in the image itself has its own finding (ALX6279).
        if (context.Deployment.Resource is AlluxioCluster { Spec: { Image: { Length: > 0 } image, ImageTag: null or "" } }
            && !image.Contains('@', StringComparison.Ordinal)
                && !image[(image.LastIndexOf('/') + 1)..].Contains(':', StringComparison.Ordinal))
        {
            context.Report(Message(image), FieldPath.Parse("spec.image"), image);
        }
    }
}
