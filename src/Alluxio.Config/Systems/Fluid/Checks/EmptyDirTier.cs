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
        Title = "Tier that turns short-circuit reads off",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "This tier is an emptyDir, a directory of the worker's pod alone: Fluid sets alluxio.user.short.circuit.enabled to false, so that FUSE reads from a worker of the same node through the network as well, and the cache goes with the pod. Take a hostPath where that counts.",
        Cause = "Short-circuit reads open the worker's files directly, and FUSE does not see an emptyDir of another pod. One such tier turns them off for all tiers.",
        Remedy = "Leave it where the cache may go and reads may be slower; otherwise use a tier of the type hostPath.",
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
