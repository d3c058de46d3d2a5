using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>Pods with two volumes of one name, which the API server refuses.</summary>
internal sealed class RepeatedVolume : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6056",
        Title = "Duplicate volume name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The pods of {component} have the volume '{volume}' more than once, and Kubernetes refuses such pods. {advice}",
        Cause =
            "The controller adds a volume for each mount and each tier without a check for duplicates. The API server requires unique " +
            "names, so no pod starts.",
        Remedy =
            "Mount each volume once in a component. Write several tiers of one medium as one tier with several paths. Avoid the volume " +
            "names that the controller uses.",
        Source = "Fluid: pkg/ddc/alluxio/transform_volumes.go, charts/alluxio; Kubernetes: validation of pods",
    };

    private DiagnosticMessage Message(string component, string volume, string advice) => Descriptor.MessageOf(component, volume, advice);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (Workload workload in context.Workloads)
        {
            ValueList<Volume>? volumes = workload.Template?.Spec?.Volumes;
            if (volumes is not { Count: > 1 })
            {
                continue;
            }

            HashSet<string> seen = new(StringComparer.Ordinal);
            HashSet<string> told = new(StringComparer.Ordinal);
            foreach (Volume volume in volumes.AsEnumerable())
            {
                if (volume.Name is { } name
                    && !seen.Add(name)
                    && told.Add(name)
                    && PodPlaces.ComponentOf(context, workload) is { } component)
                {
                    FieldPath? tier = context.Facts.LaterTierOf(name);
                    FieldPath path = tier ?? PodPlaces.Mount(context, component, mount => mount.Name == name);
                    string advice = tier is not null
                        ? "Write tiers of one medium as one tier with several paths."
                        : "Mount it once, or use another volume for the second mount.";
                    context.Report(Message(component, name, advice), path);
                }
            }
        }
    }
}
