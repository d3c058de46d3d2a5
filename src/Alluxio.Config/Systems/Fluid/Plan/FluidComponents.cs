using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>The names of the components of an AlluxioRuntime, which are those of their sections.</summary>
internal static class FluidComponents
{
    /// <summary>Those with pods of their own; the others run beside one of these.</summary>
    public static ValueList<string> WithPods { get; } = ["master", "worker", "fuse"];
}
