using System.Collections.Frozen;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Fields of other APIs that the operator's API v1 lacks, with their replacements in v1.</summary>
internal static class FormerFields
{
    private const string OpenOperator = "the operator's v1alpha1";
    private const string Fluid = "Fluid's AlluxioRuntime";
    private const string Nothing = "v1 documents no such field";

    private static readonly FrozenDictionary<(string Type, string Name), (string Api, string Instead)> Fields =
        new Dictionary<(string, string), (string, string)>
        {
            [("AlluxioClusterSpec", "dataset")] =
            (OpenOperator, "Storage is mounted by objects of the kind UnderFileSystem, whose spec.alluxioCluster names the cluster"),
            [("AlluxioClusterSpec", "master")] = (OpenOperator, "Write 'spec.coordinator'"),
            [("AlluxioClusterSpec", "journal")] = (OpenOperator, "v1 has no journal; the coordinator has 'spec.coordinator.metastore'"),
            [("AlluxioClusterSpec", "metastore")] = (OpenOperator, "Write 'spec.coordinator.metastore'"),
            [("AlluxioClusterSpec", "proxy")] = (OpenOperator, "v1 has no proxy; the workers serve S3, at 'spec.worker.service'"),
            [("AlluxioClusterSpec", "csi")] = (OpenOperator, "It is 'alluxio-csi' of the operator's Helm values"),
            [("AlluxioClusterSpec", "hostPaths")] = (OpenOperator, Nothing),
            [("AlluxioClusterSpec", "nameOverride")] = (OpenOperator, Nothing),
            [("WorkerSpec", "limitOneWorkerPerPod")] = (OpenOperator, "Write 'limitOneWorkerPerNode'"),
            [("CoordinatorSpec", "enabled")] = (OpenOperator, Nothing),
            [("CoordinatorSpec", "journal")] = (OpenOperator, "v1 has no journal; the coordinator has 'metastore'"),
            [("MetastoreSpec", "enabled")] = (OpenOperator, Nothing),
            [("AlluxioClusterSpec", "replicas")] = (Fluid, "Write 'spec.worker.count'"),
            [("AlluxioClusterSpec", "tieredstore")] = (Fluid, "Write 'spec.worker.pagestore'"),
            [("AlluxioClusterSpec", "alluxioVersion")] = (Fluid, "Write 'spec.image' and 'spec.imageTag'"),
            [("AlluxioClusterSpec", "jobMaster")] = (Fluid, "v1 has no job master; the coordinator runs jobs, 'spec.coordinator'"),
            [("AlluxioClusterSpec", "jobWorker")] = (Fluid, "v1 has no job worker; the workers run jobs, 'spec.worker'"),
            [("AlluxioClusterSpec", "apiGateway")] = (Fluid, "Write 'spec.gateway' for its gateway"),
            [("AlluxioClusterSpec", "mounts")] =
            ("Fluid's Dataset", "Storage is mounted by objects of the kind UnderFileSystem, whose spec.alluxioCluster names the cluster"),
            [("AlluxioClusterSpec", "runAs")] = (Fluid, "Write 'spec.user' and 'spec.group'"),
            [("AlluxioClusterSpec", "hadoopConfig")] = (Fluid, "Mount the ConfigMap with 'spec.configMaps'"),
            [("AlluxioClusterSpec", "disablePrometheus")] = (Fluid, Nothing),
            [("AlluxioClusterSpec", "initUsers")] = (Fluid, Nothing),
            [("WorkerSpec", "replicas")] = (Fluid, "Write 'count'"),
            [("WorkerSpec", "tieredstore")] = (Fluid, "Write 'pagestore'"),
            [("CoordinatorSpec", "replicas")] = (Fluid, "Write 'count'"),
            [("CoordinatorSpec", "networkMode")] = (Fluid, Nothing),
            [("WorkerSpec", "networkMode")] = (Fluid, Nothing),
            [("FuseSpec", "cleanPolicy")] = (Fluid, Nothing),
            [("FuseSpec", "args")] = (Fluid, "Write 'mountOptions'"),
            [("PageStoreSpec", "path")] = (Fluid, "Write 'hostPath'"),
            [("PageStoreSpec", "levels")] = (Fluid, "Its 'size' and 'hostPath' are comma-separated lists"),
        }.ToFrozenDictionary();

    /// <summary>The API that has the field, and the replacement; <see langword="null"/> if no other API is known to have it.</summary>
    /// <param name="type">The type of v1 that contains it.</param>
    /// <param name="name">The field's name.</param>
    public static (string Api, string Instead)? Of(string type, string name) =>
        Fields.TryGetValue((type, name), out (string Api, string Instead) found) ? found : null;
}
