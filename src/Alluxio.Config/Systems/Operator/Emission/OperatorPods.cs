using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>Parts that the pods of both operators share.</summary>
internal static class OperatorPods
{
    public const string ConfigFolder = "/opt/alluxio/conf";

    public const string LogFolder = "/opt/alluxio/logs";

    public static VolumeMount Mount(string volume, string path) => new() { Name = volume, MountPath = path };

    /// <summary>A volume that is called like its ConfigMap.</summary>
    public static Volume ConfigVolume(string configMap) =>
        new() { Name = configMap, ConfigMap = new ConfigMapVolumeSource { Name = configMap } };

    public static Volume HostVolume(string name, string path) =>
        new() { Name = name, HostPath = new HostPathVolumeSource { Path = path, Type = "DirectoryOrCreate" } };

    public static Volume ClaimVolume(string name, string claim) =>
        new() { Name = name, PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = claim } };

    /// <summary>The container that gives folders to the user; it runs as root.</summary>
    public static Container PathPermission(
        string? image, string? pullPolicy, string owner, ReadOnlySpan<string> paths, ReadOnlySpan<VolumeMount> mounts) => new()
        {
            Name = "path-permission",
            Image = image,
            ImagePullPolicy = pullPolicy,
            SecurityContext = new SecurityContext { RunAsUser = 0, RunAsGroup = 0 },
            Command = ["chown", "-R"],
            Args = [owner, .. paths],
            VolumeMounts = ValueList.Create(mounts),
        };

    /// <summary>A container that waits until a name resolves; the open operator gives it no pull policy.</summary>
    public static Container WaitForName(string name, string? image, string host) => new()
    {
        Name = name,
        Image = image,
        Command = ["/bin/sh", "-c"],
        Args = [$"until nslookup {host}; do sleep 2; done"],
    };

    public static EnvVar FromField(string name, string fieldPath) =>
        new() { Name = name, ValueFrom = new EnvVarSource { FieldRef = new ObjectFieldSelector { FieldPath = fieldPath } } };

    public static ContainerPort Port(string name, int number) => new() { Name = name, ContainerPortValue = number };
}
