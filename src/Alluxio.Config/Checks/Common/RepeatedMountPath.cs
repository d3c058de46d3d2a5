using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>Containers with two mounts at one path, which the API server refuses.</summary>
internal sealed class RepeatedMountPath : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6057",
        Title = "Duplicate mountPath in a container",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The container {container} of {component} has two volumes at '{path}', and Kubernetes refuses such pods. Mount one of them " +
            "at another path.",
        Cause = "The API server requires unique mount paths in a container. The controller also adds mounts that are not in the manifest.",
        Remedy = "Change the mountPath of one of the two mounts.",
        Source = "Kubernetes: validation of pods",
    };

    private DiagnosticMessage Message(string? container, string component, string path) => Descriptor.MessageOf(container, component, path);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        // Pods of several components share the folders of tiers.
        HashSet<(string Place, string Path)> told = [];
        foreach (Workload workload in context.Workloads)
        {
            foreach (Container container in (workload.Template?.Spec?.Containers).AsItems())
            {
                HashSet<string> seen = new(StringComparer.Ordinal);
                foreach (VolumeMount mount in container.VolumeMounts.AsItems())
                {
                    if (mount.MountPath is { } path && !seen.Add(path) && PodPlaces.ComponentOf(context, workload) is { } component)
                    {
                        FieldPath place = PodPlaces.Mount(context, component, other => other.MountPath == path);
                        if (told.Add((place.ToString(), path)))
                        {
                            context.Report(Message(container.Name, component, path), place);
                        }
                    }
                }
            }
        }
    }
}
