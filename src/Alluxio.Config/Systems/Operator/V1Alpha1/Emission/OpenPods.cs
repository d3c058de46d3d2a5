using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>Parts that all pods of the chart share.</summary>
internal static class OpenPods
{
    private const string LogsOnNode = "/mnt/alluxio/logs";

    public static string ConfigName(OpenCluster cluster) => $"{cluster.FullName}-alluxio-conf";

    public static VolumeMount ConfigMount(OpenCluster cluster) => OperatorPods.Mount(ConfigName(cluster), OperatorPods.ConfigFolder);

    public static Volume ConfigVolume(OpenCluster cluster) => OperatorPods.ConfigVolume(ConfigName(cluster));

    public static VolumeMount LogMount(OpenCluster cluster, OpenPod pod) =>
        OperatorPods.Mount(LogName(cluster, pod), OperatorPods.LogFolder);

    public static Volume LogVolume(OpenCluster cluster, OpenPod pod) => OperatorPods.HostVolume(LogName(cluster, pod), LogsOf(pod));

    /// <summary>The directory of the node for the logs of a component. No field of the cluster changes it.</summary>
    public static string LogsOf(OpenPod pod) => $"{LogsOnNode}/{pod.Component}";

    /// <summary>The container that gives folders to the user of its pod.</summary>
    public static Container PathPermission(OpenPod pod, ReadOnlySpan<string> paths, ReadOnlySpan<VolumeMount> mounts) =>
        OperatorPods.PathPermission(pod.Image, pod.ImagePullPolicy, Owner(pod.User ?? 0, pod.Group ?? 0), paths, mounts);

    /// <summary>The owner of folders, as <c>chown</c> gets it.</summary>
    public static string Owner(long user, long group) => $"{HelmNumber.Print(user)}:{HelmNumber.Print(group)}";

    /// <summary>The container that waits for the first master's name; nothing where there are no masters.</summary>
    public static Container[] WaitForMaster(OpenCluster cluster, OpenPod pod) =>
        cluster.Master.IsEnabled ? [OperatorPods.WaitForName("wait-master", pod.Image, $"{cluster.FullName}-master-0")] : [];

    /// <summary>The variables of a component; the first one tells it its name.</summary>
    public static ValueList<EnvVar> Env(OpenPod pod, string fieldPath) => [PodSpecs.Variable(pod.HostName, fieldPath), .. pod.Env];

    public static string LogName(OpenCluster cluster, OpenPod pod) => $"{cluster.FullName}-{pod.Component}-log-volume";
}
