using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>The defaults that the API server writes into an object, by the type of the parent of the field.</summary>
internal static class ServerDefaults
{
    private static readonly Dictionary<string, (string Field, string Text, bool IsNumber)[]> Rows = new(StringComparer.Ordinal)
    {
        ["PodSpec"] =
        [
            ("restartPolicy", "Always", false), ("dnsPolicy", "ClusterFirst", false), ("terminationGracePeriodSeconds", "30", true),
            ("schedulerName", "default-scheduler", false),
        ],
        ["Container"] = [("terminationMessagePath", "/dev/termination-log", false), ("terminationMessagePolicy", "File", false)],
        ["ContainerPort"] = [("protocol", "TCP", false)],
        ["Probe"] =
        [
            ("timeoutSeconds", "1", true),
            ("periodSeconds", "10", true),
            ("successThreshold", "1", true),
            ("failureThreshold", "3", true),
        ],
        ["HTTPGetAction"] = [("path", "/", false), ("scheme", "HTTP", false)],
        ["GRPCAction"] = [("service", "", false)],
        ["ObjectFieldSelector"] = [("apiVersion", "v1", false)],
        ["SecretVolumeSource"] = [("defaultMode", "420", true)],
        ["ConfigMapVolumeSource"] = [("defaultMode", "420", true)],
        ["ProjectedVolumeSource"] = [("defaultMode", "420", true)],
        ["DownwardAPIVolumeSource"] = [("defaultMode", "420", true)],
        ["ServiceAccountTokenProjection"] = [("expirationSeconds", "3600", true)],
        ["HostPathVolumeSource"] = [("type", "", false)],
        ["ISCSIVolumeSource"] = [("iscsiInterface", "default", false)],
        ["RBDVolumeSource"] = [("pool", "rbd", false), ("user", "admin", false), ("keyring", "/etc/ceph/keyring", false)],
        ["AzureDiskVolumeSource"] =
        [
            ("cachingMode", "ReadWrite", false), ("fsType", "ext4", false), ("kind", "Shared", false),
        ],
        ["ScaleIOVolumeSource"] = [("storageMode", "ThinProvisioned", false), ("fsType", "xfs", false)],
        ["DeploymentSpec"] = [("replicas", "1", true), ("revisionHistoryLimit", "10", true), ("progressDeadlineSeconds", "600", true)],
        ["StatefulSetSpec"] =
        [
            ("replicas", "1", true),
            ("podManagementPolicy", "OrderedReady", false),
            ("revisionHistoryLimit", "10", true),
        ],
        ["StatefulSetPersistentVolumeClaimRetentionPolicy"] = [("whenDeleted", "Retain", false), ("whenScaled", "Retain", false)],
        ["DaemonSetSpec"] = [("revisionHistoryLimit", "10", true)],
        ["DeploymentStrategy"] = [("type", "RollingUpdate", false)],
        ["StatefulSetUpdateStrategy"] = [("type", "RollingUpdate", false)],
        ["DaemonSetUpdateStrategy"] = [("type", "RollingUpdate", false)],
        ["RollingUpdateDeployment"] = [("maxSurge", "25%", false), ("maxUnavailable", "25%", false)],
        ["RollingUpdateStatefulSetStrategy"] = [("partition", "0", true)],
        ["RollingUpdateDaemonSet"] = [("maxSurge", "0", true), ("maxUnavailable", "1", true)],
        ["JobSpec"] =
        [
            ("parallelism", "1", true), ("backoffLimit", "6", true), ("completionMode", "NonIndexed", false),
            ("podReplacementPolicy", "TerminatingOrFailed", false),
        ],
        ["ServiceSpec"] = [("type", "ClusterIP", false), ("sessionAffinity", "None", false), ("internalTrafficPolicy", "Cluster", false)],
        ["ServicePort"] = [("protocol", "TCP", false)],
        ["PersistentVolumeClaimSpec"] = [("volumeMode", "Filesystem", false)],
        ["StorageClass"] = [("reclaimPolicy", "Delete", false), ("volumeBindingMode", "Immediate", false)],
        ["Secret"] = [("type", "Opaque", false)],

        // The definitions of custom resources have defaults, too.
        ["CleanCachePolicy"] = [("gracePeriodSeconds", "60", true), ("maxRetryAttempts", "3", true)],
        ["Level"] = [("volumeType", "hostPath", false)],
    };

    private static readonly Dictionary<string, string[]> Objects = new(StringComparer.Ordinal)
    {
        ["DeploymentSpec"] = ["strategy"],
        ["StatefulSetSpec"] = ["updateStrategy", "persistentVolumeClaimRetentionPolicy"],
        ["DaemonSetSpec"] = ["updateStrategy"],
        ["DeploymentStrategy"] = ["rollingUpdate"],
        ["StatefulSetUpdateStrategy"] = ["rollingUpdate"],
        ["DaemonSetUpdateStrategy"] = ["rollingUpdate"],
    };

    // Scalars never change: all objects share those of the server.
    private static readonly Dictionary<string, KeyValuePair<string, NormalScalar>[]> Shared = Rows.ToDictionary(
        static row => row.Key,
        static row => Array.ConvertAll(
            row.Value,
            static value => KeyValuePair.Create(value.Field, new NormalScalar(value.Text, value.IsNumber))),
        StringComparer.Ordinal);

    /// <summary>The fields of a type that the server writes as an object of defaults.</summary>
    public static string[] ObjectsOf(ModelType type) => Objects.GetValueOrDefault(type.Name) ?? [];

    /// <summary>How many fields of a type the server fills in.</summary>
    public static int CountOf(ModelType? type) =>
        type is null ? 0 : (Rows.GetValueOrDefault(type.Name)?.Length ?? 0) + ObjectsOf(type).Length + (type.Name == "Container" ? 1 : 0);

    public static void Apply(ModelType type, NormalMap map)
    {
        foreach ((string field, NormalScalar value) in Shared.GetValueOrDefault(type.Name) ?? [])
        {
            map.SetDefault(field, value);
        }

        switch (type.Name)
        {
            case "Container" or "EphemeralContainer":
                map.SetDefault("imagePullPolicy", PullPolicy(map.Text("image") ?? ""));
                break;
            case "Volume" when map.Count == (map["name"] is null ? 0 : 1):
                map["emptyDir"] = new NormalMap();
                break;
            case "DeploymentStrategy" or "StatefulSetUpdateStrategy" or "DaemonSetUpdateStrategy" when map.Text("type") != "RollingUpdate":
                map["rollingUpdate"] = null;
                break;
            case "ServicePort":
                if (map["targetPort"] is null or NormalScalar { Text: "0", IsNumber: true })
                {
                    map["targetPort"] = map["port"];
                }

                break;
            case "ServiceSpec":
                Service(map);
                break;
            case "JobSpec" when map["parallelism"] is NormalScalar { Text: "1" }:
                map.SetDefault("completions", "1", isNumber: true);
                break;
            case "ResourceFieldSelector" when map.Text("divisor") is { } divisor
                && Quantity.TryParse(divisor, out Quantity? amount)
                && amount.IsZero:
                map["divisor"] = null;
                break;
        }
    }

    // A tag follows the last slash, so that the port of a registry is not read as a tag.
    private static string PullPolicy(string image)
    {
        string name = image[(image.LastIndexOf('/') + 1)..];
        bool isLatest = name.EndsWith(":latest", StringComparison.Ordinal) || !name.AsSpan().ContainsAny(':', '@');
        return isLatest ? "Always" : "IfNotPresent";
    }

    private static void Service(NormalMap map)
    {
        string? type = map.Text("type");
        if (type is "LoadBalancer" or "NodePort")
        {
            map.SetDefault("externalTrafficPolicy", "Cluster");
        }

        if (type == "LoadBalancer")
        {
            map.SetDefault("allocateLoadBalancerNodePorts", "true");
        }
    }
}
