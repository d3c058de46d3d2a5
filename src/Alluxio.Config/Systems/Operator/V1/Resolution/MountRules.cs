using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>How the options of a mount come about.</summary>
internal static class MountRules
{
    public static Rule Options { get; } = new()
    {
        Setting = "mounts.options",
        Combine = CombineRule.MergeByKey,
        Source = "documentation AI-3.8: under file systems",
        Note = "Options of a mount win over the cluster's properties.",
        Layers =
        [
            new RuleLayer { Layer = Layer.Component, Kind = "UnderFileSystem", Field = "spec.mountOptions" },
            new RuleLayer { Layer = Layer.Global, Kind = "AlluxioCluster", Field = "spec.properties" },
        ],
    };
}
