using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>A container beside the master's or the worker's. Options and properties are empty as built: Fluid ignores them.</summary>
internal sealed record FluidSideContainer
{
    public ResourceRequirements? Resources { get; init; }

    public ValueList<string> JvmOptions { get; init; } = [];

    public ValueMap<string> Properties { get; init; } = [];
}
