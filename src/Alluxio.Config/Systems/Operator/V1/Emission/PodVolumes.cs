using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Emission;

/// <summary>The volumes of a pod: the component's own, and one for each Secret, ConfigMap and claim that users mount.</summary>
/// <param name="All">The volumes.</param>
/// <param name="UserMounts">Where the main container mounts those of the users.</param>
internal sealed record PodVolumes(ValueList<Volume> All, ValueList<VolumeMount> UserMounts)
{
    /// <summary>The assumption of a workload that has mounts of users.</summary>
    public const string Statement =
        "Secrets, ConfigMaps and claims are mounted as in the open operator: the volume has the name of the object, and is read-only "
            + "except for claims.";

    // Octal 0400: the owner reads.
    private const int SecretMode = 256;

    public static PodVolumes Of(ClusterPod pod, params ReadOnlySpan<Volume> own) => WithClaim(null, pod, own);

    /// <summary>The same, where a claim template of the workload gives one more volume.</summary>
    public static PodVolumes WithClaim(string? claimTemplate, ClusterPod pod, params ReadOnlySpan<Volume> own)
    {
        if (pod.Mounts.Count == 0)
        {
            return new(ValueList.Create(own), []);
        }

        List<Volume> all = [.. own];
        List<VolumeMount> mounts = [];
        Dictionary<(string Kind, string Name), string> volumes = [];
        HashSet<string> taken = [claimTemplate ?? "", .. all.Select(static volume => volume.Name!)];
        foreach (ClusterMount mount in pod.Mounts)
        {
            if (!volumes.TryGetValue((mount.Kind, mount.Name), out string? volume))
            {
                volume = Free(mount.Name, taken);
                volumes.Add((mount.Kind, mount.Name), volume);
                all.Add(Volume(volume, mount));
            }

            mounts.Add(new VolumeMount { Name = volume, MountPath = mount.Path, ReadOnly = IsClaim(mount) ? null : true });
        }

        return new(new([.. all]), new([.. mounts]));
    }

    // Names of objects may have dots, names of volumes may not; a Secret and a ConfigMap may share a name, volumes may not.
    private static string Free(string name, HashSet<string> taken)
    {
        string stem = name.Replace('.', '-');
        string free = $"{stem}-volume";
        for (int i = 2; !taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{stem}-volume-{i}");
        }

        return free;
    }

    private static Volume Volume(string name, ClusterMount mount) => mount.Kind switch
    {
        "Secret" => new Volume { Name = name, Secret = new SecretVolumeSource { SecretName = mount.Name, DefaultMode = SecretMode } },
        "ConfigMap" => new Volume { Name = name, ConfigMap = new ConfigMapVolumeSource { Name = mount.Name } },
        _ => OperatorPods.ClaimVolume(name, mount.Name),
    };

    private static bool IsClaim(ClusterMount mount) => mount.Kind is not ("Secret" or "ConfigMap");
}
