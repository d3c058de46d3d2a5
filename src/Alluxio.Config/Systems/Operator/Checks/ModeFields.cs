using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Clusters = Alluxio.Config.Models.FieldTable<Alluxio.Config.Operator.V1.AlluxioCluster>;
using OpenClusters = Alluxio.Config.Models.FieldTable<Alluxio.Config.Operator.V1Alpha1.AlluxioCluster>;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>The fields of both operators that count in one mode only.</summary>
internal static class ModeFields
{
    private const string ElsewhereMounted = "Alluxio is told all the same to cache there, while the volume is at /mnt/alluxio/pagestore: pages go into the container's own file system";

    private static readonly ModeField[] Cluster =
    [
        .. Store(Clusters.Values, "spec.worker.pagestore", "worker", "pagestore", []),
        .. Store(Clusters.Values, "spec.pagestore", "worker", "pagestore", []),
        .. Store(Clusters.Values, "spec.coordinator.metastore", "coordinator", "metastore", ["size"]),
        .. Switch(Clusters.Values, "spec.etcd", "etcd"),
        .. Switch(Clusters.Values, "spec.gateway", "gateway"),
        .. Switch(Clusters.Values, "spec.dashboard", "dashboard"),
    ];

    private static readonly ModeField[] OpenCluster =
    [
        .. Store(OpenClusters.Values, "spec.journal", "master", "journal", ["size"]),
        .. Store(OpenClusters.Values, "spec.metastore", "worker", "metastore", ["size"]),
        Field(OpenClusters.Values, "spec.pagestore", "hostPath", "worker", "pagestore", ClusterStore.OnHost, ElsewhereMounted),
        Field(OpenClusters.Values, "spec.pagestore", "storageClass", "worker", "pagestore", ClusterStore.InClaim),
        Field(OpenClusters.Values, "spec.pagestore", "memoryBacked", "worker", "pagestore", ClusterStore.InEmptyDir),
        .. Switch(OpenClusters.Values, "spec.proxy", "proxy"),
    ];

    /// <summary>The rows of a kind.</summary>
    public static ModeField[] Of(Resource resource) => resource switch
    {
        AlluxioCluster => Cluster,
        Config.Operator.V1Alpha1.AlluxioCluster => OpenCluster,
        _ => [],
    };

    // A directory of the node, or what a claim asks for.
    private static IEnumerable<ModeField> Store(IReadOnlyDictionary<string, Func<object, object?>> fields, string section, string component, string store, string[] ofClaim) =>
    [
        Field(fields, section, "hostPath", component, store, ClusterStore.OnHost),
        Field(fields, section, "storageClass", component, store, ClusterStore.InClaim),
        .. ofClaim.Select(name => Field(fields, section, name, component, store, ClusterStore.InClaim)),
    ];

    private static ModeField Field(IReadOnlyDictionary<string, Func<object, object?>> fields, string section, string name, string component, string store, string value, string? effect = null) =>
        new($"{section}.{name}", fields[$"{section}.{name}"], component, $"{store}.type", $"{section}.type", value, effect);

    // What stands beside 'enabled'.
    private static IEnumerable<ModeField> Switch(IReadOnlyDictionary<string, Func<object, object?>> fields, string section, string component) =>
        from field in fields
        where field.Key.StartsWith(section + ".", StringComparison.Ordinal) && field.Key.IndexOf('.', section.Length + 1) < 0 && field.Key != section + ".enabled"
        orderby field.Key
        select new ModeField(field.Key, field.Value, component, "enabled", section + ".enabled", "true");
}
