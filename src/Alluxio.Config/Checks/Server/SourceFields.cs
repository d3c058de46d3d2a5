using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>The fields of the manifests that parts of objects come from, by the names that all systems have for them.</summary>
internal static class SourceFields
{
    public static ValueList<string> Names { get; } = ["metadata", "nameOverride"];

    public static ValueList<string> Labels { get; } = ["labels", "globalPodLabel", "podLabels"];

    public static ValueList<string> Annotations { get; } = ["annotations", "podAnnotations"];

    public static ValueList<string> Replicas { get; } = ["replicas", "count", "replicaCount"];

    /// <summary>Alluxio has properties for ports, and Fluid takes them from there.</summary>
    public static ValueList<string> Ports { get; } = ["ports", "properties"];

    public static ValueList<string> Sizes { get; } = ["size", "quota"];

    public static ValueList<string> NodeSelector { get; } = ["nodeSelector", "dataRestoreLocation"];

    public static ValueList<string> Affinity { get; } = ["affinity", "nodeAffinity"];

    public static ValueList<string> Variables { get; } = ["env"];

    public static ValueList<string> Identities { get; } = ["runAs", "user", "group", "fsGroup", "owner"];

    public static ValueList<string> Resources { get; } = ["resources"];

    public static ValueList<string> Images { get; } = ["image", "imageTag", "alluxioVersion", "tag", "repository"];

    public static ValueList<string> Volumes { get; } = ["volumes", .. Mounts];

    /// <summary>Of volumes that controllers make, the field is that of the mount, too.</summary>
    public static ValueList<string> Mounts =>
    [
        "volumeMounts", "secrets", "configMaps", "pvcMounts", "hostPaths", "mounts", "encryptOptions", "sharedEncryptOptions", "levels",
        "pagestore", "journal", "metastore", "dataRestoreLocation", "hadoopConfig", "hostPathForMount", "hostPathForLogging", "log",
        "persistence",
        "mountPath", "logging", "accounts", "license",
    ];

    /// <summary>Controllers make variables of the secrets of storages, too.</summary>
    public static ValueList<string> References { get; } = [.. Variables, .. Volumes];
}
