using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>What master, worker, proxy and FUSE have in common.</summary>
internal sealed record OpenComponent
{
    public required string Name { get; init; }

    public required bool IsEnabled { get; init; }

    public required int Count { get; init; }

    /// <summary>The options with their generated first one.</summary>
    public required ValueList<string> JvmOptions { get; init; }

    public required ValueMap<string> Env { get; init; }

    public required ValueMap<string> NodeSelector { get; init; }

    public required ValueMap<string> Annotations { get; init; }

    public required ValueList<Toleration> Tolerations { get; init; }

    public required Affinity? Affinity { get; init; }

    public required ResourceRequirements Resources { get; init; }

    public required ValueMap<int> Ports { get; init; }

    /// <summary>Probes without their action; <see langword="null"/> where the component has none.</summary>
    public ServerProbeSet? Probes { get; init; }

    public required ValueList<Volume> UserVolumes { get; init; }

    public required ValueList<VolumeMount> UserMounts { get; init; }

    public required string HostPathForLogs { get; init; }
}
