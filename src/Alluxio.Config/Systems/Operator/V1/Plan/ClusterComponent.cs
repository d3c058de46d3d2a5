using Alluxio.Config.Systems.Operator.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>A component of a <c>v1</c> cluster under all its names.</summary>
/// <param name="Name">The name by which settings know it, for example <c>cacheOnlyMaster</c>.</param>
/// <param name="Label">The name in labels and, after the cluster's name, of its objects, for example <c>cacheonly-master</c>.</param>
/// <param name="Container">The name of the container that runs it.</param>
internal sealed record ClusterComponent(string Name, string Label, string Container)
{
    /// <summary>How its process learns its name; <see langword="null"/> for processes that need none.</summary>
    public HostNameVariable? HostName { get; private init; }

    public static ClusterComponent Coordinator { get; } = OfAlluxio("coordinator") with { HostName = HostNameVariable.Coordinator };

    public static ClusterComponent Worker { get; } = OfAlluxio("worker") with { HostName = HostNameVariable.Worker };

    public static ClusterComponent Fuse { get; } = OfAlluxio("fuse") with { HostName = HostNameVariable.Client };

    public static ClusterComponent Etcd { get; } = new("etcd", "etcd", "etcd");

    public static ClusterComponent Gateway { get; } = OfAlluxio("gateway");

    public static ClusterComponent Dashboard { get; } = OfAlluxio("dashboard");

    public static ClusterComponent Prometheus { get; } = new("prometheus", "prometheus", "prometheus");

    public static ClusterComponent Grafana { get; } = new("grafana", "grafana", "grafana");

    public static ClusterComponent CacheOnlyMaster { get; } =
        new("cacheOnlyMaster", "cacheonly-master", "alluxio-cacheonly-master") { HostName = HostNameVariable.Master };

    public static ClusterComponent CacheOnlyWorker { get; } =
        new("cacheOnlyWorker", "cacheonly-worker", "alluxio-cacheonly-worker") { HostName = HostNameVariable.Worker };

    /// <summary>The operator's controllers; the first of the four stands for all.</summary>
    public static ClusterComponent Operator { get; } = new("operator", "alluxio-cluster-controller", "alluxio-cluster-controller");

    public static ClusterComponent CsiController { get; } = new("csiController", "alluxio-csi-controller", "csi-controller");

    public static ClusterComponent CsiNodePlugin { get; } = new("csiNodePlugin", "alluxio-csi-nodeplugin", "csi-nodeserver");

    public static ClusterComponent Console { get; } = new("console", "alluxio-console", "alluxio-console");

    /// <summary>
    /// The name of the component's objects in a cluster. Those of the operator are called like their label in every cluster.
    /// </summary>
    public string In(string cluster) => $"{cluster}-{Label}";

    /// <summary>The name by which settings know it.</summary>
    public override string ToString() => Name;

    private static ClusterComponent OfAlluxio(string name) => new(name, name, $"alluxio-{name}");
}
