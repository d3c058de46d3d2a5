using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A mount of a directory without a scheme, of which Fluid makes no volume.</summary>
internal sealed class DirectoryOfNoVolume : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6170",
        Title = "Local directory without local://",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is the directory '{directory}' of the container, and no volume is mounted there. Write 'local://{directory}' for " +
            "a directory of the nodes.",
        Cause =
            "Fluid creates volumes only for addresses with local:// and pvc://. Fluid passes any other directory to Alluxio unchanged, " +
            "and Alluxio then reads a directory in its own container.",
        Remedy = "Write local:// before the directory. Or mount a volume at the directory with volumeMounts of master and worker.",
        Source = "Fluid: pkg/common/constants.go (IsFluidNativeScheme), pkg/ddc/alluxio/transform_ufs.go",
    };

    private DiagnosticMessage Message(FieldPath field, string directory) => Descriptor.MessageOf(field, directory);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec.Mounts: { } mounts }
            || FluidFacts.Of(context).Runtime is not { Spec: var runtime })
        {
            return;
        }

        for (int i = 0; i < mounts.Count; i++)
        {
            if (mounts[i].MountPoint is ['/', _, ..] point && (runtime is null || !IsMounted(runtime, "master", point)))
            {
                FieldPath path = FieldPath.Parse("spec.mounts").Append(i).Append("mountPoint");
                string better = "local://" + point;
                context.Report(
                    Message(path, point),
                    manifest, path, suggestion: better, fix: CheckContext.Fix($"Write {better}", manifest, FieldChange.Set(path, better)));
            }
        }
    }

    private static bool IsMounted(AlluxioRuntimeSpec runtime, string component, string directory) =>
        RuntimeSections.VolumeMountsOf(runtime, component).AsItems().Any(mount =>
            mount.MountPath?.TrimEnd('/') is { Length: > 0 } root && (directory + "/").StartsWith(root + "/", StringComparison.Ordinal));
}
