using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Plan;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>The volumes of the tiered store. Nothing removes names that occur twice: two levels of one medium share a name.</summary>
internal static class TierVolumes
{
    private const string HostPath = "hostPath";

    private const string EmptyDir = "emptyDir";

    public static void AddToWorker(FluidDeployment deployment, List<VolumeMount> mounts, List<Volume> volumes)
    {
        foreach ((FluidTier tier, string name, string path, string? quota, string medium) in Parts(deployment))
        {
            mounts.Add(new VolumeMount { Name = name, MountPath = path });
            volumes.Add(tier.VolumeType == HostPath ? Host(name, path) : Empty(name, medium, quota, tier));
        }
    }

    public static void AddToFuse(FluidDeployment deployment, List<VolumeMount> mounts, List<Volume> volumes)
    {
        foreach ((FluidTier tier, string name, string path, _, _) in Parts(deployment))
        {
            if (tier.VolumeType == EmptyDir)
            {
                continue;
            }

            // An unknown type gets a mount and no volume: the chart tests "not emptyDir" here and "hostPath" there.
            mounts.Add(new VolumeMount { Name = name, MountPath = path });
            if (tier.VolumeType == HostPath)
            {
                volumes.Add(Host(name, path));
            }
        }
    }

    private static IEnumerable<(FluidTier Tier, string Name, string Path, string? Quota, string Medium)> Parts(FluidDeployment deployment)
    {
        foreach (FluidTier tier in deployment.Tiers)
        {
            if (tier.MediumType.Length == 0)
            {
                continue;
            }

            if (!tier.MediumType.Contains(',', StringComparison.Ordinal))
            {
                yield return (tier, Name(tier.MediumType), ChartText.Unquoted(tier.Path), tier.Quota, tier.MediumType);
                continue;
            }

            string[] media = tier.MediumType.Split(',');
            string[] paths = tier.Path.Split(',');
            string[] quotas = tier.Quota.Split(',');
            for (int i = 0; i < media.Length; i++)
            {
                string name = Name(string.Create(CultureInfo.InvariantCulture, $"{media[i]}-{i}"));
                yield return (tier, name, ChartText.Unquoted(paths[i]), i < quotas.Length ? quotas[i] : null, media[i]);
            }
        }
    }

    private static string Name(string medium) => ChartText.Unquoted(medium.ToLowerInvariant());

    private static Volume Host(string name, string path) =>
        new() { Name = name, HostPath = new HostPathVolumeSource { Path = path, Type = "DirectoryOrCreate" } };

    private static Volume Empty(string name, string medium, string? quota, FluidTier tier)
    {
        bool isSingle = !tier.MediumType.Contains(',', StringComparison.Ordinal);
        string? emptyDirMedium = medium switch
        {
            "MEM" => "Memory",
            "SSD" or "HDD" => null,
            _ => isSingle ? medium : null,
        };
        return new Volume
        {
            Name = name,
            EmptyDir = new EmptyDirVolumeSource
            {
                Medium = emptyDirMedium,
                SizeLimit = string.IsNullOrEmpty(quota) ? null : ChartText.UnquotedQuantity(quota.Replace('B', 'i')),
            },
        };
    }
}
