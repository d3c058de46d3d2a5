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
            "The tag '{tag}' is a number in YAML. Fluid writes it in quotes into the Helm values, and the quotes become part of the " +
            "image reference in pods of DataLoad and DataBackup. The reference is invalid. Use a tag with a third number or a letter, " +
            "such as 2.9.0.",
        Cause = "For the pods of data operations, Fluid reads the Helm values of the runtime line by line and not as YAML.",
        Remedy = "Give the image a tag with three numbers, such as 2.9.0. Write this tag into imageTag.",
        Source = "Fluid: pkg/utils/docker/image.go (GetWorkerImage). No recorded output of a real cluster shows the fault",
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
