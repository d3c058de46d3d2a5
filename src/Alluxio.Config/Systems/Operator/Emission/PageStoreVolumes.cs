using System.Globalization;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>A page store in directories of the node: the same path inside the container and outside, a volume for each.</summary>
internal static class PageStoreVolumes
{
    public static string VolumeName(int index) => string.Create(CultureInfo.InvariantCulture, $"pagestore-{index}");

    public static VolumeMount[] HostMounts(IEnumerable<string> paths) =>
    [
        .. paths.Select(static (path, i) => OperatorPods.Mount(VolumeName(i), path)),
    ];

    public static Volume[] HostVolumes(IEnumerable<string> paths) =>
    [
        .. paths.Select(static (path, i) => OperatorPods.HostVolume(VolumeName(i), path)),
    ];
}
