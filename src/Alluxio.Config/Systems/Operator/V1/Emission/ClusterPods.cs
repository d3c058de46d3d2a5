using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>Parts that all pods of a <c>v1</c> cluster share.</summary>
internal static class ClusterPods
{
    /// <summary>A container that runs what its image runs.</summary>
    public static Container Container(ClusterPod pod) => new()
    {
        Name = pod.Component.Container,
        Image = pod.Image,
        ImagePullPolicy = pod.ImagePullPolicy,
        Resources = pod.Resources,
        Env = pod.Env.Count > 0 ? pod.Env : null,
    };

    /// <summary>The owner of folders, as <c>chown</c> takes it; where no user is given, root.</summary>
    public static string Owner(ClusterPod pod) => string.Create(CultureInfo.InvariantCulture, $"{pod.User ?? 0}:{pod.Group ?? 0}");

    /// <summary>The volume for the logs of a component: a directory of the node, or one that goes with the pod.</summary>
    public static Volume LogVolume(ClusterDeployment cluster, ClusterPod pod)
    {
        string name = $"{pod.Component.In(cluster.Name)}-log-volume";
        return pod.HostPathForLogs is { } folder
            ? OperatorPods.HostVolume(name, $"{folder.TrimEnd('/')}/{pod.Component.Label}")
            : new Volume { Name = name, EmptyDir = new EmptyDirVolumeSource() };
    }
}
