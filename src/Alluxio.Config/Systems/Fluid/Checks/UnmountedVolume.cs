using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A volume that no component mounts.</summary>
internal sealed class UnmountedVolume : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6148",
        Title = "Unused volume",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "No component mounts the volume '{volume}', so Fluid omits it from all pods. Mount it, or remove it.",
        Cause = "Fluid adds a volume of 'spec.volumes' to a pod only if the component of this pod mounts the volume.",
        Remedy = "Add a mount of the volume to 'volumeMounts' of master, worker or fuse. Or remove the volume.",
        Source = "Fluid: pkg/ddc/alluxio/transform_volumes.go",
    };

    private DiagnosticMessage Message(string? volume) => Descriptor.MessageOf(volume);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec: { Volumes: { } volumes } spec })
        {
            return;
        }

        HashSet<string> mounted = new(StringComparer.Ordinal);
        foreach (string component in FluidComponents.WithPods)
        {
            mounted.UnionWith(RuntimeSections.VolumeMountsOf(spec, component).AsItems().Select(static mount => mount.Name ?? ""));
        }

        for (int i = 0; i < volumes.Count; i++)
        {
            if (volumes[i].Name is { } name && !mounted.Contains(name))
            {
                // No edit: to take the volume out would hide a mount that was forgotten. A mount with a slip in its name is corrected
                // there.
                FieldPath path = FieldPath.Parse("spec.volumes").Append(i);
                context.Report(Message(name), path);
            }
        }
    }
}
