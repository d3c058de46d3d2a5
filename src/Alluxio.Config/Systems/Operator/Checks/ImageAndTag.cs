using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>Image and tag of an operator's component that together are no reference.</summary>
internal sealed class ImageAndTag : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6234",
        Title = "Image and tag form an invalid reference (operator)",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Image and tag of {fields} form '{image}', which is not an image reference: {why}. Write the image without tag, and the tag " +
            "into its own field.",
        Cause =
            "The operator joins the image, a colon and the tag without a check. If the tag is unset, the operator adds a default tag. " +
            "The kubelet refuses an invalid name (InvalidImageName).",
        Remedy =
            "Write the repository into image and the tag into imageTag. A digest requires a tag before it, for example " +
            "2.9.4@sha256:<digest>.",
        Source = "Alluxio operator: deploy/charts/alluxio/templates",
    };

    private DiagnosticMessage Message(string fields, string image, string why) => Descriptor.MessageOf(fields, image, why);

    public override void Run(CheckContext context)
    {
        HashSet<string>? seen = null;
        foreach (ComponentPlan component in context.Plan.Components)
        {
            if (component.Optional<string>("image") is { Length: > 0 } image
                && component.Optional<string>("imageTag") is { Length: > 0 } tag
                && component.Image is { } text && !ImageReference.TryParse(text, out _, out string? reason)
                && ImageReference.TryParse(image, out ImageReference? alone) && (seen ??= []).Add(text))
            {
                Report(context, component, (text, reason), alone, tag);
            }
        }
    }

    private void Report(CheckContext context, ComponentPlan component, (string Text, string Reason) both, ImageReference image, string tag)
    {
        string why = image.Tag is not null
            ? "the image already has a tag"
            : image.Digest is not null ? "the image already has a digest" : both.Reason.TrimEnd('.');
        bool isOfImage = image.Tag is not null || image.Digest is not null;
        Definition? given = Given(component, isOfImage ? "image" : "imageTag");
        Definition? other = Given(component, "imageTag");
        if (given is null || !FieldPath.TryParse(given.Origin, out FieldPath? path))
        {
            return;
        }

        string names = GivenSettings.Names(
            context.Plan.Components.Where(candidate => candidate.WorkloadName is not null && candidate.Image == both.Text));
        Diagnostic found = Message(names, both.Text, why).At(given.Location, path, both.Text);

        // Two different tags are ambiguous: the user has to choose.
        bool isOneTag = image is { Tag: not null, Digest: null } && (other is null || tag == image.Tag);
        context.Report(!isOneTag ? found : found with
        {
            DeferredFix = CheckContext.Fix(
                "Move the tag to its own field", context.Deployment, FieldChange.Set(path, image.Name),
                FieldChange.Set(path.Parent!.Append("imageTag"), image.Tag!)),
        });
    }

    private static Definition? Given(ComponentPlan component, string setting) =>
        component.Find(setting)?.Winners is [{ } winner, ..] && GivenSettings.IsOfManifest(winner) ? winner : null;
}
