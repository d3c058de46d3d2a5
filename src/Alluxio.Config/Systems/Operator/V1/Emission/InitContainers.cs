using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The init containers of coordinator and worker: three if the operator installs etcd, otherwise two.</summary>
internal static class InitContainers
{
    public const string Statement =
        "Their number is documented, and also that the last one waits for the license. Names, images and commands are the open operator's. "
        + "The command that waits for the license is unknown and omitted.";

    public static Container[] Of(ClusterDeployment cluster, ClusterPod pod, ReadOnlySpan<string> folders, ReadOnlySpan<VolumeMount> mounts)
    {
        Container permission = OperatorPods.PathPermission(pod.Image, pod.ImagePullPolicy, ClusterPods.Owner(pod), folders, mounts);
        Container license = new()
        {
            Name = "wait-license",
            Image = pod.Image,
            ImagePullPolicy = pod.ImagePullPolicy,
            VolumeMounts = [ClusterConfiguration.Mount(cluster, pod)],
        };
        return cluster.Etcd is null
            ? [permission, license]
            : [permission, WaitFor("wait-etcd", pod, EtcdStatefulSet.Name(cluster)), license];
    }

    public static Container WaitFor(string name, ClusterPod pod, string host) =>
        OperatorPods.WaitForName(name, pod.Image, host) with { ImagePullPolicy = pod.ImagePullPolicy };
}
