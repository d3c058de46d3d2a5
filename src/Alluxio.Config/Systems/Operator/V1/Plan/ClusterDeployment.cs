using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>A resolved <c>v1</c> AlluxioCluster: the input of emission.</summary>
internal sealed record ClusterDeployment
{
    /// <summary>The name of the cluster: the prefix of the names of all its objects.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required ClusterPod Coordinator { get; init; }

    public required ClusterStore? Metastore { get; init; }

    public required ClusterPod Worker { get; init; }

    public required ClusterStore PageStore { get; init; }

    /// <summary>Whether the operator adds the anti-affinity of workers, by which no two share a node.</summary>
    public required bool HasGeneratedAntiAffinity { get; init; }

    /// <summary>The directory of the node that keeps the worker's identity.</summary>
    public required string HostPathForSystemInfo { get; init; }

    /// <summary>The type of the worker's Service, for example <c>ClusterIP</c> or <c>LoadBalancer</c>.</summary>
    public required string? WorkerServiceType { get; init; }

    public required ValueMap<string> WorkerServiceAnnotations { get; init; }

    /// <summary>Whether workers serve the S3 API, and so open its ports.</summary>
    public required bool HasS3Api { get; init; }

    public required ClusterFuse Fuse { get; init; }

    public ClusterEtcd? Etcd { get; init; }

    public ClusterGateway? Gateway { get; init; }

    public ClusterPod? Dashboard { get; init; }

    public ClusterPod? Prometheus { get; init; }

    public ClusterPod? Grafana { get; init; }

    public ClusterCacheOnly? CacheOnly { get; init; }

    /// <summary>The operator; <see langword="null"/> if its values are not among the manifests.</summary>
    public ClusterOperator? Operator { get; init; }

    /// <summary>
    /// The lines of the <c>alluxio-site.properties</c> that all components without a separate file read, in order; <see langword="null"/>
    /// where each component has its own.
    /// </summary>
    public required ValueList<string>? SiteProperties { get; init; }
}
