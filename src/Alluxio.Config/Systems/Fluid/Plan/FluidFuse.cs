using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>Values that only the FUSE client has.</summary>
internal sealed record FluidFuse
{
    public required ValueList<string> Args { get; init; }

    public required string MountPath { get; init; }

    public required bool HostPid { get; init; }
}
