using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>What only the FUSE client has.</summary>
internal sealed record FluidFuse
{
    public required ValueList<string> Args { get; init; }

    public required string MountPath { get; init; }

    public required bool HostPid { get; init; }
}
