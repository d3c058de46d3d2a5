using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A hostPath of a type that Kubernetes does not have.</summary>
internal sealed class HostPathType : CheckRule
{
    private static readonly string[] Types =
    [
        "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket", "CharDevice", "BlockDevice",
    ];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6149",
        Title = "Unknown type of a hostPath",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The hostPath of the volume '{volume}' has the type '{type}', which Kubernetes does not support: it refuses the pods. Write " +
            "one of {types}.",
        Cause =
            "Fluid's API accepts any string as the type. The API server refuses the type when the controller creates the pods, so no pod " +
            "starts.",
        Remedy = "Write one of the types that the message lists. Or remove the field, so that the kubelet does not check the path.",
        Source = "Kubernetes: hostPath volumes",
    };

    private DiagnosticMessage Message(string? volume, string type, string types) => Descriptor.MessageOf(volume, type, types);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec.Volumes: { } volumes })
        {
            return;
        }

        for (int i = 0; i < volumes.Count; i++)
        {
            if (volumes[i].HostPath?.Type is { Length: > 0 } type && Array.IndexOf(Types, type) < 0)
            {
                FieldPath path = FieldPath.Parse("spec.volumes").Append(i).Append("hostPath").Append("type");
                string? near = SpellChecker.Suggest(type, Types, 2);
                context.Report(
                    Message(volumes[i].Name, type, string.Join(", ", Types)),
                    path,
                    suggestion: near,
                    fix: near is null ? null : CheckContext.Fix($"Write {near}", context.Deployment, FieldChange.Set(path, near)));
            }
        }
    }
}
