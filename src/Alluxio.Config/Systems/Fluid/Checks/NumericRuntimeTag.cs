using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A tag that reads as a number, which the pods of data operations take with its quotes.</summary>
internal sealed class NumericRuntimeTag : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6103",
        Title = "Tag that reads as a number",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The tag '{tag}' reads as a number. Fluid writes it with quotes into the values of the release, and reads it back for DataLoad and DataBackup without taking them off: their pods ask for an image that is none. Use a tag with a third number or a letter, such as 2.9.0.",
        Cause = "The values are read line by line, not as YAML.",
        Remedy = "Tag the image with a version of three numbers, and name that tag.",
        Source = "Fluid pkg/utils/docker/image.go (GetWorkerImage), by reading",
    };

    private DiagnosticMessage Message(string tag) => Descriptor.MessageOf(tag);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Chart is not null && context.Setting("master", "imageTag") is { Winners: [{ Value: string tag } given, ..] }
            && GivenSettings.IsOfManifest(given) && Yaml11.LooksLikeNonString(tag))
        {
            context.Report(Message(tag), given, tag);
        }
    }
}
