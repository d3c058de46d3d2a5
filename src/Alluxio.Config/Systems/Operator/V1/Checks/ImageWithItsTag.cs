using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>An image of a cluster with its tag or digest in the image itself, and without a separate tag.</summary>
internal sealed class ImageWithItsTag : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6279",
        Title = "Tag or digest inside image",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{image}' is '{reference}', including its {part}, and '{tag}' is unset. The documentation shows image and tag separately. " +
            "If the operator appends a colon and a default tag, the image reference begins with '{reference}:', which no registry has. " +
            "Write only the image here, and its tag into '{tag}'.",
        Cause =
            "The library uses the image unchanged. The chart of the open operator joins image and tag without a check, and the operator " +
            "of the API v1 may do the same. The kubelet refuses a name with two tags (InvalidImageName).",
        Remedy =
            "Write the image without a tag, and write the tag into imageTag. Write a digest after the tag, for example " +
            "AI-3.7-13.0.0@sha256:<digest>.",
        Source = "Alluxio documentation AI-3.7: installing on Kubernetes; Alluxio operator: deploy/charts/alluxio/templates. The chart of "
            + "the API v1 is not public",
    };

    private DiagnosticMessage Message(FieldPath image, string reference, string part, FieldPath tag) =>
        Descriptor.MessageOf(image, reference, part, tag);

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Resource is not AlluxioCluster
            || context.Deployment.Nodes is not YamlMapping root
            || root["spec"] is not YamlMapping spec)
        {
            return;
        }

        FieldPath path = FieldPath.Parse("spec");
        Look(context, spec, path);
        foreach (YamlEntry section in spec.Entries)
        {
            if (section.Value is YamlMapping component)
            {
                Look(context, component, path.Append(section.Key.Value));
            }
        }
    }

    private void Look(CheckContext context, YamlMapping owner, FieldPath path)
    {
        if (owner["image"] is not YamlScalar { IsNull: false, IsPlaceholder: false, Value: { Length: > 0 } text }
            || owner["imageTag"] is YamlScalar { IsNull: false, Value.Length: > 0 }
            || !ImageReference.TryParse(text, out ImageReference? image) || image is { Tag: null, Digest: null })
        {
            return;
        }

        FieldPath at = path.Append("image");
        FieldPath beside = path.Append("imageTag");
        string? tag = image.Digest is null ? image.Tag : image.Tag is null ? null : $"{image.Tag}@{image.Digest}";
        string part = image.Digest is null ? "tag" : image.Tag is null ? "digest" : "tag and digest";
        context.Report(
            Message(at, text, part, beside), at, text, tag is null ? null : image.Name,
            tag is null ? null : CheckContext.Fix(
                "Move the tag to its own field", context.Deployment, FieldChange.Set(at, image.Name), FieldChange.Set(beside, tag)));
    }
}
