using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>Containers and volumes of the pods that run FUSE.</summary>
internal static class FuseContainers
{
    public const string ContainerName = "alluxio-fuse";

    private const string VolumeName = "alluxio-fuse-mount";

    /// <summary>The folder above the mount, as the container's own.</summary>
    public static VolumeMount Folder(string path) => OperatorPods.Mount(VolumeName, Parent(path));

    /// <summary>The folder above the mount; what is mounted there is seen on the node and in other pods.</summary>
    public static VolumeMount SharedFolder(string path) => Folder(path) with { MountPropagation = "Bidirectional" };

    public static Volume Volume(string path) => OperatorPods.HostVolume(VolumeName, Parent(path));

    /// <summary>Takes away the mount that an earlier pod may have left.</summary>
    public static Container Unmount(string? image, string? pullPolicy, string path) => new()
    {
        Name = "umount-path",
        Image = image,
        ImagePullPolicy = pullPolicy,
        SecurityContext = new SecurityContext { RunAsUser = 0, RunAsGroup = 0, Privileged = true },
        Command = ["/bin/sh", "-c"],
        Args = [$"umount -l {path} || true"],
        VolumeMounts = [SharedFolder(path)],
    };

    /// <summary>Gives the folder above the mount and that of the logs to the user of the pod.</summary>
    public static Container Permission(string? image, string? pullPolicy, string owner, string path, VolumeMount logs) =>
        OperatorPods.PathPermission(image, pullPolicy, owner, [Parent(path), OperatorPods.LogFolder], [Folder(path), logs]);

    public static Container MakeFolder(string? image, string? pullPolicy, string path) => new()
    {
        Name = "create-alluxio-fuse-dir",
        Image = image,
        ImagePullPolicy = pullPolicy,
        Command = ["mkdir", "-p", path],
        VolumeMounts = [Folder(path)],
    };

    /// <summary>The FUSE process itself, without what depends on the cluster: resources, variables, ports and mounts.</summary>
    /// <param name="image">The image.</param>
    /// <param name="pullPolicy">When the kubelet pulls it.</param>
    /// <param name="path">Where to mount.</param>
    /// <param name="source">The storage to mount and a blank; empty where mounts are kept elsewhere.</param>
    /// <param name="options">The mount options.</param>
    public static Container Client(string? image, string? pullPolicy, string path, string source, ValueList<string> options) => new()
    {
        Name = ContainerName,
        Image = image,
        ImagePullPolicy = pullPolicy,
        Command = ["/bin/sh", "-c"],
        Args = [$"umount -l {path}; {MountCommand(path, source, options)}"],
        SecurityContext = new SecurityContext { Privileged = true },
        Lifecycle = new Lifecycle { PreStop = new LifecycleHandler { Exec = new ExecAction { Command = ["fusermount", "-u", path] } } },
    };

    /// <summary>The command that starts FUSE in its container; the arguments are those of <see cref="Client"/>.</summary>
    public static string MountCommand(string path, string source, ValueList<string> options) =>
        $"/entrypoint.sh fuse {source}{path}{string.Concat(options.Select(static option => " -o " + option))}";

    /// <summary>The folder above the mount, as the chart's function <c>dir</c> gives it.</summary>
    public static string Parent(string path) => GoPath.Parent(path);
}
