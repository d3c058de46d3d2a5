using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>The words that Kubernetes knows for fields into which controllers write any text.</summary>
internal static class KubernetesEnums
{
    /// <summary>When the kubelet pulls an image.</summary>
    public static ValueList<string> PullPolicies { get; } = ["Always", "IfNotPresent", "Never"];

    /// <summary>Where a pod looks names up.</summary>
    public static ValueList<string> DnsPolicies { get; } = ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"];

    /// <summary>Where a Service can be reached.</summary>
    public static ValueList<string> ServiceTypes { get; } = ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"];
}
