using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Emission;

/// <summary>Pieces that the pods of the chart share.</summary>
internal static class OpenPods
{
    public static string ConfigName(OpenCluster cluster) => $"{cluster.FullName}-alluxio-conf";

    public static VolumeMount ConfigMount(OpenCluster cluster) => PodPieces.Mount(ConfigName(cluster), PodPieces.ConfigFolder);

    public static Volume ConfigVolume(OpenCluster cluster) => PodPieces.ConfigVolume(ConfigName(cluster));

    public static VolumeMount LogMount(OpenCluster cluster, OpenComponent component) => PodPieces.Mount(LogName(cluster, component), PodPieces.LogFolder);

    public static Volume LogVolume(OpenCluster cluster, OpenComponent component) =>
        PodPieces.HostVolume(LogName(cluster, component), component.HostPathForLogs);

    /// <summary>The container that gives folders to the user.</summary>
    public static Container PathPermission(OpenCluster cluster, ReadOnlySpan<string> paths, ReadOnlySpan<VolumeMount> mounts) => PodPieces.PathPermission(
        cluster.Image, cluster.ImagePullPolicy, $"{HelmNumber(cluster.User)}:{HelmNumber(cluster.Group)}", paths, mounts);

    /// <summary>The container that waits for the first master's name; nothing where there are no masters.</summary>
    public static Container[] WaitForMaster(OpenCluster cluster) =>
        cluster.Master.IsEnabled ? [PodPieces.WaitForName("wait-master", cluster.Image, $"{cluster.FullName}-master-0")] : [];

    public static ValueList<EnvVar> Env(EnvVar own, ValueMap<string> user) =>
        [own, .. user.AsEnumerable().Select(static entry => new EnvVar { Name = entry.Key, Value = entry.Value.Length > 0 ? entry.Value : null })];

    public static ContainerPort Port(OpenComponent component, string name) => PodPieces.Port(name, component.Ports[name]);

    public static PodSpec Pod(
        OpenCluster cluster, OpenComponent component, ReadOnlySpan<Container> initContainers, Container container, ReadOnlySpan<Volume> volumes) => new()
        {
            HostNetwork = cluster.HostNetwork ? true : null,
            DnsPolicy = cluster.DnsPolicy,
            HostAliases = cluster.HostAliases.Count > 0 ? cluster.HostAliases : null,
            SecurityContext = new PodSecurityContext { RunAsUser = cluster.User, RunAsGroup = cluster.Group, FsGroup = cluster.FsGroup },
            ServiceAccountName = cluster.ServiceAccountName,
            ImagePullSecrets = cluster.ImagePullSecrets.Count > 0 ? cluster.ImagePullSecrets : null,
            NodeSelector = component.NodeSelector.Count > 0 ? component.NodeSelector : null,
            Affinity = component.Affinity,
            Tolerations = component.Tolerations.Count > 0 ? component.Tolerations : null,
            RestartPolicy = "Always",
            InitContainers = ValueList.Create(initContainers),
            Containers = [container],
            Volumes = ValueList.Create(volumes),
        };

    public static PodTemplateSpec Template(OpenComponent component, ValueMap<string> labels, PodSpec pod) => new()
    {
        Metadata = new ObjectMeta { Labels = labels, Annotations = component.Annotations.Count > 0 ? component.Annotations : null },
        Spec = pod,
    };

    /// <summary>Numbers pass through Helm as floats: beyond 999999 they print in scientific notation.</summary>
    public static string HelmNumber(long number) => Math.Abs(number) < 1_000_000 ? number.ToString(CultureInfo.InvariantCulture) : GoFloat.ToGeneralText((double)number);

    public static string LogName(OpenCluster cluster, OpenComponent component) => $"{cluster.FullName}-{component.Name}-log-volume";
}
