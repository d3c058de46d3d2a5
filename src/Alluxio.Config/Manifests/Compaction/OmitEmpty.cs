using Alluxio.Config.Kubernetes;
namespace Alluxio.Config.Manifests.Compaction;
internal static class OmitEmpty { public static Volume Compact(Volume v) => v; public static VolumeMount Compact(VolumeMount v) => v; public static Toleration Compact(Toleration v) => v; public static NodeSelector Compact(NodeSelector v) => v; }
