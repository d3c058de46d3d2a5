using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Plan;

/// <summary>The names of the components of the open operator's AlluxioCluster, which are those of their sections.</summary>
internal static class OpenComponents
{
    /// <summary>All of them, in the order of the plan.</summary>
    public static ValueList<string> All { get; } = ["master", "worker", "proxy", "fuse"];
}
