using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>The user's mounts in a component's container: names of objects or directories, each with the path of its mount.</summary>
internal sealed record UserMounts(
    ValueMap<string> Secrets,
    ValueMap<string> ConfigMaps,
    ValueMap<string> HostPaths,
    ValueMap<string> Claims)
{
    /// <summary>The settings of a component that give mounts, in the order of its volumes.</summary>
    public static readonly string[] Groups = ["secrets", "configMaps", "hostPaths", "pvcMounts"];

    // Octal 0400: the owner reads.
    private const int SecretMode = 256;

    /// <summary>The volumes, and where the main container mounts them, in one order.</summary>
    public (ValueList<Volume> Volumes, ValueList<VolumeMount> Mounts) ToVolumes()
    {
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        Add(
            Secrets,
            isReadOnly: true,
            static key => new Volume { Secret = new SecretVolumeSource { SecretName = key, DefaultMode = SecretMode } });
        Add(ConfigMaps, isReadOnly: true, static key => new Volume { ConfigMap = new ConfigMapVolumeSource { Name = key } });
        Add(
            HostPaths,
            isReadOnly: false,
            static key => new Volume { HostPath = new HostPathVolumeSource { Path = key, Type = "Directory" } });
        Add(
            Claims,
            isReadOnly: false,
            static key => new Volume { PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = key } });
        return (new([.. volumes]), new([.. mounts]));

        void Add(ValueMap<string> group, bool isReadOnly, Func<string, Volume> make)
        {
            foreach ((string key, string path) in group.AsEnumerable().OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            {
                Volume volume = make(key);

                // Only paths are changed into names; other keys are names already.
                string volumeName = $"{(volume.HostPath is null ? key : OpenNames.Volume(key))}-volume";
                volumes.Add(volume with { Name = volumeName });
                mounts.Add(new VolumeMount
                {
                    Name = $"{OpenNames.Volume(key)}-volume",
                    MountPath = path,
                    ReadOnly = isReadOnly ? true : null,
                });
            }
        }
    }
}
