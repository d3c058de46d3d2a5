using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An image whose name and tag come from different places: the manifest and a default.</summary>
internal sealed class ImageOfTwoLayers : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6014",
        Title = "Image and tag from different places",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "{components} would run '{image}': '{place}' sets only {half}, and {rest} comes from {otherPlace}. Set both in one place.",
        Cause =
            "The controller looks up the image and the tag separately. A private image with the tag of a default image probably does not " +
            "exist.",
        Remedy = "Set image and imageTag in the same section of the manifest.",
        Source = "Fluid pkg/ddc/alluxio/utils.go; the open operator's chart",
    };

    private DiagnosticMessage Message(string components, string? image, string place, string half, string rest, string otherPlace) =>
        Descriptor.MessageOf(components, image, place, half, rest, otherPlace);

    public override void Run(CheckContext context)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ComponentPlan component in context.Plan.Components.AsEnumerable())
        {
            // Another version of the default image is a usual thing to ask for, and so is that of the cluster's image for one component.
            if (Winner(component, "image") is { } image
                && Winner(component, "imageTag") is { } tag
                && image.Layer != tag.Layer
                && !image.IsDefault
                && IsName(image)
                    && (GivenSettings.IsOfManifest(image) || GivenSettings.IsOfManifest(tag))
                    && (image.Layer, tag.Layer) is not (Layer.Global, Layer.Component))
            {
                bool isImageGiven = GivenSettings.IsOfManifest(image);
                (Definition given, Definition other) = isImageGiven ? (image, tag) : (tag, image);
                if (seen.Add(given.Origin))
                {
                    IEnumerable<ComponentPlan> same = context.Plan.Components.Where(candidate => candidate.Image == component.Image
                        && Winner(candidate, isImageGiven ? "image" : "imageTag")?.Origin == given.Origin);
                    (string half, string rest) =
                        isImageGiven ? ("the image", $"the tag '{other.Value}'") : ("the tag", $"the image '{other.Value}'");
                    context.Report(
                        Message(GivenSettings.Names(same), component.Image, given.Origin, half, rest, other.Origin),
                        given, given.Value as string);
                }
            }
        }
    }

    // Other invalid texts are reported where they are written: no image would run.
    private static bool IsName(Definition image) =>
        ImageReference.TryParse((string)image.Value!, out ImageReference? reference) && reference is { Tag: null, Digest: null };

    // Images of several parts have their own rules.
    private static Definition? Winner(ComponentPlan component, string name) => component.Find(name) is
    {
        Rule.Combine: CombineRule.Replace,
        Winners: [{ Value: string { Length: > 0 } } winner, ..],
    }
        ? winner
        : null;
}
