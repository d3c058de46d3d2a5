using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Checks.Common;

/// <summary>An image whose tag moves, pulled only where a node does not have it.</summary>
internal sealed class MovingTag : CheckRule
{
    // Tags that publishers set anew with each release.
    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal)
    {
        "latest",
        "stable",
        "edge",
        "main",
        "master",
        "nightly",
        "dev",
    };

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6001",
        Title = "Mutable image tag without imagePullPolicy Always",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The tag '{tag}' of '{image}' is mutable, and the pull policy{users} is {policy}: nodes that pulled at different times run " +
            "different programs. Use a version or a digest{remedy}.",
        Cause =
            "A node that already has an image with this name does not pull again. A new node pulls the image to which the tag refers at " +
            "that time.",
        Remedy = "Use a tag that never changes, such as a version. Or pin the digest, or set imagePullPolicy to Always.",
        Source = "Kubernetes: images, pull policy",
    };

    private DiagnosticMessage Message(string tag, string? image, string users, string policy, string remedy) =>
        Descriptor.MessageOf(tag, image, users, policy, remedy);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (ImageUse image in context.Images.AsEnumerable())
        {
            // The controller is responsible for tags that are unset.
            if (image.PullPolicy is "IfNotPresent" && image.Reference is { Digest: null, Tag: { } tag } && Moving.Contains(tag)
                && image.Winners.LastOrDefault(static winner => winner.Location is not null
                    ? winner.Layer != Layer.BuiltIn
                    : GivenSettings.IsOfManifest(winner)) is { } given)
            {
                // Pods that start later may have a policy that no field sets.
                bool isOfField = context.Plan.Components.Any(component => component.Image == image.Text
                    && component.ImagePullPolicy == image.PullPolicy);
                context.Report(
                    Message(
                        tag,
                        image.Text,
                        isOfField ? "" : $" of {Pods(context, image)} (default)",
                        image.PullPolicy,
                        isOfField ? ", or set imagePullPolicy to Always" : ""),
                    given, tag);
            }
        }
    }

    private static string Pods(CheckContext context, ImageUse image) => string.Join(
        ", ", context.Images
            .Where(other => other.Text == image.Text && other.PullPolicy == image.PullPolicy)
            .Select(static other => other.Pod.ToString())
            .Distinct());
}
