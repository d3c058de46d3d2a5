using System.Text.Json.Nodes;

namespace Alluxio.Config.KubernetesClient.Tests.Api;

/// <summary>The kinds that the server may have, as the definitions of Kubernetes, of Fluid and of the operators name them.</summary>
internal static class ApiKinds
{
    public static IReadOnlyList<ApiKind> All { get; } =
    [
        new("v1", "ConfigMap", "configmaps"),
        new("v1", "Secret", "secrets"),
        new("v1", "Service", "services"),
        new("v1", "ServiceAccount", "serviceaccounts"),
        new("v1", "PersistentVolumeClaim", "persistentvolumeclaims"),
        new("v1", "Pod", "pods"),
        new("apps/v1", "StatefulSet", "statefulsets"),
        new("apps/v1", "DaemonSet", "daemonsets"),
        new("apps/v1", "Deployment", "deployments"),
        new("apps/v1", "ReplicaSet", "replicasets"),
        new("batch/v1", "Job", "jobs"),
        new("autoscaling/v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers"),
        new("storage.k8s.io/v1", "StorageClass", "storageclasses", IsNamespaced: false),
        new("data.fluid.io/v1alpha1", "AlluxioRuntime", "alluxioruntimes"),
        new("data.fluid.io/v1alpha1", "Dataset", "datasets"),
        new("k8s-operator.alluxio.com/v1", "AlluxioCluster", "alluxioclusters"),
        new("k8s-operator.alluxio.com/v1", "UnderFileSystem", "underfilesystems"),
        new("k8s-operator.alluxio.com/v1", "License", "licenses"),
        new("k8s-operator.alluxio.com/v1", "ClusterGroup", "clustergroups"),
        new("k8s-operator.alluxio.com/v1alpha1", "AlluxioCluster", "alluxioclusters"),
        new("k8s-operator.alluxio.com/v1alpha1", "Dataset", "datasets"),
    ];

    public static string KeyOf(ApiKind kind, string? space, string name) => $"{kind.ApiVersion} {kind.Kind} {space}/{name}";

    public static string KeyOf(JsonObject item) => KeyOf(
        All.Single(kind => kind.ApiVersion == (string?)item["apiVersion"] && kind.Kind == (string?)item["kind"]),
        (string?)item["metadata"]!["namespace"], (string)item["metadata"]!["name"]!);
}
