using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataBackup or DataProcess that the API server accepts, and whose controller fails it before anything runs.</summary>
internal sealed class OperationThatFails : OperationRule
{
    private static readonly string[] Schemes = ["pvc://", "local://"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6523",
        Title = "Fluid sets the operation to Failed",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The {operation} {fault}: Fluid sets the operation to Failed and starts no pod. {remedy}",
        Cause =
            "The API server accepts the object. Fluid's controller checks the object once before it starts a pod, and does not try again.",
        Remedy = "Correct the field that the message names. Then delete the operation and create it again.",
        Source =
            "Fluid: pkg/controllers/v1alpha1/databackup (PathNotSupported), pkg/controllers/v1alpha1/dataprocess (Validate), " +
            "pkg/dataprocess (ValidateDatasetMountPath)",
    };

    private DiagnosticMessage Message(string operation, string fault, string remedy) => Descriptor.MessageOf(operation, fault, remedy);

    public override void Run(OperationContext context)
    {
        foreach (Manifest manifest in context.Manifests.Manifests)
        {
            switch (manifest.Resource)
            {
                case DataBackup { Spec: { } spec }:
                    Backup(context, manifest, spec.BackupPath ?? "");
                    break;
                case DataProcess { Spec: { Processor: { } processor } spec }:
                    Process(context, manifest, spec, processor);
                    break;
            }
        }
    }

    private void Backup(OperationContext context, Manifest manifest, string path)
    {
        if (!Array.Exists(Schemes, scheme => path.StartsWith(scheme, StringComparison.Ordinal)))
        {
            Report(
                context, manifest, path.Length == 0 ? "has no 'spec.backupPath'" : $"has the path '{path}'",
                "Write pvc://claim/path or local:///path.", "spec.backupPath");
        }
    }

    private void Process(OperationContext context, Manifest manifest, DataProcessSpec spec, Processor processor)
    {
        if (processor.Job is null && processor.Script is null)
        {
            // A section that cannot be read is reported as that.
            if (!manifest.Has(FieldPath.Parse("spec.processor.job")) && !manifest.Has(FieldPath.Parse("spec.processor.script")))
            {
                Report(context, manifest, "has no processor", "Write spec.processor.script or spec.processor.job.", "spec.processor");
            }
        }
        else if (processor.Job is not null && processor.Script is not null)
        {
            Report(context, manifest, "has two processors", "Keep spec.processor.script or spec.processor.job.", "spec.processor");
        }
        else if (spec.Dataset?.MountPath is { Length: > 0 } path && MountAt(processor, path) is { } mount)
        {
            string fault = $"mounts the volume '{mount.Name}' at the path of the Dataset, '{path}'";
            Report(context, manifest, fault, "Use another path.", mount.Field);
        }
    }

    private static (string? Name, string Field)? MountAt(Processor processor, string path)
    {
        IEnumerable<(VolumeMount Mount, string Field)> mounts = processor.Script is { } script
            ? Of(script.VolumeMounts, "spec.processor.script")
            : Containers(processor.Job?.PodSpec?.InitContainers, "initContainers")
                .Concat(Containers(processor.Job?.PodSpec?.Containers, "containers"));
        return mounts.Where(found => found.Mount.MountPath == path)
            .Select(static found => ((string?, string)?)(found.Mount.Name, found.Field))
            .FirstOrDefault();

        static IEnumerable<(VolumeMount Mount, string Field)> Containers(ValueList<Container>? containers, string field) =>
            containers.AsItems().SelectMany((container, i) => Of(container.VolumeMounts, $"spec.processor.job.podSpec.{field}[{i}]"));

        static IEnumerable<(VolumeMount Mount, string Field)> Of(ValueList<VolumeMount>? mounts, string owner) =>
            mounts.AsItems().Select((mount, i) => (mount, $"{owner}.volumeMounts[{i}].mountPath"));
    }

    private void Report(OperationContext context, Manifest manifest, string fault, string remedy, string field) => context.Report(
        Message($"{manifest.Resource.Kind} '{manifest.Resource.Metadata?.Name}'", fault, remedy), manifest, FieldPath.Parse(field));
}
