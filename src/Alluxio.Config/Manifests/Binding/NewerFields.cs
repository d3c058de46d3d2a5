using System.Collections.Frozen;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Fields that a newer Kubernetes has than the one that is modelled.</summary>
internal static class NewerFields
{
    // Objects that a plan takes something from; of all others only their pods are looked at.
    private static readonly string[] Used = ["ConfigMap", "PersistentVolumeClaim", "Secret", "ServiceAccount", "StorageClass"];

    // The known later fields.
    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["VolumeMount"] = ["bindMountOptions"],
        ["HTTPGetAction"] = ["protocol"],
        ["GRPCAction"] = ["mode"],
        ["EmptyDirVolumeSource"] = ["mode"],
        ["PodSpec"] = ["evictionResponders"],
        ["JobSpec"] = ["scheduling"],
        ["ConfigMapVolumeSource"] = ["defaultUser"],
        ["DownwardAPIVolumeSource"] = ["defaultUser"],
        ["ProjectedVolumeSource"] = ["defaultUser"],
        ["SecretVolumeSource"] = ["defaultUser"],
        ["ClusterTrustBundleProjection"] = ["user"],
        ["ConfigMapProjection"] = ["user"],
        ["DownwardAPIProjection"] = ["user"],
        ["DownwardAPIVolumeFile"] = ["user"],
        ["KeyToPath"] = ["user"],
        ["PodCertificateProjection"] = ["user"],
        ["SecretProjection"] = ["user"],
        ["ServiceAccountTokenProjection"] = ["user"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a newer Kubernetes is known to have the field.</summary>
    public static bool Has(string typeName, string field) =>
        Known.TryGetValue(typeName, out string[]? fields) && Array.IndexOf(fields, field) >= 0;

    /// <summary>Whether a mapping is in a built-in Kubernetes object, whose definition is that of the cluster.</summary>
    /// <param name="owner">The mapping.</param>
    /// <param name="isUsed">Whether a plan reads such objects.</param>
    public static bool IsInObjectOfKubernetes(YamlMapping owner, out bool isUsed)
    {
        YamlNode root = owner;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        string kind = ((root as YamlMapping)?["kind"] as YamlScalar)?.Value ?? "";
        string apiVersion = ((root as YamlMapping)?["apiVersion"] as YamlScalar)?.Value ?? "";
        isUsed = Array.IndexOf(Used, kind) >= 0;
        return ModelledKinds.Kubernetes.Any(modelled => modelled.Kind == kind && modelled.ApiVersion == apiVersion);
    }
}
