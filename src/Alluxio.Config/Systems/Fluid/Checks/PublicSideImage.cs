using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A runtime of a private registry beside images that stay the controller's.</summary>
internal sealed class PublicSideImage : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6105",
        Title = "Default image from a public registry",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The runtime comes from '{registry}', but '{image}' of {pod} is the controller's default and comes from '{other}'. {remedy}",
        Cause =
            "Only the images of master and worker come from spec.alluxioVersion. FUSE and the init container have separate defaults from " +
            "a public registry. A cluster without internet access cannot reach this registry.",
        Remedy =
            "For FUSE, set spec.fuse.image and spec.fuse.imageTag. For the init container, set DEFAULT_INIT_IMAGE_ENV in the environment " +
            "of the controllers.",
        Source = "fluid-cloudnative/fluid#381, #1764; pkg/common/alluxio.go",
    };

    private DiagnosticMessage Message(string registry, string? image, string pod, string other, string remedy) =>
        Descriptor.MessageOf(registry, image, pod, other, remedy);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Chart is null
            || context.Setting("master", "image") is not { Winners: [{ Value: string runtime } given, ..] }
            || !GivenSettings.IsOfManifest(given)
            || !ImageReference.TryParse(runtime, out ImageReference? reference) || reference.Registry is not { } registry)
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ImageUse image in context.Images)
        {
            // Another registry in the controller's settings is intentional.
            if (image.Reference is { } side && (side.Registry ?? "docker.io") is var other && other != registry
                && !image.Settings.Any(static setting => setting.Winners is [{ IsDefault: false }, ..]) && seen.Add(image.Text!))
            {
                string remedy =
                    image.Field is { } field ? $"Set {field}." : "No field of the manifest sets it. Set the controller's variable for it.";
                context.Report(Message(registry, image.Text, $"{image.Pod.Kind} {image.Pod.Name}", other, remedy), given, runtime);
            }
        }
    }
}
