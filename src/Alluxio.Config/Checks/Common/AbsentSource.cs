using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A Secret or ConfigMap that pods mount, absent from manifests that have others.</summary>
internal sealed class AbsentSource : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6062",
        Title = "Mounted object is not in the manifests",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {component} mount the {kind} '{name}', which is not in the manifests of the namespace {inNamespace}; {known}. " +
            "Add the object, or correct the name. Without the object, the pods wait in ContainerCreating.",
        Cause =
            "The kubelet starts a container only when all of its volumes exist. Kubernetes reports a wrong name only in the events of " +
            "the pod.",
        Remedy = "Correct the name, or add the object to the manifests. If another tool creates the object, suppress the finding.",
        Source = "Kubernetes: volumes; Fluid: pkg/ddc/alluxio/transform_mount.go",
    };

    private DiagnosticMessage Message(string component, string kind, string name, string inNamespace, string known) =>
        Descriptor.MessageOf(component, kind, name, inNamespace, known);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        GivenSources sources = GivenSources.Of(context.Manifests);
        string space = context.Plan.Namespace;
        IReadOnlySet<string> secrets = sources.Names<Secret>(space);
        IReadOnlySet<string> maps = sources.Names<ConfigMap>(space);
        if (secrets.Count + maps.Count == 0 && !sources.HasOthers(space))
        {
            return;
        }

        HashSet<string> emitted = new(context.Plan.Objects.Where(static resource =>
            resource is ConfigMap or Secret).Select(static resource => resource.Metadata?.Name ?? ""), StringComparer.Ordinal);
        foreach (Workload workload in context.Workloads)
        {
            foreach (Volume volume in (workload.Template?.Spec?.Volumes).AsItems())
            {
                if (volume.Secret is { Optional: not true, SecretName: { Length: > 0 } secret }
                    && (secrets.Count > 0 || sources.IsElsewhere<Secret>(space, secret))
                    && !secrets.Contains(secret)
                    && !emitted.Contains(secret))
                {
                    Report(context, workload, volume, "Secret", secret, sources.IsElsewhere<Secret>(space, secret));
                }
                else if (volume.ConfigMap is { Optional: not true, Name: { Length: > 0 } map }
                    && (maps.Count > 0 || sources.IsElsewhere<ConfigMap>(space, map))
                    && !maps.Contains(map)
                    && !emitted.Contains(map))
                {
                    Report(context, workload, volume, "ConfigMap", map, sources.IsElsewhere<ConfigMap>(space, map));
                }
            }
        }
    }

    private void Report(CheckContext context, Workload workload, Volume volume, string kind, string name, bool isElsewhere)
    {
        // The controller creates objects that are named after the deployment and its component.
        if (PodPlaces.ComponentOf(context, workload) is { } component
            && !name.StartsWith($"{context.Plan.Name}-{component}-", StringComparison.Ordinal))
        {
            (Manifest manifest, FieldPath path) = (kind == "Secret" ? context.Facts.ReaderOf(name) : null)
                ?? (context.Deployment, PodPlaces.Mount(context, component, mount => mount.Name == volume.Name || mount.Name == name));
            context.Report(Message(
                component,
                kind,
                name,
                context.Plan.Namespace,
                isElsewhere ? $"a {kind} of that name is in another namespace" : $"they contain another {kind}"), manifest, path);
        }
    }
}
