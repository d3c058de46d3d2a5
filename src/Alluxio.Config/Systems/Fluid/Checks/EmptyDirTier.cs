using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A tier in an emptyDir, for which Fluid turns short-circuit reads off.</summary>
internal sealed class EmptyDirTier : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6163",
        Title = "emptyDir tier disables short-circuit reads",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "This tier is an emptyDir, which only the worker's pod can read: Fluid sets alluxio.user.short.circuit.enabled to false. " +
            "FUSE then reads through the network even on the same node, and the cache is deleted with the pod. Use a hostPath to avoid " +
            "both effects.",
        Cause =
            "With short-circuit reads, FUSE opens the files of the worker directly. FUSE cannot open an emptyDir of another pod. If one " +
            "tier is an emptyDir, Fluid disables short-circuit reads for all tiers.",
        Remedy = "Use a tier of the type hostPath. Keep the emptyDir only if a slower and temporary cache is acceptable.",
        Source = "Fluid: pkg/ddc/alluxio/transform.go (short-circuit policy), charts/alluxio/templates/fuse/daemonset.yaml",
    };

    private DiagnosticMessage Message() => Descriptor.MessageOf();

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec.Tieredstore.Levels: { } levels })
        {
            return;
        }

        for (int i = 0; i < levels.Count; i++)
        {
            if (levels[i].VolumeType == "emptyDir")
            {
                // The first one turns them off.
                context.Report(Message(), FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("volumeType"));
                return;
            }
        }
    }
}
