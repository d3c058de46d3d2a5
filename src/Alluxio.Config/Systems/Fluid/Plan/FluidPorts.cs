using Alluxio.Config.Fluid;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>The port numbers that the objects show.</summary>
internal sealed record FluidPorts
{
    public required int MasterRpc { get; init; }

    public required int MasterWeb { get; init; }

    public required int WorkerRpc { get; init; }

    public required int WorkerWeb { get; init; }

    public required int JobMasterRpc { get; init; }

    public required int JobMasterWeb { get; init; }

    public required int JobWorkerRpc { get; init; }

    public required int JobWorkerWeb { get; init; }

    public required int JobWorkerData { get; init; }

    public required int GatewayRest { get; init; }

    public required int MasterEmbedded { get; init; }

    public required int JobMasterEmbedded { get; init; }

    /// <summary>The first of the ports that the controller hands out; <see langword="null"/> if it hands out none.</summary>
    public int? FirstAllocated { get; init; }

    /// <summary>All ports that the controller may hand out.</summary>
    public required PortAllocation Range { get; init; }

    /// <summary>How many it hands out. Here they follow each other; a live controller takes free ones.</summary>
    public int Allocated { get; init; }
}
