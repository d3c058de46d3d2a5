using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>What the master, the worker and the FUSE client have in common.</summary>
internal sealed record FluidPod
{
    public required ValueList<LocalObjectReference>? ImagePullSecrets { get; init; }

    /// <summary>The options of the component's own variable.</summary>
    public required ValueList<string> JvmOptions { get; init; }

    /// <summary>The properties of the component's own variable, sorted.</summary>
    public required ValueMap<string> Properties { get; init; }

    /// <summary>The user's variables, sorted, with those that the engine adds.</summary>
    public required ValueMap<string> Env { get; init; }

    public required ValueMap<string> NodeSelector { get; init; }

    public required bool HostNetwork { get; init; }

    public ResourceRequirements? Resources { get; init; }

    public required ValueList<Volume> Volumes { get; init; }

    public required ValueList<VolumeMount> VolumeMounts { get; init; }

    public required ValueMap<string> Labels { get; init; }

    public required ValueMap<string> Annotations { get; init; }
}
