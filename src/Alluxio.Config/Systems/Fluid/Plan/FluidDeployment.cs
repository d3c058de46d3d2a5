using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>
/// What Fluid's engine hands to its chart, after the chart's own defaults: the input of emission. Mirrors the helm values that
/// <c>pkg/ddc/alluxio/transform.go</c> computes.
/// </summary>
internal sealed record FluidDeployment
{
    /// <summary>The constants that the chart of the release writes.</summary>
    public required ChartConstants Chart { get; init; }

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The name cut to 63 characters, which prefixes the names of all objects.</summary>
    public required string FullName { get; init; }

    public required string DatasetId { get; init; }

    public required OwnerReference Owner { get; init; }

    /// <summary>The properties of the shared variable, sorted.</summary>
    public required ValueMap<string> Properties { get; init; }

    /// <summary>The JVM options of the shared variable.</summary>
    public required ValueList<string> JvmOptions { get; init; }

    public required FluidPod Master { get; init; }

    public required FluidPod Worker { get; init; }

    public required FluidPod Fuse { get; init; }

    public required FluidContainer JobMaster { get; init; }

    public required FluidContainer JobWorker { get; init; }

    /// <summary>The gateway in the master's pods; <see langword="null"/> if it is not enabled.</summary>
    public FluidContainer? ApiGateway { get; init; }

    public required FluidFuse FuseClient { get; init; }

    public required FluidPorts Ports { get; init; }

    public required ValueList<FluidTier> Tiers { get; init; }

    public required ValueList<FluidHostMount> HostMounts { get; init; }

    public required ValueList<FluidClaimMount> ClaimMounts { get; init; }

    public FluidRestore? Restore { get; init; }

    /// <summary>The lines of <c>mount.info</c>; <see langword="null"/> where mounts are not kept in a ConfigMap.</summary>
    public ValueList<string>? MountLines { get; init; }

    public FluidHadoop? Hadoop { get; init; }

    public Affinity? MasterAffinity { get; init; }

    public Affinity? WorkerAffinity { get; init; }

    public required string Placement { get; init; }

    public required int MasterReplicas { get; init; }

    public required int WorkerReplicas { get; init; }

    /// <summary>The worker's memory request as the JVM options print it.</summary>
    public string? WorkerMemory { get; init; }

    public required bool HasMetrics { get; init; }

    public required bool HasStartupProbes { get; init; }

    /// <summary>The settings that the table marks as plain, by component and name.</summary>
    public required ValueMap<Setting> Plain { get; init; }

    /// <summary>The value of a plain setting; nothing where no layer gives one.</summary>
    /// <param name="setting">For example <c>fuse.priorityClassName</c>.</param>
    public T? Value<T>(string setting) => Plain.GetValueOrDefault(setting)?.UntypedValue is T value ? value : default;

    public bool IsHighlyAvailable => MasterReplicas > 1;
}
