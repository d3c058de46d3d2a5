using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A tag that reads as a number, which the pods of data operations take with its quotes.</summary>
internal sealed class NumericRuntimeTag : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6103",
        Title = "Image tag that is a number in YAML",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The tag '{tag}' is a number in YAML. Fluid quotes it in the values of the release, but keeps the quotes for DataLoad and " +
            "DataBackup: the image reference of their pods is invalid. Use a tag with a third number or a letter, such as 2.9.0.",
        Cause = "Fluid reads these values line by line, not as YAML.",
        Remedy = "Tag the image with a version of three numbers, and use that tag.",
        Source = "Fluid pkg/utils/docker/image.go (GetWorkerImage), by reading",
    };

    private DiagnosticMessage Message(string tag) => Descriptor.MessageOf(tag);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Chart is not null
            && context.Setting("master", "imageTag") is { Winners: [{ Value: string tag } given, ..] }
            && GivenSettings.IsOfManifest(given) && Yaml11.LooksLikeNonString(tag))
        {
            context.Report(Message(tag), given, tag);
        }
    }
}
