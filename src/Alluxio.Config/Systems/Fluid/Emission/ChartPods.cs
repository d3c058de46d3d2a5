using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>Parts that all pods of the chart share.</summary>
internal static class ChartPods
{
    public const string Entrypoint = "/entrypoint.sh";

    public static ValueList<EnvFromSource> EnvFrom(FluidDeployment deployment) =>
        [new EnvFromSource { ConfigMapRef = new ConfigMapEnvSource { Name = ConfigMaps.Name(deployment) } }];

    public static EnvVar FromField(string name, string fieldPath) => new()
    {
        Name = name,
        ValueFrom = new EnvVarSource { FieldRef = new ObjectFieldSelector { FieldPath = fieldPath } },
    };

    /// <summary>The variables of the chart, then the user's, sorted.</summary>
    public static ValueList<EnvVar> Env(ReadOnlySpan<EnvVar> own, ValueMap<string> user)
    {
        EnvVar[] all = new EnvVar[own.Length + user.Count];
        own.CopyTo(all);
        int next = own.Length;
        foreach ((string name, string value) in user)
        {
            all[next++] = new EnvVar { Name = name, Value = value.Length > 0 ? value : null };
        }

        return all.Length == 0 ? [] : new(all);
    }

    public static ContainerPort Port(string name, int number) => new() { Name = name, ContainerPortValue = number };

    public static PodSpec Pod(FluidPod pod, ReadOnlySpan<Container> containers, List<Volume> volumes) => new()
    {
        ImagePullSecrets = pod.ImagePullSecrets is { Count: > 0 } secrets ? secrets : null,
        HostNetwork = pod.HostNetwork ? true : null,
        DnsPolicy = pod.HostNetwork ? "ClusterFirstWithHostNet" : null,
        NodeSelector = pod.NodeSelector.Count > 0 ? pod.NodeSelector : null,
        Tolerations = pod.Tolerations is { Count: > 0 } tolerations ? tolerations : null,
        EnableServiceLinks = false,
        RestartPolicy = "Always",
        Containers = new([.. containers]),
        Volumes = volumes.Count > 0 ? new([.. volumes]) : null,
    };

    public static ValueList<VolumeMount>? Mounts(List<VolumeMount> mounts) => mounts.Count > 0 ? new([.. mounts]) : null;

    public static void AddHadoopMount(FluidDeployment deployment, List<VolumeMount> mounts)
    {
        if (deployment.Hadoop is not null)
        {
            mounts.Add(new VolumeMount { Name = "hdfs-confs", MountPath = "/hdfs-config", ReadOnly = true });
        }
    }

    public static void AddHadoopVolume(FluidDeployment deployment, List<Volume> volumes)
    {
        if (deployment.Hadoop is not { } hadoop)
        {
            return;
        }

        List<KeyToPath> items = [];
        if (hadoop.HasHdfsSite)
        {
            items.Add(new KeyToPath { Key = "hdfs-site.xml", Path = "hdfs-site.xml" });
        }

        if (hadoop.HasCoreSite)
        {
            items.Add(new KeyToPath { Key = "core-site.xml", Path = "core-site.xml" });
        }

        volumes.Add(new Volume
        {
            Name = "hdfs-confs",
            ConfigMap = new ConfigMapVolumeSource { Name = ChartText.Unquoted(hadoop.ConfigMap), Items = new([.. items]) },
        });
    }

    public static void AddUfsMounts(FluidDeployment deployment, List<VolumeMount> mounts)
    {
        foreach (FluidHostMount mount in deployment.HostMounts)
        {
            mounts.Add(new VolumeMount { Name = ChartText.Unquoted(mount.Name), MountPath = ChartText.Unquoted(mount.ContainerPath) });
        }

        foreach (FluidClaimMount mount in deployment.ClaimMounts)
        {
            mounts.Add(new VolumeMount
            {
                Name = ChartText.Unquoted(mount.ClaimName),
                MountPath = ChartText.Unquoted(mount.ContainerPath),
                SubPath = mount.SubPath.Length > 0 ? ChartText.Unquoted(mount.SubPath) : null,
            });
        }
    }

    public static void AddUfsVolumes(FluidDeployment deployment, List<Volume> volumes)
    {
        foreach (FluidHostMount mount in deployment.HostMounts)
        {
            // The template has the key without a value, and the API keeps the empty text.
            volumes.Add(new Volume
            {
                Name = ChartText.Unquoted(mount.Name),
                HostPath = new HostPathVolumeSource { Path = ChartText.Unquoted(mount.HostPath), Type = "" },
            });
        }

        foreach (FluidClaimMount mount in deployment.ClaimMounts)
        {
            volumes.Add(new Volume
            {
                Name = mount.ClaimName,
                PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = mount.ClaimName },
            });
        }
    }
}
