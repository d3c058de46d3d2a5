using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution.Operator.V1;

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
