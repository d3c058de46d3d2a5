using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Releases;

namespace Alluxio.Config.Tests.Releases;

/// <summary>A fictitious release of Alluxio Enterprise AI: one other default, one field less, one field more, one other image.</summary>
internal static class MadeUpClusterRelease
{
    public static ClusterRelease Release { get; } = ClusterReleases.Newest.Before("AI-0.1", "AI-0.1-1.0.0", "0.1.0",
    [
        new("Prometheus is pulled always, and has another tag.")
        {
            Pages = "none",
            Rules =
            [
                .. ClusterReleases.Newest.AsBuilt.Rules
                    .Where(static rule => rule.Setting is "prometheus.imagePullPolicy" or "prometheus.imageTag")
                    .Select(static rule => rule with
                    {
                        Layers =
                        [
                            .. rule.Layers.Select(layer => layer.Layer != Layer.BuiltIn ? layer
                                : layer with { Default = rule.Setting == "prometheus.imageTag" ? "v0.1.0" : "Always" }),
                        ],
                    }),
            ],
        },
        new("The coordinator has no node selector.")
        {
            Pages = "none",
            Lacks = [new("AlluxioCluster", "spec.coordinator.nodeSelector") { Remedy = "Label the nodes." }],
        },
        new("The dashboard is a part of the cluster.") { Pages = "none", Removed = [new("AlluxioCluster", "spec.dashboard")] },
    ]);
}
