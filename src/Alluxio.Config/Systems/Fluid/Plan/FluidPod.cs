using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>Values that the pods of masters, workers and FUSE clients have in common, with the container that they are named
/// after.</summary>
internal sealed record FluidPod
{
    public required FluidContainer Container { get; init; }

    public required ValueList<LocalObjectReference>? ImagePullSecrets { get; init; }

    /// <summary>The user's variables, sorted, with those that the engine adds.</summary>
    public required ValueMap<string> Env { get; init; }

    public required ValueMap<string> NodeSelector { get; init; }

    public required ValueList<Toleration>? Tolerations { get; init; }

    public required bool HostNetwork { get; init; }

    public required ValueList<Volume> Volumes { get; init; }

    public required ValueList<VolumeMount> VolumeMounts { get; init; }

    public required ValueMap<string> Labels { get; init; }

    public required ValueMap<string> Annotations { get; init; }
}
