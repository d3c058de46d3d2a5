using Alluxio.Config.Kubernetes;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>What users mount into a component's container: Secrets, ConfigMaps, directories of the node and claims, in this order.</summary>
internal static class OpenMounts
{
    /// <summary>What one group gives a component.</summary>
    public static ValueMap<string>? Of(ComponentMounts? group, string component) =>
        component switch { "master" => group?.Master, "worker" => group?.Worker, "fuse" => group?.Fuse, _ => group?.Proxy };

    /// <summary>The groups that give any component something, among those that CSI's pod knows.</summary>
    public static ValueList<string> Groups(AlluxioClusterSpec spec) =>
        new([.. ((IEnumerable<(string Name, ComponentMounts? Mounts)>)[("secrets", spec.Secrets), ("configMaps", spec.ConfigMaps), ("pvcMounts", spec.PvcMounts)])
            .Where(static group => group.Mounts is { Master.Count: > 0 } or { Worker.Count: > 0 } or { Fuse.Count: > 0 } or { Proxy.Count: > 0 })
            .Select(static group => group.Name)]);

    public static (ValueList<Volume> Volumes, ValueList<VolumeMount> Mounts) Read(AlluxioClusterSpec spec, string component)
    {
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        Add(spec.Secrets, isReadOnly: true, static key => new Volume { Secret = new SecretVolumeSource { SecretName = key, DefaultMode = 256 } });
        Add(spec.ConfigMaps, isReadOnly: true, static key => new Volume { ConfigMap = new ConfigMapVolumeSource { Name = key } });
        Add(spec.HostPaths, isReadOnly: false, static key => new Volume { HostPath = new HostPathVolumeSource { Path = key, Type = "Directory" } });
        Add(spec.PvcMounts, isReadOnly: false, static key => new Volume { PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = key } });
        return (new([.. volumes]), new([.. mounts]));

        void Add(ComponentMounts? group, bool isReadOnly, Func<string, Volume> make)
        {
            foreach ((string key, string path) in (Of(group, component) ?? []).AsEnumerable().OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            {
                Volume volume = make(key);

                // Only paths are changed into names; other keys are names already.
                string volumeName = $"{(volume.HostPath is null ? key : OpenNames.Volume(key))}-volume";
                volumes.Add(volume with { Name = volumeName });
                mounts.Add(new VolumeMount { Name = $"{OpenNames.Volume(key)}-volume", MountPath = path, ReadOnly = isReadOnly ? true : null });
            }
        }
    }
}
